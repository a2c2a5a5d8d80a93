import { z } from 'zod';
import type { DutyName } from '../duties.ts';
import { followUp } from './follow-up.ts';

const comment = z.string().trim().max(4000);
const reason = comment.min(1, 'Svaret skal begrundes. / The answer needs a reason.');

/** What can be answered to each duty of an escalation. Whether persons and dates can be is checked before the answer is sent. */
export const escalationAnswers = {
  'escalation-assessment': z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('escalate'), comment: comment.optional() }),
    z.strictObject({ choice: z.literal('close'), comment: reason }),
  ]),
  'escalation-acknowledgement': z.strictObject({ choice: z.literal('acknowledge'), comment: comment.optional() }),
  'escalation-decision': z.strictObject({
    choice: z.literal('decided'),
    /** The minutes and the item, or what else RSI's decision can be found by. */
    reference: z.string().trim().min(1).max(200),
    /** What RSI decided, in words. */
    decision: z.string().trim().min(1).max(10_000),
    followUps: z.array(followUp).max(20),
    comment: comment.optional(),
  }),
  'escalation-confirmation': z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('confirm'), comment: comment.optional() }),
    z.strictObject({ choice: z.literal('correct'), comment: reason }),
  ]),
  'escalation-follow-up': z.strictObject({ choice: z.literal('done'), comment: reason }),
} as const satisfies Partial<Record<DutyName, z.ZodType>>;
