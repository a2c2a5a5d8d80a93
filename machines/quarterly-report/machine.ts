import { quarterName } from '../terms/dates.ts';
import { assign, setup } from 'xstate';
import { assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import type { EnterSpending } from '../governance/effects.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { beforeSysWith } from '../steps/before-sys.ts';
import { informWith } from '../steps/inform.ts';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { owesWith } from '../steps/owes.ts';
import { sysDecisionMachine } from '../sys-decision/machine.ts';
import { sysOutcomesOf } from '../sys-decision/sys-outcomes.ts';
import { assess, type Assessment } from './assess.ts';
import { type QuarterlyReportEvent, quarterlyReportEvents } from './events.ts';
import type { QuarterlyReportInput } from './input.ts';
import type { QuarterlyReport } from './report.ts';
import type { QuarterlyReportView } from './view.ts';
import { quarterlyReportDuties } from './duties.ts';
import { answerTo } from '../duties/answer.ts';
import { answerOf } from '../assignment/answered.ts';
import { keepCaseWith } from '../steps/keep-case.ts';

interface Context extends QuarterlyReportInput {
  readonly report: QuarterlyReport | null;
  readonly assessment: Assessment | null;
  /** The FSA's report came after its deadline. */
  readonly late: boolean;
  /** Raised by every submitted report. */
  readonly version: number;
  readonly reason: string | null;
  readonly decision: string | null;
}

/** How a report ends, for its cycle's summary. */
export interface QuarterlyReportOutput {
  readonly outcome: 'approved' | 'left';
  readonly late: boolean;
  /** SLA requirements and KPIs that were not kept. */
  readonly breaches: readonly string[];
}

const breachesOf = ({ assessment }: Context): readonly string[] =>
  (assessment?.kpis ?? []).filter(({ breached }) => breached).map(({ name }) => name);

const spent = ({ report }: Context): number =>
  (report?.expenses ?? []).reduce((sum, { spentOre }) => sum + spentOre, 0);

const facts = (context: Context): Readonly<Record<string, unknown>> => ({
  year: context.year,
  quarter: context.plan.quarter,
  version: context.version,
  ...(context.report === null ? {} : { spentOre: spent(context), amountOre: spent(context) }),
  ...(context.assessment === null ? {} : { assessment: context.assessment, breaches: breachesOf(context) }),
  ...(context.late ? { late: true } : {}),
  ...(context.reason === null ? {} : { reason: context.reason }),
  ...(context.decision === null ? {} : { reference: context.decision }),
});

const inform = informWith(facts);
const owes = owesWith(facts);
const beforeSys = beforeSysWith(facts);

const keepCase = keepCaseWith<Context, QuarterlyReportView>((context) => ({
  title: `Kvartalsrapport ${quarterName(context.plan.quarter, context.year, 'da')} for ${context.systemName}`,
  version: context.version,
  amountOre: context.report === null ? null : spent(context),
  view: {
    year: context.year,
    quarter: context.plan.quarter,
    system: context.system,
    plan: context.plan,
    kpis: context.kpis,
    budget: context.budget,
    report: context.report,
    assessment: context.assessment,
    late: context.late,
    reason: context.reason,
    decision: context.decision,
  },
}));

const reportOf = (output: AssignmentOutput): QuarterlyReport | null =>
  answerTo(quarterlyReportDuties['quarterly-report'], answerOf(output))?.report ?? null;

/**
 * A system's report of a quarter: the FSA delivers operation, KPI and expenses in one form, the FSG and the
 * user group get a copy, SYS approves the expenses. A late one is chased and stays due.
 */
export const quarterlyReportMachine = setup({
  schemas: { events: quarterlyReportEvents },
  types: {
    input: {} as QuarterlyReportInput,
    context: {} as Context,
    events: {} as QuarterlyReportEvent,
    output: {} as QuarterlyReportOutput,
  },
  actors: { assignment: assignmentMachine, sysDecision: sysDecisionMachine },
  actions: effectActions,
}).createMachine({
  id: 'quarterly-report',
  version: '1',
  context: ({ input }) => ({
    ...input,
    report: null,
    assessment: null,
    late: false,
    version: 1,
    reason: null,
    decision: null,
  }),
  initial: 'reporting',
  on: {
    /** The system has left the portfolio: nothing more is asked of it. */
    leave: { target: '.left', actions: assign({ reason: ({ event }) => event.reason }) },
  },
  states: {
    reporting: {
      entry: keepCase,
      invoke: {
        id: 'reporting',
        src: 'assignment',
        input: owes('quarterly-report', ({ plan }) => ({ due: plan.due })),
        onDone: {
          target: 'expenses',
          actions: [
            assign(({ context, event }) => {
              const report = reportOf(event.output);
              return {
                report,
                assessment: report === null ? null : assess(report, context.plan, context.kpis),
                late: context.late || (event.output.outcome === 'delivered' && event.output.late),
                version: context.version + 1,
                reason: null,
              };
            }),
            inform('quarterly-report-received', ['fsgMembers', 'fsgChair', 'userGroup', 'secretariat']),
          ],
        },
      },
    },
    /** Presented to SYS, which approves the expenses. */
    expenses: {
      entry: keepCase,
      invoke: {
        id: 'expenses',
        src: 'sysDecision',
        input: beforeSys('quarterly-expenses', sysOutcomesOf['quarterly-report']),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'adopted',
            target: 'approved',
            actions: [
              assign({ decision: ({ event }) => event.output.reference }),
              {
                type: 'enterSpending',
                params: ({ context, event }): EnterSpending => ({
                  system: context.system,
                  year: context.year,
                  lines: (context.report?.expenses ?? []).map(({ line, part, spentOre }) => ({
                    line,
                    part,
                    amountOre: spentOre,
                  })),
                  decision: event.output.reference,
                }),
              },
            ],
          },
          {
            target: 'reporting',
            actions: [
              assign({ reason: ({ event }) => event.output.reason }),
              inform('quarterly-report-returned', ['fsa', 'ownerRegionMember', 'secretariat']),
            ],
          },
        ],
      },
    },
    approved: {
      type: 'final',
      entry: [
        keepCase,
        keepOutcome('approved'),
        inform('quarterly-report-approved', ['fsa', 'fsgChair', 'secretariat']),
      ],
    },
    left: {
      type: 'final',
      entry: [keepCase, keepOutcome('left'), inform('budget-left', ['fsa', 'secretariat'])],
    },
  },
  output: ({ context }): QuarterlyReportOutput => ({
    outcome: context.decision === null ? 'left' : 'approved',
    late: context.late,
    breaches: breachesOf(context),
  }),
});
