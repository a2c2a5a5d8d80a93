import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { JournalNote } from '../governance/effects.ts';

/** One member's answer, kept as an annex to the budget. `comment` null: no comments. */
const hearingAnswer = z.strictObject({
  person: z.string(),
  name: z.string(),
  region: z.string().nullable(),
  comment: z.string().nullable(),
});
export type HearingAnswer = DeepReadonly<z.infer<typeof hearingAnswer>>;

/** What came of the hearing: answers in the order they came, seats asked, and names of those that gave none. */
export const hearingOutput = z.strictObject({
  answers: z.array(hearingAnswer),
  asked: z.int(),
  silent: z.array(z.string()),
});
export type HearingOutput = DeepReadonly<z.infer<typeof hearingOutput>>;

/** What it tells a case that goes by each answer as it comes. */
export interface HearingNotice {
  readonly type: 'commented';
  readonly answer: HearingAnswer;
}

/** How many were heard and who was not, as a line of the journal. */
export const hearingClosed = (event: string, { asked, answers, silent }: HearingOutput): JournalNote => ({
  event,
  data: { asked, answered: answers.length, silent },
});
