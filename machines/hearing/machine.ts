import { byActivity } from '../steps/by-activity.ts';
import { hearingSteps } from './steps.ts';
import { assign, type DoneActorEvent, sendParent, setup } from 'xstate';
import { remindNow } from '../steps/remind-now.ts';
import { hourly } from '../steps/retry-hourly.ts';
import type { Arrangement, ArrangeRequest } from '../assignment/arrangement.ts';
import {
  arrangementOf,
  deadlineMovedOf,
  holdersChanged,
  moreReminders,
  nextReminder,
  receiptOf,
  withDates,
} from '../assignment/ladder.ts';
import type { Deadline } from '../governance/deadlines.ts';
import { defined } from '../governance/defined.ts';
import { duties } from '../duties.ts';
import type { JournalNote, LetterKind, OpenTasks, Tell } from '../governance/effects.ts';
import type { Assignee } from '../governance/people.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { millisUntil } from '../governance/millis-until.ts';
import type { HearingAnswer, HearingNotice, HearingOutput } from './answer.ts';
import type { hearingDuties } from './duties.ts';
import { type HearingEvent, hearingEvents } from './events.ts';
import { outputOf } from '../steps/output-of.ts';
import { noteOf } from '../steps/note-of.ts';

export interface HearingInput {
  /** What whoever is heard is asked; the user group where it is not named. */
  readonly duty?: keyof typeof hearingDuties;
  readonly system: string;
  readonly modelVersion: string;
  /** A date of the plan; without one whoever is heard has the business days. */
  readonly due?: Deadline;
  /** Least that whoever is asked is given, where it is not the duty's own. */
  readonly businessDays?: number;
  /** The case goes by each answer as it comes. */
  readonly tells?: true;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The duty of whoever is heard. */
const dutyOf = ({ duty = 'hearing-comments' }: HearingInput) => duty;

interface Context extends HearingInput {
  readonly arrangement: Arrangement | null;
  /** By the member whose seat it is. */
  readonly answers: Readonly<Record<string, HearingAnswer>>;
  readonly rung: number;
  readonly moved: string | null;
}

const arranged = (context: Context): Arrangement => arrangementOf(dutyOf(context), context);

/** Members of the user group and their substitutes; who merely looks after a vacant role is not heard. */
const heard = (context: Context): readonly Assignee[] =>
  arranged(context).assignees.filter(({ vacancy }) => vacancy !== true);

/** The member whose seat it is: a substitute answers for them, so that the two are heard once. */
const seatOf = ({ person, onBehalfOf }: Assignee): string => onBehalfOf ?? person;

/** Everybody who can still answer: no answer has come from their seat. */
const silent = (context: Context): readonly Assignee[] =>
  heard(context).filter((one) => context.answers[seatOf(one)] === undefined);

/** One for each seat: the member, or who answers for them when the member has no task. */
const seats = (assignees: readonly Assignee[]): readonly Assignee[] => [
  ...new Map(
    [...assignees]
      .sort((a, b) => Number(a.onBehalfOf === undefined) - Number(b.onBehalfOf === undefined))
      .map((one) => [seatOf(one), one]),
  ).values(),
];

const request = (context: Context): ArrangeRequest => ({
  duty: dutyOf(context),
  owner: duties[dutyOf(context)].owner,
  businessDays: context.businessDays ?? duties[dutyOf(context)].businessDays,
  ...defined({ due: context.due }),
  steps: hearingSteps,
  modelVersion: context.modelVersion,
  system: context.system,
});

const tasks = ({ context }: { context: Context }): OpenTasks => ({
  duty: dutyOf(context),
  assignees: silent(context),
  deadline: arranged(context).deadline,
  choices: duties[dutyOf(context)].choices,
});

const letter =
  (kind: LetterKind) =>
  ({ context }: { context: Context }): Tell => {
    const rung = kind === 'task' ? undefined : arranged(context).reminders[context.rung]?.rung;
    return {
      letter: kind,
      about: dutyOf(context),
      to: silent(context).map(({ person }) => ({ person })),
      deadline: arranged(context).deadline,
      data: { ...context.data, ...(context.moved === null || kind !== 'task' ? {} : { moved: context.moved }) },
      ...(rung === undefined ? {} : { rung }),
    };
  };

/** What a task stands by: who has it, for which region, for whom. */
const taskKey = ({ person, region, onBehalfOf }: Assignee): string => JSON.stringify([person, region, onBehalfOf]);
const keysOf = (assignees: readonly Assignee[]): string => assignees.map(taskKey).sort().join();

const hearingSetup = setup({
  schemas: { events: hearingEvents },
  types: {
    input: {} as HearingInput,
    context: {} as Context,
    events: {} as HearingEvent | DoneActorEvent<Arrangement, 'holders' | 'renew'>,
    output: {} as HearingOutput,
  },
  actors: {
    arrange: byActivity<Arrangement, ArrangeRequest>(),
  },
  actions: effectActions,
  guards: {
    mayAnswer: ({ context, event }) =>
      event.type === 'answer' && silent(context).some(({ person }) => person === event.by.person),
    allAnswered: ({ context }) => silent(context).length === 0,
    moreRungs: ({ context }) => moreReminders(context),
  },
  delays: {
    nextRung: ({ context, self }) => millisUntil(nextReminder(context), self),
    closes: ({ context, self }) => millisUntil(arranged(context).deadline.due, self),
    ...hourly,
  },
});

/** The persons who can still answer and were asked before, or were not. */
const silentOf = (context: Context, asked: ReadonlySet<string>, wanted: boolean) =>
  silent(context).flatMap(({ person }) => (asked.has(person) === wanted ? [{ person }] : []));

/**
 * The tasks follow whoever is in the user group by now: newcomers are asked, and when it is time the others who have not answered are reminded.
 * The dates stand.
 */
const follow = (isReminding: boolean) =>
  hearingSetup.enqueueActions(({ context, event, enqueue }) => {
    const { assignees } = outputOf(event, 'holders', 'renew');
    const before = arranged(context);
    const after: Context = { ...context, arrangement: { ...before, assignees } };
    const asked = new Set(before.assignees.map(({ person }) => person));
    if (keysOf(assignees) !== keysOf(before.assignees)) {
      const newcomers = silentOf(after, asked, false);
      enqueue.assign({ arrangement: after.arrangement });
      enqueue({ type: 'closeTasks', params: { outcome: 'reassigned' } });
      enqueue({ type: 'openTasks', params: tasks({ context: after }) });
      enqueue({ type: 'journal', params: holdersChanged(dutyOf(context), before.assignees, assignees) });
      if (newcomers.length > 0)
        enqueue({
          type: 'tell',
          params: {
            letter: 'task',
            about: dutyOf(context),
            to: newcomers,
            deadline: before.deadline,
            data: after.data,
          },
        });
    }
    if (isReminding)
      enqueue({
        type: 'tell',
        params: { ...letter('reminder')({ context: after }), to: silentOf(after, asked, true) },
      });
  });

const deadlineMoved = ({ context, event }: { context: Context; event: HearingEvent }): JournalNote => {
  if (event.type !== 'moveDeadline') throw new Error(`${event.type} moves no date.`);
  return deadlineMovedOf(dutyOf(context), event);
};

/** The case hears each member's answer when it is given, whatever becomes of the others. */
const tellCase = hearingSetup.enqueueActions(({ context, event, enqueue }) => {
  if (context.tells !== true || event.type !== 'answer') return;
  const { person } = event.by;
  const seat = heard(context).find((one) => one.person === person);
  const answer = context.answers[seat === undefined ? person : seatOf(seat)];
  if (answer !== undefined) enqueue(sendParent({ type: 'commented', answer } satisfies HearingNotice));
});

/** A date moved before the register has answered: reminders are arranged for the new one. */
const movedEarly = [
  hearingSetup.assign(({ event }) =>
    event.type === 'moveDeadline' ? { due: event.deadline, moved: event.reason } : {},
  ),
  { type: 'journal', params: deadlineMoved },
] as const;

/** Asks beside the states, so that no reminder is lost or sent twice by it. */
const askHolders = hearingSetup.spawnChild('arrange', { id: 'holders', input: ({ context }) => request(context) });

/**
 * A group is heard, the user group or the FSG: each member comments by a link of their own until the hearing closes, and it
 * closes without answers too. Ends early when every seat has answered: the member or a substitute.
 */
export const hearingMachine = hearingSetup.createMachine({
  id: 'hearing',
  version: '1',
  context: ({ input }) => ({ ...input, arrangement: null, answers: {}, rung: 0, moved: null }),
  initial: 'arranging',
  states: {
    arranging: {
      invoke: {
        id: 'arrange',
        src: 'arrange',
        input: ({ context }) => request(context),
        onDone: { target: 'open', actions: assign({ arrangement: ({ event }) => event.output }) },
        onError: 'unarranged',
      },
      on: { moveDeadline: { target: 'arranging', reenter: true, actions: movedEarly } },
    },
    unarranged: {
      entry: {
        type: 'journal',
        params: ({ context }) => ({ event: 'duty-not-arranged', data: { duty: dutyOf(context) } }),
      },
      after: { anHour: 'arranging' },
      on: { moveDeadline: { target: 'arranging', actions: movedEarly } },
    },
    open: {
      entry: [
        { type: 'openTasks', params: tasks },
        { type: 'tell', params: letter('task') },
      ],
      after: { closes: 'closed' },
      on: {
        answer: {
          guard: 'mayAnswer',
          target: '.checking',
          actions: [
            assign({
              answers: ({ context, event }) => {
                const { person } = event.by;
                const one = heard(context).find((assignee) => assignee.person === person);
                return {
                  ...context.answers,
                  [one === undefined ? person : seatOf(one)]: {
                    person,
                    name: one?.name ?? person,
                    region: one?.region ?? null,
                    comment: event.answer.choice === 'comment' ? (event.answer.comment ?? '') : null,
                  },
                };
              },
            }),
            {
              type: 'closeTasks',
              params: ({ event }) => ({ outcome: event.answer.choice, person: event.by.person, by: event.by }),
            },
            {
              type: 'journal',
              params: ({ event }) => ({
                event: 'hearing-answer',
                by: event.by,
                ...(event.answer.comment === undefined ? {} : { reason: event.answer.comment }),
              }),
            },
            {
              type: 'tell',
              params: ({ context, event }) => receiptOf(dutyOf(context), event),
            },
            tellCase,
          ],
        },
        close: {
          target: 'closed',
          actions: noteOf('hearing-ended-early'),
        },
        remind: { actions: remindNow(letter('reminder')) },
        renew: { actions: askHolders },
        // A group that nobody is left of has been heard.
        'xstate.done.actor.holders': { target: '.checking', actions: follow(false) },
        'xstate.error.actor.holders': {
          actions: {
            type: 'journal',
            params: ({ context }: { context: Context }) => ({
              event: 'holders-not-asked',
              data: { duty: dutyOf(context) },
            }),
          },
        },
        moveDeadline: {
          target: 'open',
          reenter: true,
          actions: [
            assign({
              arrangement: ({ context, event }) => withDates(arranged(context), event),
              rung: 0,
              moved: ({ event }) => event.reason,
            }),
            { type: 'journal', params: deadlineMoved },
          ],
        },
      },
      initial: 'checking',
      states: {
        checking: {
          always: [
            { guard: { type: 'allAnswered' }, target: '#hearing.closed' },
            { guard: { type: 'moreRungs' }, target: 'awaitingRung' },
            { target: 'awaitingClose' },
          ],
        },
        awaitingRung: {
          after: {
            nextRung: 'renewing',
          },
        },
        /** Regions, members and substitutes change while the hearing is open: asked before each reminder. */
        renewing: {
          invoke: {
            id: 'renew',
            src: 'arrange',
            input: ({ context }) => request(context),
            onDone: {
              target: 'checking',
              actions: [follow(true), assign({ rung: ({ context }) => context.rung + 1 })],
            },
            onError: {
              target: 'checking',
              actions: [
                { type: 'tell', params: letter('reminder') },
                assign({ rung: ({ context }) => context.rung + 1 }),
              ],
            },
          },
        },
        awaitingClose: {},
      },
    },
    closed: {
      type: 'final',
      entry: { type: 'closeTasks', params: { outcome: 'closed' } },
    },
  },
  output: ({ context }): HearingOutput => {
    const unheard = seats(silent(context));
    // What somebody said who has left since is an annex all the same.
    const answers = Object.values(context.answers);
    return { answers, asked: answers.length + unheard.length, silent: unheard.map(({ name }) => name) };
  },
});
