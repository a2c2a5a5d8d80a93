import { assign, fromPromise, setup } from 'xstate';
import type { Arrangement, ArrangeRequest } from '../assignment/arrangement.ts';
import type { Deadline } from '../governance/deadlines.ts';
import { duties } from '../governance/duties.ts';
import type { LetterKind, Tell } from '../governance/effects.ts';
import type { Assignee } from '../governance/people.ts';
import { recorded } from '../governance/recorded.ts';
import { until } from '../governance/until.ts';
import { type HearingEvent, hearingEvents } from './events.ts';

export interface HearingInput {
  readonly system: string;
  readonly modelVersion: string;
  readonly due: Deadline;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One member's answer, kept as an annex to the budget. `comment` null: no comments. */
export interface HearingAnswer {
  readonly person: string;
  readonly name: string;
  readonly region: string | null;
  readonly comment: string | null;
}

/** What came of the hearing: answers in the order of the user group, and how many gave none. */
export interface HearingOutput {
  readonly answers: readonly HearingAnswer[];
  readonly asked: number;
  readonly silent: readonly string[];
}

interface Context extends HearingInput {
  readonly arrangement: Arrangement | null;
  readonly answers: Readonly<Record<string, HearingAnswer>>;
  readonly rung: number;
  readonly moved: string | null;
}

const arranged = (context: Context): Arrangement => {
  if (context.arrangement === null) throw new Error('The hearing is not arranged yet.');
  return context.arrangement;
};

/** Members of the user group; who merely looks after a vacant role is not heard. */
const members = (context: Context): readonly Assignee[] =>
  arranged(context).assignees.filter(({ vacancy }) => vacancy !== true);

const silent = (context: Context): readonly Assignee[] =>
  members(context).filter(({ person }) => context.answers[person] === undefined);

const letter =
  (kind: LetterKind) =>
  ({ context }: { context: Context }): Tell => {
    const rung = kind === 'task' ? undefined : arranged(context).reminders[context.rung]?.rung;
    return {
      letter: kind,
      about: 'hearing-comments',
      to: silent(context).map(({ person }) => ({ person })),
      deadline: arranged(context).deadline,
      data: { ...context.data, ...(context.moved === null || kind !== 'task' ? {} : { moved: context.moved }) },
      ...(rung === undefined ? {} : { rung }),
    };
  };

/**
 * The user group is heard: each member comments by a link of their own until the hearing closes, and it closes without
 * answers too. Ends early when everybody has answered.
 */
export const hearingMachine = setup({
  types: {
    input: {} as HearingInput,
    context: {} as Context,
    events: {} as HearingEvent,
    output: {} as HearingOutput,
  },
  actors: {
    arrange: fromPromise<Arrangement, ArrangeRequest>(() => Promise.reject(new Error('An activity does this.'))),
  },
  actions: recorded,
  guards: {
    isMember: ({ context, event }) =>
      event.type === 'answer' && members(context).some(({ person }) => person === event.by.person),
    allAnswered: ({ context }) => silent(context).length === 0,
    moreRungs: ({ context }) => context.rung < arranged(context).reminders.length,
  },
  delays: {
    nextRung: ({ context, self }) => until(arranged(context).reminders[context.rung]?.at ?? '', self),
    closes: ({ context, self }) => until(arranged(context).deadline.due, self),
    anHour: 3_600_000,
  },
}).createMachine({
  id: 'hearing',
  version: '1',
  schemas: { events: hearingEvents },
  context: ({ input }) => ({ ...input, arrangement: null, answers: {}, rung: 0, moved: null }),
  initial: 'arranging',
  states: {
    arranging: {
      invoke: {
        id: 'arrange',
        src: 'arrange',
        input: ({ context }): ArrangeRequest => ({
          duty: 'hearing-comments',
          owner: duties['hearing-comments'].owner,
          businessDays: duties['hearing-comments'].businessDays,
          due: context.due,
          steps: [14, 7, 1],
          modelVersion: context.modelVersion,
          system: context.system,
        }),
        onDone: { target: 'open', actions: assign({ arrangement: ({ event }) => event.output }) },
        onError: 'unarranged',
      },
    },
    unarranged: {
      entry: { type: 'journal', params: { event: 'duty-not-arranged', data: { duty: 'hearing-comments' } } },
      after: { anHour: 'arranging' },
    },
    open: {
      entry: [
        {
          type: 'openTasks',
          params: ({ context }) => ({
            duty: 'hearing-comments',
            assignees: silent(context),
            deadline: arranged(context).deadline,
            choices: duties['hearing-comments'].choices,
          }),
        },
        { type: 'tell', params: letter('task') },
      ],
      after: { closes: 'closed' },
      on: {
        answer: {
          guard: 'isMember',
          target: '.checking',
          actions: [
            assign({
              answers: ({ context, event }) => {
                const member = members(context).find(({ person }) => person === event.by.person);
                return {
                  ...context.answers,
                  [event.by.person]: {
                    person: event.by.person,
                    name: member?.name ?? event.by.person,
                    region: member?.region ?? null,
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
              params: ({ event }) => ({
                letter: 'receipt',
                about: 'receipt-answer',
                to: [{ person: event.by.person }],
                data: { duty: 'hearing-comments', answer: event.answer, choice: event.answer.choice },
              }),
            },
          ],
        },
        moveDeadline: {
          target: 'open',
          reenter: true,
          actions: [
            assign({
              arrangement: ({ context, event }) => ({
                ...arranged(context),
                deadline: event.deadline,
                reminders: event.reminders,
              }),
              rung: 0,
              moved: ({ event }) => event.reason,
            }),
            {
              type: 'journal',
              params: ({ event }) => ({
                event: 'deadline-moved',
                by: event.by,
                reason: event.reason,
                data: { duty: 'hearing-comments', due: event.deadline.due },
              }),
            },
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
            nextRung: {
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
  output: ({ context }): HearingOutput => ({
    answers: members(context).flatMap(({ person }) => {
      const answer = context.answers[person];
      return answer === undefined ? [] : [answer];
    }),
    asked: members(context).length,
    silent: silent(context).map(({ name }) => name),
  }),
});
