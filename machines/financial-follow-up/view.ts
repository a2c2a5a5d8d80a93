import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { budget } from '../annual-budget/budget.ts';
import { followUpPlan } from '../budget-cycle/plan.ts';
import { accounts, deviation } from './accounts.ts';
import { carriedOver } from './carry-over.ts';

/** What the follow-up on a year shows. */
export const financialFollowUpView = z.strictObject({
  year: z.int(),
  /** A system's id, or `ramme` for the common frame. */
  subject: z.string(),
  plan: followUpPlan,
  /** What the accounts are held against. */
  budget,
  accounts: accounts.nullable(),
  /** Of every line, once there are accounts. */
  deviations: z.array(deviation).nullable(),
  late: z.boolean(),
  reason: z.string().nullable(),
  decision: z.string().nullable(),
  carryOver: z.array(carriedOver),
});
export type FinancialFollowUpView = DeepReadonly<z.infer<typeof financialFollowUpView>>;
