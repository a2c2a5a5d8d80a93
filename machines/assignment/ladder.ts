import type { JournalNote, Tell } from '../governance/effects.ts';
import type { Assignee } from '../governance/people.ts';
import type { Arrangement } from './arrangement.ts';
import type { AssignmentEvent } from './events.ts';

/** What is arranged for whoever is asked, and which of its reminders comes next: of an assignment, and of a hearing. */
interface OnLadder {
  readonly arrangement: Arrangement | null;
  readonly rung: number;
}

type Moved = Extract<AssignmentEvent, { type: 'moveDeadline' }>;
type Answered = Pick<Extract<AssignmentEvent, { type: 'answer' }>, 'by' | 'answer'>;

/** The arrangement, once there is one. */
export const arrangementOf = (duty: string, { arrangement }: Pick<OnLadder, 'arrangement'>): Arrangement => {
  if (arrangement === null) throw new Error(`The duty ${duty} is not arranged yet.`);
  return arrangement;
};

export const moreReminders = ({ arrangement, rung }: OnLadder): boolean => rung < (arrangement?.reminders.length ?? 0);

/** The instant of the reminder that comes next. */
export const nextReminder = ({ arrangement, rung }: OnLadder): string => arrangement?.reminders[rung]?.at ?? '';

/** The dates of a dispensation instead of those that were arranged. */
export const withDates = (arrangement: Arrangement, { deadline, reminders, overdue }: Moved): Arrangement => ({
  ...arrangement,
  deadline,
  reminders,
  overdue,
});

/** The journal's line of a date that was moved by dispensation. */
export const deadlineMovedOf = (duty: string, event: Moved): JournalNote => ({
  event: 'deadline-moved',
  by: event.by,
  reason: event.reason,
  data: { duty, due: event.deadline.due },
});

/** The journal's line when others hold the role by now. */
export const holdersChanged = (duty: string, before: readonly Assignee[], after: readonly Assignee[]): JournalNote => ({
  event: 'holders-changed',
  data: { duty, from: [...new Set(before.map(({ person }) => person))], to: after.map(({ person }) => person) },
});

/** A mail at once to whoever answered, with what was answered. */
export const receiptOf = (duty: string, { by, answer }: Answered): Tell => ({
  letter: 'receipt',
  about: 'receipt-answer',
  to: [{ person: by.person }],
  data: { duty, answer, choice: answer.choice },
});
