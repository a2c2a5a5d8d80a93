import { assign, cancel, setup } from 'xstate';
import { type AssignmentInput, assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import type { WatchedDate } from '../budget-cycle/plan.ts';
import { daysLate } from '../governance/days-late.ts';
import type { Deadline } from '../governance/deadlines.ts';
import { type DutyName, duties } from '../governance/duties.ts';
import type { EnterBudget, JournalNote, Tell } from '../governance/effects.ts';
import type { By } from '../governance/people.ts';
import { recorded } from '../governance/recorded.ts';
import { until } from '../governance/until.ts';
import { hearingMachine } from '../hearing/machine.ts';
import { rsiDecisionMachine } from '../rsi-decision/machine.ts';
import { type SysDecisionInput, sysDecisionMachine } from '../sys-decision/machine.ts';
import { type Adjustment, type Budget, type BudgetLine, partOf, totalOf } from './budget.ts';
import type { AnnualBudgetContext, AnnualBudgetOutput, Stage } from './context.ts';
import type { AnnualBudgetEvent } from './events.ts';
import type { AnnualBudgetInput } from './input.ts';
import { facts, keepCase } from './letters.ts';

type Context = AnnualBudgetContext;
type Dispense = Extract<AnnualBudgetEvent, { type: 'dispense' }>;

const watched = ['first', 'final'] as const;
type Watched = (typeof watched)[number];
const isWatched = (date: string): date is Watched => (watched as readonly string[]).includes(date);

/** The plan with one date moved. */
function movedPlan(context: Context, { date, deadline, reminders }: Dispense): Context['plan'] {
  const { plan } = context;
  return isWatched(date)
    ? { ...plan, [date]: { deadline, reminders } satisfies WatchedDate }
    : { ...plan, [date]: deadline };
}

/** The vocabulary of a system's budget: its types, actors, actions and guards. The states stand in `machine.ts`. */
export const model = setup({
  types: {
    input: {} as AnnualBudgetInput,
    context: {} as Context,
    events: {} as AnnualBudgetEvent,
    output: {} as AnnualBudgetOutput,
  },
  actors: {
    assignment: assignmentMachine,
    hearing: hearingMachine,
    sysDecision: sysDecisionMachine,
    rsiDecision: rsiDecisionMachine,
  },
  actions: {
    ...recorded,
    takeDispensation: assign(({ context, event }) =>
      event.type === 'dispense' && event.date !== 'accounts' ? { plan: movedPlan(context, event) } : {},
    ),
    /** SYS has read the budget the first time; from now on 30 September is the date that counts. */
    takeFirstReading: assign(({ context, self }) => ({
      first: { ...context.first, days: daysLate(context.plan.first.deadline, self) },
    })),
    takeSecondReading: assign(({ context, self }) => ({
      final: { ...context.final, days: daysLate(context.plan.final.deadline, self) },
    })),
  },
  delays: {
    hearingOpens: ({ context, self }) => until(context.plan.hearingOpens, self),
    yearBegins: ({ context, self }) => until(context.plan.yearBegins, self),
  },
  guards: {
    /** Which date of the plan a dispensation moves. */
    moves: ({ event }, { date }: { date: string }) => event.type === 'dispense' && event.date === date,
    unread: ({ context }) => context.firstRead === null,
    unsettled: ({ context }) => context.recommended === null,
    provisional: ({ context }) => context.provisional,
  },
});

/** Watches a date: every reminder still ahead and the end of it, each a timer of its own name. Arming again replaces what was armed. */
export const watch = (date: Watched) =>
  model.enqueueActions(({ context, enqueue, self }) => {
    const { deadline, reminders } = context.plan[date];
    for (const { rung, at } of reminders)
      enqueue.raise({ type: 'dateNear', date, rung }, { id: `${date} ${rung}`, delay: until(at, self) });
    enqueue.raise({ type: 'datePassed', date }, { id: date, delay: until(deadline.due, self) });
  });

/** 1 January, and RSI's own target. */
export const watchYear = model.enqueueActions(({ context, enqueue, self }) => {
  const { yearBegins, rsiTarget } = context.plan;
  enqueue.raise({ type: 'datePassed', date: 'rsiTarget' }, { id: 'rsiTarget', delay: until(rsiTarget.due, self) });
  enqueue.raise({ type: 'yearBegins' }, { id: 'yearBegins', delay: until(yearBegins, self) });
});

/** The date has been kept, or it is moved: what was armed for it is void. */
export const unwatch = (date: Watched) =>
  model.enqueueActions(({ context, enqueue }) => {
    for (const { rung } of context.plan[date].reminders) enqueue(cancel(`${date} ${rung}`));
    enqueue(cancel(date));
  });

/** The end date is measured on SYS' second reading, or on RSI's approval where the policy says so (A-22). */
export const unwatchMeasured = (on: 'SYS' | 'RSI') =>
  model.enqueueActions(({ context, enqueue }) => {
    if (context.policy.budget.finalMeasuredOn === on) enqueue(unwatch('final'));
  });

/** Who owes the next step, from here on. */
export const stage = (at: Stage) => model.assign({ stage: at });

/** A date that belongs to a duty under way is moved there too: task, reminders and calendar entry follow. */
export const forward = (actor: 'hearing' | 'drafting' | 'fsgReview' | 'firstReading' | 'adjusting' | 'secondReading') =>
  model.sendTo(actor, ({ event }) => {
    if (event.type !== 'dispense') throw new Error(`${event.type} moves no date.`);
    const { by, deadline, reminders, overdue, reason } = event;
    return { type: 'moveDeadline', by, deadline, reminders, overdue, reason };
  });

/** One party owes one thing by a date of the plan. */
export const owes =
  (duty: DutyName, due: (context: Context) => Deadline) =>
  ({ context }: { context: Context }): AssignmentInput => ({
    duty,
    terms: { ...duties[duty], due: due(context) },
    modelVersion: context.modelVersion,
    system: context.system,
    atDeadline: 'breach',
    data: facts(context),
  });

/** SYS reads the budget: approved as it is, or returned; a budget is never rejected, the system needs one. */
export const reads =
  (question: string, due: (context: Context) => Deadline) =>
  ({ context }: { context: Context }): SysDecisionInput => ({
    question,
    system: context.system,
    caseVersion: context.version,
    modelVersion: context.modelVersion,
    policy: context.policy,
    due: due(context),
    outcomes: ['adopted', 'returned'],
    data: facts(context),
  });

/** A line of its own in the journal, with what came to pass. */
export const note = (event: string, more: (context: Context) => Omit<JournalNote, 'event'> = () => ({})) =>
  ({ type: 'journal', params: ({ context }: { context: Context }) => ({ event, ...more(context) }) }) as const;

/** What a person did, with their reason, as a line of its own. */
export const noteOf = (event: string) =>
  ({
    type: 'journal',
    params: ({ event: given }: { event: AnnualBudgetEvent }): JournalNote => {
      const { type: _type, ...rest } = given;
      const {
        by,
        reason,
        budget: _budget,
        ...data
      } = rest as {
        by?: By;
        reason?: string;
        budget?: Budget;
        [key: string]: unknown;
      };
      return {
        event,
        ...(by === undefined ? {} : { by }),
        ...(reason === undefined ? {} : { reason }),
        ...(Object.keys(data).length === 0 ? {} : { data }),
      };
    },
  }) as const;

/** A date has been moved: in the journal with who decided it, and told to everyone whom it concerns. */
export const dispensed = [
  'takeDispensation',
  keepCase,
  noteOf('dispensation'),
  {
    type: 'tell',
    params: ({ context, event }: { context: Context; event: AnnualBudgetEvent }): Tell => {
      if (event.type !== 'dispense') throw new Error(`${event.type} moves no date.`);
      const { date, deadline, reason, decidedBy, reference } = event;
      return {
        letter: 'orientation',
        about: 'deadline-dispensed',
        to: ['fsa', 'fsgChair', 'ownerRegionMember'],
        deadline,
        data: { ...facts(context), date, reason, decidedBy, reference },
      };
    },
  },
] as const;

const ledgerLine = ({ id, part, kind, name, amountOre }: BudgetLine) => ({ line: id, part, kind, name, amountOre });

/** Entered line by line, with the regions' shares (R-016). */
export const enterBudget = {
  type: 'enterBudget',
  params: ({ context }: { context: Context }): EnterBudget => ({
    system: context.system,
    year: context.year,
    standing: 'final',
    lines: (context.budget?.lines ?? []).map(ledgerLine),
    decision: context.rsiReference ?? '',
  }),
} as const;

/** What had been entered for a system that leaves before the year begins is taken back; nothing, when nothing had been. */
export const takeBackBudget = model.enqueueActions(({ context, enqueue }) => {
  if (context.stage === 'approved' || context.provisional)
    enqueue({
      type: 'enterBudget',
      params: {
        system: context.system,
        year: context.year,
        standing: 'final',
        lines: [],
        decision: context.rsiReference ?? '',
      },
    });
});

/** Last year's part A stands in until a budget is approved. */
export const enterProvisional = {
  type: 'enterBudget',
  params: ({ context }: { context: Context }): EnterBudget => ({
    system: context.system,
    year: context.year,
    standing: 'provisional',
    lines: (context.previous === null ? [] : partOf(context.previous, 'A').lines).map(ledgerLine),
    decision: `${context.caseId}: A-21`,
  }),
} as const;

export const outputOf = (context: Context): AnnualBudgetOutput => ({
  outcome: context.stage === 'approved' ? 'inForce' : 'left',
  totalOre: context.budget === null ? 0 : totalOf(context.budget),
  firstLateDays: context.first.days,
  finalLateDays: context.final.days,
  provisional: context.provisional,
});

export const choiceOf = (output: AssignmentOutput): string =>
  output.outcome === 'delivered' ? output.answer.choice : 'expired';
export const commentOf = (output: AssignmentOutput): string | null =>
  output.outcome === 'delivered' ? (output.answer.comment ?? null) : null;
/** The answers' own schemas have checked what stands in these (`answers.ts`). */
export const budgetOf = (output: AssignmentOutput): Budget | null =>
  output.outcome === 'delivered' ? ((output.answer['budget'] as Budget | undefined) ?? null) : null;
export const adjustmentsOf = (output: AssignmentOutput): readonly Adjustment[] =>
  output.outcome === 'delivered' ? ((output.answer['adjustments'] as readonly Adjustment[] | undefined) ?? []) : [];
