import type { Budget } from '../annual-budget/budget.ts';
import type { QuarterPlan } from '../budget-cycle/plan.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';
import type { KpiDefinition } from '../governance/kpi.ts';

/** What a system's report of a quarter is asked for with, by the cycle of its year. */
export interface QuarterlyReportInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  readonly system: string;
  readonly systemName: string;
  readonly year: number;
  readonly plan: QuarterPlan;
  /** SLA requirements and agreed KPIs on the day of asking. */
  readonly kpis: readonly KpiDefinition[];
  /** The budget in force or provisional; expenses are reported by its lines. */
  readonly budget: Budget | null;
}
