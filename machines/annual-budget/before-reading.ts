import type { Before } from '../assignment/arrangement.ts';
import type { BudgetPlan } from '../budget-cycle/plan.ts';
import type { Policy } from '../governance/policy-schema.ts';

/** Business days that what follows each duty has, before a written procedure of SYS can open. */
const following = { 'budget-draft': 3, 'budget-recommendation': 1, 'budget-adjustment': 1 } as const;
export type BudgetDuty = keyof typeof following;

/** What SYS returns in May or September is not given dates after 31 May or 30 September: a written procedure has to end by then. */
export const beforeReading = (
  duty: BudgetDuty,
  reading: 'first' | 'final',
  plan: Pick<BudgetPlan, 'first' | 'final'>,
  policy: Pick<Policy, 'written'>,
): Before => ({ deadline: plan[reading].deadline, businessDays: policy.written.windowBd + following[duty] });
