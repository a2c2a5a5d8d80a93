import { assign, type DoneActorEvent, setup } from 'xstate';
import { hourly, retryHourly } from '../steps/retry-hourly.ts';
import { annualBudgetMachine } from '../annual-budget/machine.ts';
import { financialFollowUpMachine } from '../financial-follow-up/machine.ts';
import { frameMachine } from '../frame/machine.ts';
import type { Tell } from '../governance/effects.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { millisUntil } from '../governance/millis-until.ts';
import { quarterlyReportMachine } from '../quarterly-report/machine.ts';
import { actorId, budgetOpening, openChildren, opened, type Opening, openingsAt } from './children.ts';
import { type BudgetCycleContext, initialContext } from './context.ts';
import { type BudgetCycleEvent, budgetCycleEvents } from './events.ts';
import type { BudgetCycleInput } from './input.ts';
import type { CyclePlan } from './plan.ts';
import { newlyDropped, portfolio, type Portfolio, portfolioRequest } from './portfolio.ts';
import { type CycleSummary, summaryOf } from './summary.ts';
import { type Of, of } from '../steps/own.ts';
import type { BudgetCycleView } from './view.ts';
import { keepCaseWith } from '../steps/keep-case.ts';
import { outputOf } from '../steps/output-of.ts';
import { noteOf } from '../steps/note-of.ts';

type Context = BudgetCycleContext;
/** How a case that the cycle opened tells that it has ended. */
type ChildEnded =
  | { readonly type: `xstate.done.actor.${string}`; readonly output: unknown; readonly actorId: string }
  | { readonly type: `xstate.error.actor.${string}`; readonly error: unknown; readonly actorId: string };
type CycleEvent = BudgetCycleEvent | ChildEnded | DoneActorEvent<Portfolio, 'portfolio'>;

const keepCase = keepCaseWith<Context, BudgetCycleView>((context) => ({
  title: `Årshjul ${context.year}`,
  view: {
    year: context.year,
    plan: context.plan,
    systems: context.systems.map(({ id, name }) => ({ id, name })),
    frameGranted: context.frameGranted,
    cancelled: context.cancelled,
  },
}));

const tell = (
  about: string,
  to: Of<Context, Tell['to']>,
  more: (context: Context) => Readonly<Record<string, unknown>> = () => ({}),
) =>
  ({
    type: 'tell',
    params: ({ context }: { context: Context }): Tell => ({
      letter: 'orientation',
      about,
      to: of(to, context),
      data: { year: context.year, ...(context.reason === null ? {} : { reason: context.reason }), ...more(context) },
    }),
  }) as const;

/** Who owes the budgets of these systems knows the year's dates from its first day. */
const responsibleFor = (systems: readonly { readonly id: string }[]): Tell['to'] =>
  systems.flatMap(({ id: system }) => [
    { role: 'fsa' as const, system },
    { role: 'fsgChair' as const, system },
  ]);

/** The plan with one of its dates moved, wherever the date belongs. */
function movedPlan(plan: CyclePlan, event: Extract<BudgetCycleEvent, { type: 'dispense' }>): CyclePlan {
  const { date, deadline, reminders } = event;
  if (date === 'accounts') return { ...plan, followUp: { ...plan.followUp, accounts: deadline } };
  const moved = { [date]: date === 'first' || date === 'final' ? { deadline, reminders } : deadline };
  // The frame is proposed with the adjusted budgets.
  const frameProposal = date === 'secondDraft' ? deadline : plan.frameProposal;
  return { ...plan, frameProposal, budget: { ...plan.budget, ...moved } };
}

const budgetCycleSetup = setup({
  schemas: { events: budgetCycleEvents },
  types: {
    input: {} as BudgetCycleInput,
    context: {} as Context,
    events: {} as CycleEvent,
    output: {} as CycleSummary & { readonly outcome: 'closed' | 'cancelled' },
  },
  actors: {
    annualBudget: annualBudgetMachine,
    frame: frameMachine,
    quarterlyReport: quarterlyReportMachine,
    financialFollowUp: financialFollowUpMachine,
    portfolio,
  },
  actions: effectActions,
  delays: {
    nextPoint: ({ context, self }) => millisUntil(context.points[0]?.at ?? '', self),
    ...hourly,
  },
  guards: {
    morePoints: ({ context }) => context.points.length > 0,
    allEnded: ({ context }) => context.points.length === 0 && openChildren(context).length === 0,
    /** A system that the cycle does not have yet. */
    isNew: ({ context, event }) => event.type === 'join' && !context.systems.some(({ id }) => id === event.system.id),
    isOfCycle: ({ context, event }) => event.type === 'leave' && context.systems.some(({ id }) => id === event.system),
  },
});

