import type { AnnualBudgetOutput } from '../annual-budget/context.ts';
import type { FinancialFollowUpOutput } from '../financial-follow-up/machine.ts';
import type { QuarterlyReportOutput } from '../quarterly-report/machine.ts';
import type { BudgetCycleContext, OpenedCase } from './context.ts';

/** What a budget year came to, for the status report: counts, lateness in days, money in øre. */
export interface CycleSummary {
  readonly budgets: number;
  readonly inForceOre: number;
  readonly firstReadLate: readonly { readonly system: string; readonly days: number }[];
  readonly finalLate: readonly { readonly system: string; readonly days: number }[];
  readonly provisional: readonly string[];
  readonly left: readonly string[];
  readonly reports: number;
  readonly lateReports: number;
  readonly breaches: number;
  readonly deviationOre: number;
  readonly carryOverAskedOre: number;
  readonly carryOverGrantedOre: number;
  /** Cases that ended without an outcome: somebody stopped them. */
  readonly failed: readonly string[];
}

const outputs = <Output>(context: BudgetCycleContext, kind: OpenedCase['kind']) =>
  Object.values(context.cases).flatMap((one) =>
    one.kind === kind && !one.open && !one.failed ? [{ system: one.system ?? '', output: one.output as Output }] : [],
  );

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Counted from how the year's cases ended. */
export function summaryOf(context: BudgetCycleContext): CycleSummary {
  const budgets = outputs<AnnualBudgetOutput>(context, 'annualBudget');
  const inForce = budgets.filter(({ output }) => output.outcome === 'inForce');
  const reports = outputs<QuarterlyReportOutput>(context, 'quarterlyReport');
  const followUps = outputs<FinancialFollowUpOutput>(context, 'financialFollowUp');
  const late = (days: (output: AnnualBudgetOutput) => number) =>
    inForce.flatMap(({ system, output }) => (days(output) > 0 ? [{ system, days: days(output) }] : []));
  return {
    budgets: budgets.length,
    inForceOre: sum(inForce.map(({ output }) => output.totalOre)),
    firstReadLate: late((output) => output.firstLateDays),
    finalLate: late((output) => output.finalLateDays),
    provisional: inForce.filter(({ output }) => output.provisional).map(({ system }) => system),
    left: [
      ...new Set([
        ...budgets.filter(({ output }) => output.outcome === 'left').map(({ system }) => system),
        ...(context.departed ?? []).map(({ id }) => id),
      ]),
    ],
    reports: reports.length,
    lateReports: reports.filter(({ output }) => output.late).length,
    breaches: sum(reports.map(({ output }) => output.breaches.length)),
    deviationOre: sum(followUps.map(({ output }) => output.deviationOre)),
    carryOverAskedOre: sum(followUps.map(({ output }) => output.askedOre)),
    carryOverGrantedOre: sum(followUps.map(({ output }) => output.grantedOre)),
    failed: Object.values(context.cases)
      .filter(({ failed }) => failed)
      .map(({ caseId }) => caseId),
  };
}
