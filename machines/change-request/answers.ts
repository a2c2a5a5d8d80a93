import { z } from 'zod';
import { criteria } from './criteria.ts';
import { proposal } from './proposal.ts';
import type { DutyName } from '../duties.ts';

const comment = z.string().trim().max(4000);
const reason = comment.min(1);
/** What can be answered to each duty of a change request. A comment is demanded where a refusal needs one (letters-and-links §1.2). */
export const answers = {
  'complete-request': z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('complete'), proposal, comment: comment.optional() }),
    z.strictObject({ choice: z.literal('close'), comment: reason }),
  ]),
  'region-decision': z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('approve'), comment: comment.optional() }),
    /** The operating budget does not cover it: on to FSG and SYS whatever the amount. */
    z.strictObject({ choice: z.literal('noCover'), comment: reason }),
    z.strictObject({ choice: z.literal('reject'), comment: reason }),
  ]),
  'fsg-decision': z.discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('approve'),
      rank: z.int().min(1).max(999),
      criteria,
      assessment: reason,
      comment: comment.optional(),
    }),
    z.strictObject({ choice: z.literal('return'), comment: reason }),
    z.strictObject({ choice: z.literal('reject'), comment: reason }),
  ]),
  'region-forwarding': z.discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('forward'),
      opinion: comment.optional(),
      comment: comment.optional(),
    }),
    z.strictObject({ choice: z.literal('return'), comment: reason }),
  ]),
  'delivery-report': z.discriminatedUnion('choice', [
    z.strictObject({
      choice: z.literal('delivered'),
      spentOre: z.int().nonnegative().max(1_000_000_000_000).optional(),
      comment: comment.optional(),
    }),
  ]),
} as const satisfies Partial<Record<DutyName, z.ZodType>>;

export type AnswerableDuty = keyof typeof answers;
export type AnswerTo<D extends AnswerableDuty> = z.infer<(typeof answers)[D]>;
