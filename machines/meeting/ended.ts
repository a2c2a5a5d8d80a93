import { z } from 'zod';
import { proof } from '../governance/effects.ts';
import type { MeetingContext } from './context.ts';

/** What a case said to what a meeting decided of it. A refusal is an answer, not a failure: it is shown to the secretariat. */
export const decisionReply = z.object({ taken: z.boolean(), refusal: z.string().nullable() });

/** What the meeting reads of how a vote on one of its items came out. */
export const ballotEnd = z.object({ outcome: z.string(), proof });
export type BallotEnd = z.output<typeof ballotEnd>;

const answered = z.object({
  outcome: z.literal('delivered'),
  answer: z.looseObject({ choice: z.string(), comment: z.string().optional() }),
  name: z.string(),
});
const read = z.discriminatedUnion('outcome', [answered, z.object({ outcome: z.literal('expired') })]).optional();

/** A member has looked the minutes through (`output` of the reader's assignment), or the time to do so has passed. */
export function readBy({ readers, objections }: MeetingContext, id: string, output: unknown): Partial<MeetingContext> {
  const reader = readers[id];
  if (reader === undefined) return {};
  const came = read.parse(output);
  const objects = came?.outcome === 'delivered' && came.answer.choice === 'object';
  return {
    readers: { ...readers, [id]: { ...reader, open: false } },
    objections: objects
      ? [...objections, { region: reader.region, name: came.name, text: came.answer.comment ?? '' }]
      : objections,
  };
}
