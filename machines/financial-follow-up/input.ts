import type { Budget } from '../annual-budget/budget.ts';
import type { FollowUpPlan } from '../budget-cycle/plan.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';

/** What the follow-up on a year is asked for with, by the cycle of that year. */
export interface FinancialFollowUpInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  /** A system's id, or `ramme` for the common frame, which is followed up on its own. */
  readonly subject: string;
  readonly subjectName: string;
  /** Absent for the frame. */
  readonly system?: string;
  /** The year that has ended. */
  readonly year: number;
  readonly plan: FollowUpPlan;
  /** What the accounts are held against: the budget that was in force; for the frame one line of part B, what was granted. */
  readonly budget: Budget;
}