/** Opens cases as child workflows of their own. */
const open = (openings: (args: { context: Context; event: BudgetCycleEvent | ChildEnded }) => readonly Opening[]) =>
  budgetCycleSetup.enqueueActions(({ context, event, enqueue }) => {
    const all = openings({ context, event });
    enqueue.assign({ cases: opened(context, all) });
    for (const { src, input } of all) {
      const id = actorId(input.caseId);
      if (src === 'annualBudget') enqueue.spawnChild('annualBudget', { id, input });
      else if (src === 'frame') enqueue.spawnChild('frame', { id, input });
      else if (src === 'quarterlyReport') enqueue.spawnChild('quarterlyReport', { id, input });
      else enqueue.spawnChild('financialFollowUp', { id, input });
    }
  });

/** Says something to the open cases of one system, or of all. */
const toChildren = (
  message: (event: CycleEvent) => Readonly<Record<string, unknown>>,
  system: (event: CycleEvent) => string | undefined,
) =>
  budgetCycleSetup.enqueueActions(({ context, event, enqueue }) => {
    for (const id of openChildren(context, system(event))) enqueue.sendTo(id, message(event));
  });

/**
 * A system leaves: its budget is given up if it is not in force yet. Reports and accounts that are asked for stay due, since a year that has begun is
 * completed; then nobody else says that it has left.
 */
const takeLeave = budgetCycleSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'leave') return;
  const { by, system, reference, reason } = event;
  const budgets = openChildren(context, system, 'annualBudget');
  for (const id of budgets) enqueue.sendTo(id, { type: 'leave', by, reference, reason });
  if (budgets.length > 0) return;
  const name = context.systems.find(({ id }) => id === system)?.name ?? system;
  enqueue({ type: 'tell', params: droppedLetter(context, [name], { left: true, reference, reason }) });
});

/** Systems that the register has dropped since the wheel's last point: in the journal, and told to those who can say whether it should. */
const tellOfDropped = budgetCycleSetup.enqueueActions(({ context, event, enqueue }) => {
  const answer = outputOf(event, 'portfolio');
  const found = newlyDropped(context, answer);
  enqueue.assign({ dropped: answer.systems.filter(({ ended }) => ended === true).map(({ id }) => id) });
  if (found.length === 0) return;
  enqueue({
    type: 'journal',
    params: { event: 'system-dropped', data: { systems: found.map(({ id }) => id) } },
  });
  enqueue({
    type: 'tell',
    params: droppedLetter(
      context,
      found.map(({ name }) => name),
    ),
  });
});

