import { assign, fromPromise, setup } from 'xstate';
import type { Duty } from '../governance/duties.ts';
import type { Deadline } from '../governance/deadlines.ts';
import type { LetterKind, Tell } from '../governance/effects.ts';
import type { Assignee, By } from '../governance/people.ts';
import { recorded } from '../governance/recorded.ts';
import { until } from '../governance/until.ts';
import type { Arrangement, ArrangeRequest } from './arrangement.ts';
import { assignmentEvents, type AssignmentEvent } from './events.ts';

export interface AssignmentInput {
  readonly duty: string;
  readonly terms: Pick<Duty, 'owner' | 'businessDays' | 'choices' | 'notByFallback'> & {
    /** A date of the plan, where the duty has one; `businessDays` are then the least. */
    readonly due?: Deadline;
  };
  readonly modelVersion: string;
  readonly system?: string;
  /** `expire`: the deadline is an outcome of its own; `breach`: it is told, and the duty stays. */
  readonly atDeadline: 'expire' | 'breach';
  /** Asks at each reminder who holds the role by then, so that a new holder gets the task. */
  readonly renew?: true;
  /** For the letters: what the owner needs to know. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly choice: string;
  readonly comment?: string;
  readonly [field: string]: unknown;
}

/** How an assignment ends. A closed union; running out of time is an outcome, never an exception. */
export type AssignmentOutput =
  | {
      readonly outcome: 'delivered';
      readonly answer: Answer;
      readonly by: By;
      /** Name of who answered, as the register had it. */
      readonly name: string;
      readonly late: boolean;
    }
  | { readonly outcome: 'expired' };

interface Context extends AssignmentInput {
  readonly arrangement: Arrangement | null;
  readonly recorded: { readonly answer: Answer; readonly by: By } | null;
  readonly rung: number;
  readonly late: boolean;
  readonly output: AssignmentOutput | null;
  /** Why the deadline was moved, once it was. */
  readonly moved?: string;
}

const arranged = (context: Context): Arrangement => {
  if (context.arrangement === null) throw new Error(`The duty ${context.duty} is not arranged yet.`);
  return context.arrangement;
};

const nameOf = (context: Context, by: By): string =>
  arranged(context).assignees.find(({ person }) => person === by.person)?.name ?? by.person;

const letter =
  (kind: LetterKind) =>
  ({ context }: { context: Context }): Tell => {
    const { assignees, deadline } = arranged(context);
    const rungs = context.late ? arranged(context).overdue : arranged(context).reminders;
    const rung = kind === 'task' ? undefined : rungs[context.rung]?.rung;
    return {
      letter: kind,
      about: context.duty,
      to: assignees.map(({ person }) => ({ person })),
      deadline,
      data: {
        ...context.data,
        ...(context.recorded === null ? {} : { recorded: context.recorded.answer }),
        ...(context.moved === undefined || kind !== 'task' ? {} : { moved: context.moved }),
      },
      ...(rung === undefined ? {} : { rung }),
    };
  };

const breached = ({ context }: { context: Context }): Tell => ({
  letter: 'warning',
  about: 'deadline-breached',
  to: ['secretariat'],
  deadline: arranged(context).deadline,
  rung: `breach-${context.rung}`,
  data: {
    duty: context.duty,
    who: arranged(context)
      .assignees.map(({ name }) => name)
      .join(', '),
  },
});

const request = (context: Context): ArrangeRequest => ({
  duty: context.duty,
  owner: context.terms.owner,
  businessDays: context.terms.businessDays,
  modelVersion: context.modelVersion,
  ...(context.terms.due === undefined ? {} : { due: context.terms.due }),
  ...(context.system === undefined ? {} : { system: context.system }),
});

const personsOf = (assignees: readonly Assignee[]): string =>
  assignees
    .map(({ person }) => person)
    .sort()
    .join();

const model = setup({
  types: {
    input: {} as AssignmentInput,
    context: {} as Context,
    events: {} as AssignmentEvent,
    output: {} as AssignmentOutput,
  },
  actors: {
    arrange: fromPromise<Arrangement, ArrangeRequest>(() => Promise.reject(new Error('An activity does this.'))),
  },
  actions: recorded,
  guards: {
    mayAnswer: ({ context, event }) =>
      event.type === 'answer' &&
      context.terms.choices.includes(event.answer.choice) &&
      arranged(context).assignees.some(
        ({ person, vacancy }) =>
          person === event.by.person && !(vacancy === true && context.terms.notByFallback === true),
      ),
    isChoice: ({ context, event }) => event.type === 'record' && context.terms.choices.includes(event.answer.choice),
    moreRungs: ({ context }) => context.rung < arranged(context).reminders.length,
    moreOverdueRungs: ({ context }) => context.rung < arranged(context).overdue.length,
    expires: ({ context }) => context.atDeadline === 'expire',
    renews: ({ context }) => context.renew === true,
  },
  delays: {
    nextRung: ({ context, self }) => until(arranged(context).reminders[context.rung]?.at ?? '', self),
    nextOverdueRung: ({ context, self }) => until(arranged(context).overdue[context.rung]?.at ?? '', self),
    deadline: ({ context, self }) => until(arranged(context).deadline.due, self),
    anHour: 3_600_000,
  },
});

const nextRung = model.assign({ rung: ({ context }) => context.rung + 1 });
const reminded = [{ type: 'tell', params: letter('reminder') }, nextRung] as const;
/** The first letter after the deadline tells the secretariat too. */
const alsoSecretariat = model.enqueueActions(({ context, enqueue }) => {
  if (context.rung === 0) enqueue({ type: 'tell', params: breached({ context }) });
});
const chased = [{ type: 'tell', params: letter('overdue') }, alsoSecretariat, nextRung] as const;

/** Others hold the role by now: the task and its link go to them; deadline and reminders stay. */
const holders = model.enqueueActions(({ context, event, enqueue }) => {
  const { assignees } = (event as unknown as { readonly output: Arrangement }).output;
  const { duty, terms, data } = context;
  const { assignees: before, deadline } = arranged(context);
  if (personsOf(assignees) === personsOf(before)) return;
  const known = new Set(before.map(({ person }) => person));
  enqueue({ type: 'closeTasks', params: { outcome: 'reassigned' } });
  enqueue.assign({ arrangement: { ...arranged(context), assignees } });
  enqueue({ type: 'openTasks', params: { duty, assignees, deadline, choices: terms.choices } });
  const to = assignees.map(({ person }) => person);
  enqueue({ type: 'journal', params: { event: 'holders-changed', data: { duty, from: [...known], to } } });
  enqueue({
    type: 'tell',
    params: {
      letter: 'task',
      about: duty,
      to: to.filter((person) => !known.has(person)).map((person) => ({ person })),
      deadline,
      ...(data === undefined ? {} : { data }),
    },
  });
});

/**
 * One person or role owes one thing by a date (design §4): open → reminders → delivered | overdue | expired.
 * Reminders stop the moment it is delivered; a breach is told once, then every five business days, at most four times.
 */
export const assignmentMachine = model.createMachine({
  id: 'assignment',
  version: '1',
  schemas: { events: assignmentEvents },
  context: ({ input }) => ({ ...input, arrangement: null, recorded: null, rung: 0, late: false, output: null }),
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
      on: {
        moveDeadline: {
          target: 'arranging',
          reenter: true,
          actions: assign({ terms: ({ context, event }) => ({ ...context.terms, due: event.deadline }) }),
        },
      },
    },
    /** The register or the calendar could not answer: tried again until it can. */
    unarranged: {
      entry: {
        type: 'journal',
        params: ({ context }) => ({ event: 'duty-not-arranged', data: { duty: context.duty } }),
      },
      after: { anHour: 'arranging' },
    },
    open: {
      entry: [
        {
          type: 'openTasks',
          params: ({ context }) => ({
            duty: context.duty,
            assignees: arranged(context).assignees,
            deadline: arranged(context).deadline,
            choices: context.terms.choices,
          }),
        },
        { type: 'tell', params: letter('task') },
      ],
      on: {
        answer: {
          guard: 'mayAnswer',
          target: 'delivered',
          actions: [
            assign({
              output: ({ context, event }) => ({
                outcome: 'delivered' as const,
                answer: event.answer as Answer,
                by: event.by,
                name: nameOf(context, event.by),
                late: context.late,
              }),
            }),
            { type: 'closeTasks', params: ({ event }) => ({ outcome: event.answer.choice, by: event.by }) },
            {
              type: 'tell',
              params: ({ context, event }) => ({
                letter: 'receipt',
                about: 'receipt-answer',
                to: [{ person: event.by.person }],
                data: { duty: context.duty, answer: event.answer, choice: event.answer.choice },
              }),
            },
          ],
        },
        record: {
          guard: 'isChoice',
          actions: [
            assign({ recorded: ({ event }) => ({ answer: event.answer as Answer, by: event.by }) }),
            {
              type: 'journal',
              params: ({ context, event }) => ({
                event: 'decision-recorded',
                by: event.by,
                data: { duty: context.duty, answer: event.answer },
              }),
            },
          ],
        },
        moreTime: {
          actions: [
            {
              type: 'journal',
              params: ({ event }) => ({ event: 'more-time-asked', by: event.by, reason: event.comment }),
            },
            {
              type: 'tell',
              params: ({ context, event }) => ({
                letter: 'receipt',
                about: 'receipt-more-time',
                to: [{ person: event.by.person }],
                deadline: arranged(context).deadline,
                data: { duty: context.duty, comment: event.comment },
              }),
            },
            {
              type: 'tell',
              params: ({ context, event }) => ({
                letter: 'orientation',
                about: 'more-time-asked',
                to: ['secretariat'],
                deadline: arranged(context).deadline,
                data: {
                  duty: context.duty,
                  comment: event.comment,
                  who: nameOf(context, event.by),
                },
              }),
            },
          ],
        },
        reassign: {
          actions: [
            { type: 'closeTasks', params: ({ event }) => ({ outcome: 'reassigned', by: event.by }) },
            assign({
              arrangement: ({ context, event }) => ({
                ...arranged(context),
                assignees: event.assignees as readonly Assignee[],
              }),
            }),
            {
              type: 'openTasks',
              params: ({ context }) => ({
                duty: context.duty,
                assignees: arranged(context).assignees,
                deadline: arranged(context).deadline,
                choices: context.terms.choices,
              }),
            },
            { type: 'tell', params: letter('task') },
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
                overdue: event.overdue,
              }),
              rung: 0,
              late: false,
              moved: ({ event }) => event.reason,
            }),
            {
              type: 'journal',
              params: ({ context, event }) => ({
                event: 'deadline-moved',
                by: event.by,
                reason: event.reason,
                data: { duty: context.duty, due: event.deadline.due },
              }),
            },
          ],
        },
      },
      initial: 'reminding',
      states: {
        reminding: {
          always: { guard: { type: 'moreRungs' }, target: 'awaitingRung' },
          after: { deadline: [{ guard: 'expires', target: '#assignment.expired' }, { target: 'overdue' }] },
        },
        awaitingRung: {
          after: {
            nextRung: [
              { guard: 'renews', target: 'renewing' },
              {
                target: 'reminding',
                actions: [
                  { type: 'tell', params: letter('reminder') },
                  assign({ rung: ({ context }) => context.rung + 1 }),
                ],
              },
            ],
          },
        },
        renewing: {
          invoke: {
            id: 'renew',
            src: 'arrange',
            input: ({ context }) => request(context),
            onDone: { target: 'reminding', actions: [holders, ...reminded] },
            onError: { target: 'reminding', actions: reminded },
          },
        },
        /** The breach is entered at once and told the next business morning, to the owner and, this once, to the secretariat. */
        overdue: {
          entry: [
            assign({ rung: 0, late: true }),
            {
              type: 'journal',
              params: ({ context }) => ({
                event: 'deadline-breached',
                data: { duty: context.duty, deadline: arranged(context).deadline },
              }),
            },
          ],
          after: {
            nextOverdueRung: [
              { guard: 'renews', target: 'renewingLate' },
              {
                target: 'chasing',
                actions: [
                  { type: 'tell', params: letter('overdue') },
                  { type: 'tell', params: breached },
                  assign({ rung: ({ context }) => context.rung + 1 }),
                ],
              },
            ],
          },
        },
        renewingLate: {
          invoke: {
            id: 'renew',
            src: 'arrange',
            input: ({ context }) => request(context),
            onDone: { target: 'chasing', actions: [holders, ...chased] },
            onError: { target: 'chasing', actions: chased },
          },
        },
        chasing: {
          always: [
            { guard: { type: 'moreOverdueRungs' }, target: 'awaitingOverdueRung' },
            { target: 'leftToSecretariat' },
          ],
        },
        awaitingOverdueRung: {
          after: {
            nextOverdueRung: [
              { guard: 'renews', target: 'renewingLate' },
              {
                target: 'chasing',
                actions: [
                  { type: 'tell', params: letter('overdue') },
                  assign({ rung: ({ context }) => context.rung + 1 }),
                ],
              },
            ],
          },
        },
        /** After the last letter only the secretariat is told; the duty stays open. */
        leftToSecretariat: { entry: { type: 'tell', params: breached } },
      },
    },
    delivered: { type: 'final' },
    expired: {
      type: 'final',
      entry: [
        assign({ output: { outcome: 'expired' as const } }),
        { type: 'closeTasks', params: { outcome: 'expired' } },
      ],
    },
  },
  output: ({ context }) => context.output ?? { outcome: 'expired' as const },
});
