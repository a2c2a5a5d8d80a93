import { byActivity } from '../steps/by-activity.ts';
import { hourly } from '../steps/retry-hourly.ts';
import { type DoneActorEvent, type ErrorActorEvent, setup } from 'xstate';
import type { Duty } from '../governance/duty.ts';
import type { Deadline } from '../governance/deadlines.ts';
import { defined } from '../governance/defined.ts';
import type { JournalNote, LetterKind, OpenTasks, Tell } from '../governance/effects.ts';
import type { Assignee, By } from '../governance/people.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { millisUntil } from '../governance/millis-until.ts';
import type { Arrangement, ArrangeRequest, Before } from './arrangement.ts';
import { type AssignmentEvent, assignmentEvents } from './events.ts';
import { arrangementOf, deadlineMovedOf, holdersChanged, moreReminders, nextReminder } from './ladder.ts';
import type { Answer } from '../duties/answer.ts';
import { outputOf } from '../steps/output-of.ts';

export interface AssignmentInput {
  readonly duty: string;
  readonly terms: Pick<Duty, 'owner' | 'businessDays' | 'meeting' | 'choices' | 'notByFallback'> & {
    /** A date of the plan, where the duty has one; `businessDays` are then the least. */
    readonly due?: Deadline;
    /** Who is asked so late that the date of the plan has passed has no longer than this, where it can be. */
    readonly before?: Before;
  };
  readonly modelVersion: string;
  readonly system?: string;
  /** The region of `regionMember`, the person of `named`. */
  readonly of?: { readonly region?: string; readonly person?: string };
  /** `expire`: the deadline is an outcome of its own; `breach`: it is told, and the duty stays. */
  readonly atDeadline: 'expire' | 'breach';
  /** Asks at each reminder who holds the role by then, so that a new holder gets the task. */
  readonly renew?: true;
  /** The first letter leaves at once, by night and on closed days: it is about an escalation. */
  readonly urgent?: true;
  /** Reminders in days before the deadline, where they are not the policy's. */
  readonly steps?: readonly number[];
  /** For the letters: what the owner needs to know. */
  readonly data?: Readonly<Record<string, unknown>>;
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

export const arranged = (context: Context): Arrangement => arrangementOf(context.duty, context);

/** What was given to a person by name stays with the next one, also when the register is asked anew. */
export const passedOn = (context: Context, assignees: readonly Assignee[]): Partial<Context> => {
  const [first] = assignees;
  return {
    arrangement: { ...arranged(context), assignees },
    ...(context.terms.owner === 'named' && first !== undefined
      ? { of: { ...context.of, person: first.onBehalfOf ?? first.person } }
      : {}),
  };
};

export const nameOf = (context: Context, by: By): string =>
  arranged(context).assignees.find(({ person }) => person === by.person)?.name ?? by.person;

const letter =
  (kind: LetterKind) =>
  ({ context }: { context: Context }): Tell => {
    const { assignees, deadline } = arranged(context);
    const rungs = context.late ? arranged(context).overdue : arranged(context).reminders;
    const rung = kind === 'task' || kind === 'escalation' ? undefined : rungs[context.rung]?.rung;
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

/** What the ladder would send by now: a reminder, or after the deadline a letter about that. */
export const dueLetter = ({ context }: { context: Context }): Tell =>
  letter(context.late ? 'overdue' : 'reminder')({ context });

/** The letter that gives the duty. */
const assignmentLetter = ({ context }: { context: Context }): Tell =>
  letter(context.urgent === true ? 'escalation' : 'task')({ context });

export const breached = ({ context }: { context: Context }): Tell => ({
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

export const request = (context: Context): ArrangeRequest => ({
  duty: context.duty,
  owner: context.terms.owner,
  businessDays: context.terms.businessDays,
  modelVersion: context.modelVersion,
  ...defined({ due: context.terms.due, before: context.terms.before, meeting: context.terms.meeting }),
  ...(context.system === undefined ? {} : { system: context.system }),
  ...(context.steps === undefined ? {} : { steps: context.steps }),
  ...context.of,
});

const personsOf = (assignees: readonly Assignee[]): string =>
  assignees
    .map(({ person, region = '', vacancy = false }) => `${person} ${region} ${vacancy}`)
    .sort()
    .join();

/** The register's answer when it was asked anew. */
type HoldersAsked = DoneActorEvent<Arrangement, 'holders' | 'renew'> | ErrorActorEvent<unknown, 'holders'>;

/** The vocabulary of an assignment: its types, actors, actions and guards. The states stand in `machine.ts`. */
export const assignmentSetup = setup({
  schemas: { events: assignmentEvents },
  types: {
    input: {} as AssignmentInput,
    context: {} as Context,
    events: {} as AssignmentEvent | HoldersAsked,
    output: {} as AssignmentOutput,
  },
  actors: {
    arrange: byActivity<Arrangement, ArrangeRequest>(),
  },
  actions: effectActions,
  guards: {
    mayAnswer: ({ context, event }) =>
      event.type === 'answer' &&
      context.terms.choices.includes(event.answer.choice) &&
      arranged(context).assignees.some(
        ({ person, vacancy }) =>
          person === event.by.person && !(vacancy === true && context.terms.notByFallback === true),
      ),
    isChoice: ({ context, event }) => event.type === 'record' && context.terms.choices.includes(event.answer.choice),
    moreRungs: ({ context }) => moreReminders(context),
    moreOverdueRungs: ({ context }) => context.rung < arranged(context).overdue.length,
    expires: ({ context }) => context.atDeadline === 'expire',
    renews: ({ context }) => context.renew === true,
  },
  delays: {
    nextRung: ({ context, self }) => millisUntil(nextReminder(context), self),
    nextOverdueRung: ({ context, self }) => millisUntil(arranged(context).overdue[context.rung]?.at ?? '', self),
    deadline: ({ context, self }) => millisUntil(arranged(context).deadline.due, self),
    ...hourly,
  },
});

const nextRung = assignmentSetup.assign({ rung: ({ context }) => context.rung + 1 });
export const reminded = [{ type: 'tell', params: letter('reminder') }, nextRung] as const;
/** The first letter after the deadline tells the secretariat too. */
const alsoSecretariat = assignmentSetup.enqueueActions(({ context, enqueue }) => {
  if (context.rung === 0) enqueue({ type: 'tell', params: breached({ context }) });
});
export const chased = [{ type: 'tell', params: letter('overdue') }, alsoSecretariat, nextRung] as const;

/** Whoever owes it has a task, and the letter that gives it. */
export const asked = [
  {
    type: 'openTasks',
    params: ({ context }: { context: Context }): OpenTasks => ({
      duty: context.duty,
      assignees: arranged(context).assignees,
      deadline: arranged(context).deadline,
      choices: context.terms.choices,
    }),
  },
  { type: 'tell', params: assignmentLetter },
] as const;

/** The journal's line of a date that was moved by dispensation. */
export const deadlineMoved = ({
  context,
  event,
}: {
  context: Context;
  event: AssignmentEvent | HoldersAsked;
}): JournalNote => {
  if (event.type !== 'moveDeadline') throw new Error(`${event.type} moves no date.`);
  return deadlineMovedOf(context.duty, event);
};

/** A date moved before the register has answered: reminders are arranged for the new one. */
export const movedEarly = [
  assignmentSetup.assign(({ context, event }) =>
    event.type === 'moveDeadline' ? { terms: { ...context.terms, due: event.deadline }, moved: event.reason } : {},
  ),
  { type: 'journal', params: deadlineMoved },
] as const;

/** Asks beside the states, so that no reminder is lost or sent twice by it. */
export const askHolders = assignmentSetup.spawnChild('arrange', {
  id: 'holders',
  input: ({ context }) => request(context),
});

/** Others hold the role by now: the task and its link go to them; deadline and reminders stay. */
export const holders = assignmentSetup.enqueueActions(({ context, event, enqueue }) => {
  const { assignees } = outputOf(event, 'holders', 'renew');
  const { duty, terms, data } = context;
  const { assignees: before, deadline } = arranged(context);
  if (personsOf(assignees) === personsOf(before)) return;
  const known = new Set(before.map(({ person }) => person));
  enqueue({ type: 'closeTasks', params: { outcome: 'reassigned' } });
  enqueue.assign({ arrangement: { ...arranged(context), assignees } });
  enqueue({ type: 'openTasks', params: { duty, assignees, deadline, choices: terms.choices } });
  const to = assignees.map(({ person }) => person);
  enqueue({ type: 'journal', params: holdersChanged(duty, before, assignees) });
  enqueue({
    type: 'tell',
    params: {
      letter: context.urgent === true ? 'escalation' : 'task',
      about: duty,
      to: to.filter((person) => !known.has(person)).map((person) => ({ person })),
      deadline,
      ...(data === undefined ? {} : { data }),
    },
  });
});

/** The register is asked who holds the role by now; then, or when it cannot answer, whoever has the task is reminded. */
export const askedAnew = <const State extends string>(target: State, then: typeof reminded | typeof chased) =>
  ({
    invoke: {
      id: 'renew',
      src: 'arrange',
      input: ({ context }: { context: Context }) => request(context),
      onDone: { target, actions: [holders, ...then] },
      onError: { target, actions: then },
    },
  }) as const;
