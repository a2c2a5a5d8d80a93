import { partsOfId } from '../governance/case-id.ts';
import type { AnnualBudgetInput } from '../annual-budget/input.ts';
import type { FinancialFollowUpInput } from '../financial-follow-up/input.ts';
import type { FrameInput } from '../frame/machine.ts';
import type { QuarterlyReportInput } from '../quarterly-report/input.ts';
import type { BudgetCycleContext, OpenedCase, Point } from './context.ts';
import type { CycleSystem } from './events.ts';
import { annualBudgetId, followUpId, frameId, frameSubject, quarterlyReportId } from './input.ts';
import type { BudgetPlan } from './plan.ts';
import type { Portfolio } from './portfolio.ts';

/** A case to open, as a child workflow of the cycle: its actor's id is its case id with `/` replaced. */
export type Opening =
  | { readonly src: 'annualBudget'; readonly system: string; readonly input: AnnualBudgetInput }
  | { readonly src: 'frame'; readonly system: null; readonly input: FrameInput }
  | { readonly src: 'quarterlyReport'; readonly system: string; readonly input: QuarterlyReportInput }
  | { readonly src: 'financialFollowUp'; readonly system: string | null; readonly input: FinancialFollowUpInput };

export const actorId = (caseId: string): string => caseId.replaceAll('/', '-');

const common = (context: BudgetCycleContext, caseId: string) => ({
  caseId,
  number: partsOfId(caseId).number,
  by: context.by,
  modelVersion: context.modelVersion,
  policy: context.policy,
});

export function budgetOpening(
  context: BudgetCycleContext,
  system: CycleSystem,
  plan: BudgetPlan = context.plan.budget,
): Opening {
  const { year } = context;
  return {
    src: 'annualBudget',
    system: system.id,
    input: {
      ...common(context, annualBudgetId(year, system.id)),
      system: system.id,
      systemName: system.name,
      year,
      plan,
      previous: system.previous,
    },
  };
}

/**
 * What is opened when the wheel comes to a point: a report for whoever was in the portfolio in the quarter, a follow-up for whoever has money in the year,
 * whether it is in the portfolio still or has left.
 */
export function openingsAt(context: BudgetCycleContext, point: Point, portfolio: Portfolio): Opening[] {
  const { year, plan } = context;
  if (point.kind === 'frame') {
    // Granted meanwhile by a decision recorded outside the cycle.
    if (portfolio.grantedOre > 0) return [];
    const dates = { proposal: plan.frameProposal, final: plan.budget.final.deadline, rsiHard: plan.budget.rsiHard };
    return [{ src: 'frame', system: null, input: { ...common(context, frameId(year)), year, ...dates } }];
  }
  if (point.kind === 'quarter') {
    const quarter = plan.quarters[point.index];
    if (quarter === undefined) return [];
    const reporting = portfolio.systems.filter(({ inQuarter = true }) => inQuarter);
    return reporting.map(({ id, name, kpis, budget }) => ({
      src: 'quarterlyReport',
      system: id,
      input: {
        ...common(context, quarterlyReportId(year, quarter.quarter, id)),
        system: id,
        systemName: name,
        year,
        plan: quarter,
        kpis,
        budget,
      },
    }));
  }
  const { grantedOre, carriedInOre = 0 } = portfolio;
  const frame = { id: frameSubject, part: 'B' as const, kind: 'development' as const, name: 'Den økonomiske ramme' };
  const subjects: { system: string | null; input: FinancialFollowUpInput }[] = [
    ...portfolio.systems.flatMap(({ id, name, budget }) =>
      budget === null
        ? []
        : [
            {
              system: id,
              input: {
                ...common(context, followUpId(year, id)),
                subject: id,
                subjectName: name,
                system: id,
                year,
                plan: plan.followUp,
                budget,
              },
            },
          ],
    ),
    ...(grantedOre + carriedInOre === 0
      ? []
      : [
          {
            system: null,
            input: {
              ...common(context, followUpId(year, frameSubject)),
              subject: frameSubject,
              subjectName: 'den økonomiske ramme',
              year,
              plan: plan.followUp,
              budget: { lines: [{ ...frame, amountOre: grantedOre + carriedInOre }] },
            },
          },
        ]),
  ];
  return subjects.map((one) => ({ src: 'financialFollowUp', ...one }));
}

/** The cycle's note of what it opened. */
export const opened = (context: BudgetCycleContext, openings: readonly Opening[]): BudgetCycleContext['cases'] => ({
  ...context.cases,
  ...Object.fromEntries(
    openings.map(({ src, system, input: { caseId } }): [string, OpenedCase] => [
      actorId(caseId),
      { kind: src, caseId, system, open: true, failed: false, output: null },
    ]),
  ),
});

/** Ids of the open children that a message concerns: of one system, or of all; of one kind, or of every. */
export const openChildren = (context: BudgetCycleContext, system?: string, kind?: OpenedCase['kind']): string[] =>
  Object.entries(context.cases).flatMap(([id, one]) =>
    one.open && (system === undefined || one.system === system) && (kind === undefined || one.kind === kind)
      ? [id]
      : [],
  );
