import { assign } from 'xstate';
import { ownerOf } from './context.ts';
import { facts, inform, keepCase, parties } from './letters.ts';
import {
  dispensed,
  enterProvisional,
  forward,
  isWatched,
  annualBudgetSetup,
  note,
  takeBackBudget,
  unwatch,
  watch,
  watchTarget,
  watchYear,
} from './setup.ts';
import { noteOf } from '../steps/note-of.ts';

/** A date that no duty under way belongs to: only the plan changes, and what is watched. */
export const laterDispensations = [
  {
    guard: { type: 'isAhead', params: { date: 'first' } },
    actions: [unwatch('first'), ...dispensed, watch('first')],
  },
  {
    guard: { type: 'isAhead', params: { date: 'final' } },
    actions: [unwatch('final'), ...dispensed, watch('final')],
  },
  { guard: { type: 'isAhead', params: { date: 'rsiTarget' } }, actions: [...dispensed, watchTarget] },
  { guard: { type: 'isAhead', params: {} }, actions: dispensed },
] as const;

/** The duty whose date it is. */
const dutyOf = {
  hearingClose: 'hearing',
  draftToFsg: 'drafting',
  fsgApproval: 'fsgReview',
  first: 'firstReading',
  secondDraft: 'adjusting',
  final: 'secondReading',
} as const;

/** The date of the duty under way is moved: its task, reminders and calendar entry follow; so may each date still ahead. */
export const dispensing = (date: keyof typeof dutyOf) =>
  [
    {
      guard: { type: 'moves', params: { date } },
      actions: [...(isWatched(date) ? [unwatch(date), ...dispensed, watch(date)] : dispensed), forward(dutyOf[date])],
    },
    ...laterDispensations,
  ] as const;

/**
 * The dates of the model, watched as long as the budget is open: reminders go to whoever owes the next step, unless that duty has the same date
 * and reminds by itself; a missed date is told once, and the cycle goes on.
 */
export const dates = annualBudgetSetup.createStateConfig({
  entry: [watch('first'), watch('final'), watchTarget, watchYear],
  on: {
    dateNear: [
      {
        guard: ({ context, event }) =>
          event.date === 'first'
            ? context.firstRead === null && (context.stage !== 'firstReading' || context.voting)
            : context.recommended === null &&
              (context.firstRead !== null || context.first.missed) &&
              (context.stage !== 'secondReading' || context.voting),
        actions: {
          type: 'tell',
          params: ({ context, event }) => ({
            letter: 'reminder',
            about: 'budget-date-near',
            to: [ownerOf[context.stage]],
            rung: event.rung,
            deadline: context.plan[event.date].deadline,
            data: { ...facts(context), date: event.date, stage: context.stage },
          }),
        },
      },
    ],
    datePassed: [
      {
        guard: ({ context, event }) => event.date === 'first' && context.firstRead === null,
        actions: [
          assign({ first: ({ context }) => ({ ...context.first, missed: true }) }),
          keepCase,
          note('first-reading-missed', ({ plan }) => ({ data: { deadline: plan.first.deadline } })),
          inform(
            'budget-first-missed',
            ['fsa', 'fsgChair', 'ownerRegionMember', 'sysChair', 'secretariat'],
            ({ plan, stage }) => ({ deadline: plan.first.deadline, stage }),
            'warning',
          ),
        ],
      },
      {
        guard: ({ context, event }) =>
          event.date === 'final' && (context.policy.budget.finalMeasuredOn === 'RSI' || context.recommended === null),
        actions: [
          assign({ final: ({ context }) => ({ ...context.final, missed: true }) }),
          keepCase,
          note('final-missed', ({ plan }) => ({ data: { deadline: plan.final.deadline } })),
          inform(
            'budget-final-missed',
            ['fsa', 'fsgChair', 'sysChair', 'rsi', 'secretariat'],
            ({ plan, stage }) => ({ deadline: plan.final.deadline, stage }),
            'warning',
          ),
        ],
      },
      {
        // RSI's own target is a warning, no breach.
        guard: ({ context, event }) => event.date === 'rsiTarget' && context.stage === 'rsi',
        actions: inform(
          'budget-rsi-target-passed',
          ['secretariat', 'rsi'],
          ({ plan, stage }) => ({ deadline: plan.rsiTarget, stage }),
          'warning',
        ),
      },
    ],
    /** Nothing approved on 1 January: last year's part A, no part B, until it is. */
    yearBegins: {
      actions: [
        assign({ provisional: true }),
        keepCase,
        enterProvisional,
        note('provisional-budget'),
        inform(
          'budget-provisional',
          [...parties, 'sysChair', 'sysMembers', 'rsi', 'secretariat'],
          () => ({}),
          'warning',
        ),
      ],
    },
    dispense: laterDispensations,
    leave: {
      target: 'left',
      actions: [assign({ reason: ({ event }) => event.reason }), noteOf('left-portfolio'), takeBackBudget],
    },
  },
});
