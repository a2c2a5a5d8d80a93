import { assign, cancel, setup } from 'xstate';
import { moveOf } from '../assignment/events.ts';
import { assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import type { WatchedDate } from '../budget-cycle/plan.ts';
import { lastDateOf } from '../governance/date-words.ts';
import type { Deadline } from '../governance/deadlines.ts';
import type { EnterBudget, JournalNote, Tell } from '../governance/effects.ts';
import { defined } from '../governance/defined.ts';
import { daysBetween } from '../governance/local-dates.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { millisUntil, millisUntilPassed } from '../governance/millis-until.ts';
import type { HearingNotice } from '../hearing/answer.ts';
import { hearingMachine } from '../hearing/machine.ts';
import { rsiDecisionMachine } from '../rsi-decision/machine.ts';
import { beforeSysWith } from '../steps/before-sys.ts';
import { owesWith } from '../steps/owes.ts';
import type { SysDecisionInput, SysDecisionNotice } from '../sys-decision/decision.ts';
import { type SysDecision, sysDecisionMachine } from '../sys-decision/machine.ts';
import { sysOutcomesOf } from '../sys-decision/sys-outcomes.ts';
import { beforeReading, type BudgetDuty } from './before-reading.ts';
import { type Adjustment, type Budget, type BudgetLine, partOf, totalOf } from './budget.ts';
import { type AnnualBudgetContext, type AnnualBudgetOutput, isAhead, type Stage } from './context.ts';
import { type AnnualBudgetEvent, annualBudgetEvents } from './events.ts';
import type { AnnualBudgetInput } from './input.ts';
import { facts, keepCase } from './letters.ts';
import { annualBudgetDuties } from './duties.ts';
import { answerTo } from '../duties/answer.ts';
import { answerOf } from '../assignment/answered.ts';
import { noteOf } from '../steps/note-of.ts';

type Context = AnnualBudgetContext;
type Dispense = Extract<AnnualBudgetEvent, { type: 'dispense' }>;

const watched = ['first', 'final'] as const;
type Watched = (typeof watched)[number];
export const isWatched = (date: string): date is Watched => (watched as readonly string[]).includes(date);

/** The plan with one date moved. */
function movedPlan(context: Context, { date, deadline, reminders }: Dispense): Context['plan'] {
  const { plan } = context;
  return isWatched(date)
    ? { ...plan, [date]: { deadline, reminders } satisfies WatchedDate }
    : { ...plan, [date]: deadline };
}

/** The vocabulary of a system's budget: its types, actors, actions and guards. The states stand in `machine.ts`. */
export const annualBudgetSetup = setup({
  schemas: { events: annualBudgetEvents },
  types: {
    input: {} as AnnualBudgetInput,
    context: {} as Context,
    events: {} as AnnualBudgetEvent | SysDecisionNotice | HearingNotice,
    output: {} as AnnualBudgetOutput,
  },
  actors: {
    assignment: assignmentMachine,
    hearing: hearingMachine,
    sysDecision: sysDecisionMachine,
    rsiDecision: rsiDecisionMachine,
  },
  actions: {
    ...effectActions,
    takeDispensation: assign(({ context, event }) =>
      event.type === 'dispense' && event.date !== 'accounts' ? { plan: movedPlan(context, event) } : {},
    ),
  },
  delays: {
    hearingOpens: ({ context, self }) => millisUntil(context.plan.hearingOpens, self),
    yearBegins: ({ context, self }) => millisUntil(context.plan.yearBegins, self),
  },
  guards: {
    /** Which date of the plan a dispensation moves. */
    moves: ({ event }, { date }: { date: string }) => event.type === 'dispense' && event.date === date,
    /** A date whose step is still ahead, or under way: what has been done has no date any more. */
    isAhead: ({ context, event }, { date }: { date?: string }) =>
      event.type === 'dispense' && (date === undefined || event.date === date) && isAhead(event.date, context.stage),
    unread: ({ context }) => context.firstRead === null,
    unsettled: ({ context }) => context.recommended === null,
    provisional: ({ context }) => context.provisional,
  },
});

/** Watches a date: every reminder still ahead and the end of it, each a timer of its own name. Arming again replaces what was armed. */
export const watch = (date: Watched) =>
  annualBudgetSetup.enqueueActions(({ context, enqueue, self }) => {
    const { deadline, reminders } = context.plan[date];
    for (const { rung, at } of reminders) {
      const delay = millisUntil(at, self);
      if (delay > 0) enqueue.raise({ type: 'dateNear', date, rung }, { id: `${date} ${rung}`, delay });
    }
    enqueue.raise({ type: 'datePassed', date }, { id: date, delay: millisUntilPassed(deadline.due, self) });
  });

/** RSI's own target; watching it again replaces what was armed. */
export const watchTarget = annualBudgetSetup.enqueueActions(({ context, enqueue, self }) => {
  enqueue(cancel('rsiTarget'));
  const delay = millisUntilPassed(context.plan.rsiTarget.due, self);
  enqueue.raise({ type: 'datePassed', date: 'rsiTarget' }, { id: 'rsiTarget', delay });
});

/** 1 January. */
export const watchYear = annualBudgetSetup.enqueueActions(({ context, enqueue, self }) => {
  enqueue.raise({ type: 'yearBegins' }, { id: 'yearBegins', delay: millisUntil(context.plan.yearBegins, self) });
});

/** RSI has returned the budget: 30 September counts again, unless it has passed, which SYS had kept. */
export const watchFinalAgain = annualBudgetSetup.enqueueActions(({ context, enqueue, self }) => {
  if (millisUntil(context.plan.final.deadline.due, self) > 0) enqueue(watch('final'));
});

/** How late SYS was, in whole days after the last one in time: by the day on which it decided, not by that of its recording. */
const lateBy = (deadline: Deadline, { on }: SysDecision): number =>
  Math.max(0, daysBetween(lastDateOf(deadline.due), on));

/** SYS has read the budget the first time; from now on 30 September is the date that counts. */
export const firstRead = (context: Context, decision: SysDecision): Partial<Context> => {
  const days = lateBy(context.plan.first.deadline, decision);
  return {
    firstRead: { budget: context.budget ?? { lines: [] }, decision: decision.reference },
    first: { missed: days > 0, days },
    reason: null,
  };
};

/** SYS has read it a second time. After a return by RSI the first time counts: that was SYS' date (A-22). */
export const secondRead = (context: Context, decision: SysDecision): Partial<Context> => {
  const days = context.rsiReference === null ? lateBy(context.plan.final.deadline, decision) : context.final.days;
  return { recommended: decision.reference, final: { missed: days > 0, days }, reason: null };
};

/** The date has been kept, or it is moved: what was armed for it is void. */
export const unwatch = (date: Watched) =>
  annualBudgetSetup.enqueueActions(({ context, enqueue }) => {
    for (const { rung } of context.plan[date].reminders) enqueue(cancel(`${date} ${rung}`));
    enqueue(cancel(date));
  });

/** The end date is measured on SYS' second reading, or on RSI's approval where the policy says so (A-22). */
export const unwatchMeasured = (on: 'SYS' | 'RSI') =>
  annualBudgetSetup.enqueueActions(({ context, enqueue }) => {
    if (context.policy.budget.finalMeasuredOn === on) enqueue(unwatch('final'));
  });

/** Who owes the next step, from here on. */
export const stage = (at: Stage) => annualBudgetSetup.assign({ stage: at, voting: false });

/** A date that belongs to a duty under way is moved there too: task, reminders and calendar entry follow. */
export const forward = (actor: 'hearing' | 'drafting' | 'fsgReview' | 'firstReading' | 'adjusting' | 'secondReading') =>
  annualBudgetSetup.sendTo(actor, ({ event }) => {
    if (event.type !== 'dispense') throw new Error(`${event.type} moves no date.`);
    return moveOf(event);
  });

const owesDuty = owesWith(facts);
const beforeSys = beforeSysWith(facts);

/** One party owes one thing by a date of the plan. */
export const owes = (duty: BudgetDuty, due: (context: Context) => Deadline) =>
  owesDuty(duty, (context) => ({
    due: due(context),
    before: beforeReading(duty, context.firstRead === null ? 'first' : 'final', context.plan, context.policy),
  }));

/** SYS reads the budget: approved as it is, or returned; a budget is never rejected, the system needs one. */
export const reads =
  (question: string, due: (context: Context) => Deadline) =>
  (args: { readonly context: Context }): SysDecisionInput => ({
    ...beforeSys(question, sysOutcomesOf['annual-budget'], due)(args),
    tells: true,
  });

/** Whether SYS is being asked in writing. */
export const asksInWriting = {
  ballotOpened: { actions: annualBudgetSetup.assign({ voting: true }) },
  ballotClosed: { actions: annualBudgetSetup.assign({ voting: false }) },
} as const;

/** A line of its own in the journal, with what came to pass. */
export const note = (event: string, more: (context: Context) => Omit<JournalNote, 'event'> = () => ({})) =>
  ({ type: 'journal', params: ({ context }: { context: Context }) => ({ event, ...more(context) }) }) as const;

/** What the FSA has drafted so far is kept; nothing is decided on it. */
export const savesDraft = {
  saveDraft: {
    actions: [
      annualBudgetSetup.assign(({ event }) => (event.type === 'saveDraft' ? { budget: event.budget } : {})),
      keepCase,
      noteOf('draft-saved', ['budget']),
    ],
  },
} as const;

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

const ledgerLine = ({ id, part, kind, name, amountOre, basis }: BudgetLine) => ({
  line: id,
  part,
  kind,
  name,
  amountOre,
  ...defined({ basis }),
});

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
export const takeBackBudget = annualBudgetSetup.enqueueActions(({ context, enqueue }) => {
  // Once the year runs, it is completed with the budget that stands.
  if (context.stage === 'approved' && !context.provisional)
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

const draft = annualBudgetDuties['budget-draft'];
const adjustment = annualBudgetDuties['budget-adjustment'];
/** The budget that the FSA has drafted or adjusted. */
export function budgetOf(output: AssignmentOutput): Budget | null {
  const answer = answerOf(output);
  return (answerTo(draft, answer) ?? answerTo(adjustment, answer))?.budget ?? null;
}
export const adjustmentsOf = (output: AssignmentOutput): readonly Adjustment[] =>
  answerTo(adjustment, answerOf(output))?.adjustments ?? [];