const droppedLetter = (
  { year }: Context,
  systems: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Tell => ({
  letter: 'orientation',
  about: 'system-dropped',
  to: ['secretariat', 'rsi'],
  data: { year, systems, ...more },
});

/**
 * The wheel of a budget year (R-195, M-02): it opens every system's budget, the frame, the four rounds of reports and the follow-up, each as a case of
 * its own, tells them of moved dates and of systems that leave, and closes with a summary when all have ended. It decides nothing.
 */
export const budgetCycleMachine = budgetCycleSetup.createMachine({
  id: 'budget-cycle',
  version: '1',
  context: ({ input }) => initialContext(input),
  initial: 'running',
  states: {
    running: {
      entry: [
        keepCase,
        tell(
          'cycle-started',
          ({ systems }) => ['sysMembers', 'sysChair', 'secretariat', ...responsibleFor(systems)],
          ({ systems }) => ({ systems: systems.map(({ id }) => id) }),
        ),
        open(({ context }) =>
          context.systems.flatMap((system) => (system.decided === true ? [] : [budgetOpening(context, system)])),
        ),
      ],
      on: {
        'xstate.done.actor.*': {
          actions: assign({
            cases: ({ context, event }) =>
              'output' in event
                ? ended(context, event.actorId, { output: event.output, failed: false })
                : context.cases,
          }),
        },
        'xstate.error.actor.*': {
          actions: [
            assign({
              cases: ({ context, event }) =>
                'actorId' in event ? ended(context, event.actorId, { output: null, failed: true }) : context.cases,
            }),
            {
              type: 'journal',
              params: ({ event }) => ({
                event: 'case-failed',
                data: { case: event.actorId },
              }),
            },
          ],
        },
        join: {
          guard: 'isNew',
          actions: [
            assign({ systems: ({ context, event }) => [...context.systems, event.system] }),
            keepCase,
            noteOf('system-joined', ['plan']),
            {
              type: 'tell',
              params: ({ context, event }) => ({
                letter: 'orientation',
                about: 'cycle-joined',
                to: ['secretariat', ...responsibleFor([event.system])],
                data: { year: context.year, systems: [event.system.id] },
              }),
            },
            // Whose budget is decided already is with the cycle for its reports and its follow-up.
            open(({ context, event }) =>
              event.type === 'join' && event.system.decided !== true
                ? [budgetOpening(context, event.system, event.plan)]
                : [],
            ),
          ],
        },
        leave: {
          guard: 'isOfCycle',
          actions: [
            noteOf('system-left'),
            takeLeave,
            assign(({ context, event }) => ({
              systems: context.systems.filter(({ id }) => id !== event.system),
              departed: [...(context.departed ?? []), ...context.systems.filter(({ id }) => id === event.system)],
            })),
            keepCase,
          ],
        },
        dispense: {
          actions: [
            noteOf('dispensation'),
            assign({
              plan: ({ context, event }) =>
                event.system === undefined ? movedPlan(context.plan, event) : context.plan,
            }),
            keepCase,
            toChildren(
              (event) => Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'system')),
              (event) => (event.type === 'dispense' ? event.system : undefined),
            ),
            {
              type: 'tell',
              params: ({ context, event: { date, deadline, reason, decidedBy, reference } }) => ({
                letter: 'orientation',
                about: 'deadline-dispensed',
                to: ['sysMembers', 'sysChair', 'secretariat', 'rsi'],
                deadline,
                data: { year: context.year, date, reason, decidedBy, reference },
              }),
            },
          ],
        },
        cancel: {
          target: '.turning',
          actions: [
            assign({ points: [], cancelled: true, reason: ({ event }) => event.reason }),
            noteOf('cycle-cancelled'),
            keepCase,
            toChildren(
              (event) =>
                event.type === 'cancel'
                  ? { type: 'leave', by: event.by, reference: 'budget-cycle', reason: event.reason }
                  : event,
              () => undefined,
            ),
          ],
        },
      },
      always: { guard: 'allEnded', target: 'closed' },
      initial: 'turning',
      states: {
        turning: {
          always: [{ guard: 'morePoints', target: 'awaitingPoint' }, { target: 'awaitingCases' }],
        },
        /** Everything has been opened; the last of it is still under way. */
        awaitingCases: {},
        awaitingPoint: {
          after: { nextPoint: 'opening' },
        },
        /** Who is in the portfolio is asked on the day; the register may have changed since the cycle began. */
        opening: {
          invoke: {
            id: 'portfolio',
            src: 'portfolio',
            input: ({ context }) => portfolioRequest(context),
            onDone: {
              target: 'turning',
              actions: [
                open(({ context, event }) => {
                  const [point] = context.points;
                  return point === undefined ? [] : openingsAt(context, point, outputOf(event, 'portfolio'));
                }),
                {
                  type: 'journal',
                  params: ({ context, event: { output } }) => {
                    const [point] = context.points;
                    const openings = point === undefined ? [] : openingsAt(context, point, output);
                    return {
                      event: 'round-opened',
                      data: { point, systems: openings.flatMap(({ system }) => system ?? []) },
                    };
                  },
                },
                tellOfDropped,
                assign({ points: ({ context }) => context.points.slice(1) }),
              ],
            },
            onError: 'unanswered',
          },
        },
        unanswered: retryHourly('opening', 'portfolio-not-asked'),
      },
    },
    closed: {
      type: 'final',
      entry: [
        keepCase,
        { type: 'keepCase', params: ({ context }) => ({ outcome: context.cancelled ? 'cancelled' : 'closed' }) },
        { type: 'journal', params: ({ context }) => ({ event: 'cycle-closed', data: { ...summaryOf(context) } }) },
        tell('cycle-closed', ['sysMembers', 'sysChair', 'secretariat'], (context) => ({ summary: summaryOf(context) })),
      ],
    },
  },
  output: ({ context }) => ({ outcome: context.cancelled ? 'cancelled' : 'closed', ...summaryOf(context) }),
});

function ended(
  context: Context,
  id: string,
  end: { readonly output: unknown; readonly failed: boolean },
): Context['cases'] {
  const known = context.cases[id];
  return known === undefined ? context.cases : { ...context.cases, [id]: { ...known, ...end, open: false } };
}
