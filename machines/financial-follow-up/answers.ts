import { z } from 'zod';
import type { DutyName } from '../duties.ts';
import { accounts } from './accounts.ts';

const submitted = z.strictObject({
  choice: z.literal('submit'),
  accounts,
  comment: z.string().trim().max(4000).optional(),
});

/** A system's accounts come from its FSA, the frame's from the secretariat; `checkAccounts` says what may not be submitted yet. */
export const followUpAnswers = { accounts: submitted, 'frame-accounts': submitted } as const satisfies Partial<
  Record<DutyName, z.ZodType>
>;

/** What SYS granted of a carry-over, by line in øre: the `terms` of a decision in part. */
export const carryOverTerms = z.strictObject({
  granted: z.array(z.strictObject({ line: z.string().min(1), amountOre: z.int().nonnegative() })).max(400),
});
export type CarryOverTerms = z.infer<typeof carryOverTerms>;
