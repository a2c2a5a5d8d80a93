import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';
import type { BudgetPlan } from '../budget-cycle/plan.ts';
import type { Budget } from './budget.ts';

/** What a system's budget is started with, by the cycle of its year. The policy and the dates are the case's own copy. */
export interface AnnualBudgetInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  readonly system: string;
  readonly systemName: string;
  /** The budget year. */
  readonly year: number;
  readonly plan: BudgetPlan;
  /** What was decided for the year before: part A is drafted from it, and falls back to it. */
  readonly previous: Budget | null;
}
