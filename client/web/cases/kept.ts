import type { Adjustment, Budget } from '../../../machines/annual-budget/budget.ts';
import type { Lateness, Stage } from '../../../machines/annual-budget/context.ts';
import type { BudgetPlan, FollowUpPlan, QuarterPlan } from '../../../machines/budget-cycle/plan.ts';
import type { Accounts, Deviation } from '../../../machines/financial-follow-up/accounts.ts';
import type { DecidedCarryOver } from '../../../machines/financial-follow-up/carry-over.ts';
import type { HearingOutput } from '../../../machines/hearing/answer.ts';
import type { Assessment } from '../../../machines/quarterly-report/assess.ts';
import type { KpiDefinition, QuarterlyReport } from '../../../machines/quarterly-report/report.ts';
import type { CaseRow } from '../../../store/rows.ts';

/** What each machine of the budget year keeps of itself in its case row (`keepCase`), as pages read it. A field may be absent in an older row. */
export interface KeptBudget {
  readonly year: number;
  readonly stage?: Stage;
  readonly plan?: BudgetPlan;
  readonly previous?: Budget | null;
  readonly budget?: Budget | null;
  readonly hearing?: HearingOutput | null;
  readonly waived?: string | null;
  readonly firstRead?: { readonly budget: Budget; readonly decision: string } | null;
  readonly adjustments?: readonly Adjustment[];
  readonly recommended?: string | null;
  readonly first?: Lateness;
  readonly final?: Lateness;
  readonly struck?: readonly string[];
  readonly rsiReference?: string | null;
  readonly provisional?: boolean;
  readonly flags?: readonly string[];
  readonly reason?: string | null;
}
export interface KeptReport {
  readonly year: number;
  readonly quarter: string;
  readonly plan: QuarterPlan;
  readonly kpis?: readonly KpiDefinition[];
  readonly budget?: Budget | null;
  readonly report?: QuarterlyReport | null;
  readonly assessment?: Assessment | null;
  readonly late?: boolean;
  readonly reason?: string | null;
  readonly decision?: string | null;
}
export interface KeptFollowUp {
  readonly year: number;
  readonly subject: string;
  readonly plan: FollowUpPlan;
  readonly budget: Budget;
  readonly accounts?: Accounts | null;
  readonly deviations?: readonly Deviation[] | null;
  readonly late?: boolean;
  readonly reason?: string | null;
  readonly decision?: string | null;
  readonly carryOver?: readonly DecidedCarryOver[];
}
export interface KeptFrame {
  readonly year: number;
  readonly amountOre?: number | null;
  readonly motivation?: string | null;
  readonly recommended?: string | null;
  readonly decision?: string | null;
  readonly reason?: string | null;
}

type Proposal = Pick<CaseRow, 'view'>;
export const keptBudget = ({ view }: Proposal): KeptBudget => view as unknown as KeptBudget;
export const keptReport = ({ view }: Proposal): KeptReport => view as unknown as KeptReport;
export const keptFollowUp = ({ view }: Proposal): KeptFollowUp => view as unknown as KeptFollowUp;
export const keptFrame = ({ view }: Proposal): KeptFrame => view as unknown as KeptFrame;
