import { z } from 'zod';
import type { DutyName } from '../duties.ts';
import { adjustment, budget, lineId } from './budget.ts';

const comment = z.string().trim().max(4000);
const reason = comment.min(1);
const reference = z.string().trim().min(1).max(200);

/** What can be answered to each duty of a system's budget. What a schema cannot know is checked by `checks.ts`, before the answer is sent. */
export const budgetAnswers = {
  'hearing-comments': z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('comment'), comment: z.string().trim().min(1).max(10_000) }),
    z.strictObject({ choice: z.literal('noComment') }),
  ]),
  'budget-draft': z.strictObject({ choice: z.literal('submit'), budget, comment: comment.optional() }),
  'budget-recommendation': z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('recommend'), comment: comment.optional() }),
    z.strictObject({ choice: z.literal('return'), comment: reason }),
  ]),
  'budget-adjustment': z.strictObject({
    choice: z.literal('submit'),
    budget,
    adjustments: z.array(adjustment).max(100),
    comment: comment.optional(),
  }),
  'rsi-decision-recording': z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('approved'), reference, comment: comment.optional() }),
    /** A budget: the lines of part B that are left out. The frame: the amount that is granted. */
    z.strictObject({
      choice: z.literal('inPart'),
      reference,
      comment: reason,
      struck: z.array(lineId).min(1).max(400).optional(),
      amountOre: z.int().positive().max(1_000_000_000_000).optional(),
    }),
    z.strictObject({ choice: z.literal('returned'), reference, comment: reason }),
    z.strictObject({ choice: z.literal('refused'), reference, comment: reason }),
  ]),
  'rsi-decision-confirmation': z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('confirm'), comment: comment.optional() }),
    z.strictObject({ choice: z.literal('correct'), comment: reason }),
  ]),
} as const satisfies Partial<Record<DutyName, z.ZodType>>;
