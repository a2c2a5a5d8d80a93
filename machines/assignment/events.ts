import { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import * as acts from './acts.ts';
import { deadline } from '../governance/deadlines.ts';
import { assignee, by } from '../governance/people.ts';

/** A reminder: its name and its instant. */
const rung = z.strictObject({ rung: z.string(), at: z.iso.datetime() });

/** A date moved by dispensation: what was arranged for the old one, computed anew outside the machine. */
export const movedDate = {
  deadline,
  reminders: z.array(rung),
  overdue: z.array(rung),
  reason: z.string().trim().min(1).max(4000),
} as const;

/** What a dispensation says to the duty that the date belongs to. */
export const moveOf = ({ by, deadline, reminders, overdue, reason }: Omit<MoveDeadline, 'type'>): MoveDeadline => ({
  type: 'moveDeadline',
  by,
  deadline,
  reminders,
  overdue,
  reason,
});

const answer = z.looseObject({
  choice: z.string().min(1),
  comment: z.string().max(4000).exactOptional(),
});

/** What can be said to an assignment: one person or role owes one thing by a date (design §4). */
export const assignmentEvents = {
  /** The one effective answer. `task` is the task's id, `by` the person the link belongs to. */
  answer: z.strictObject({ type: z.literal('answer'), by, answer }),
  /** The FSA records what the group decided; the chair sees it and confirms. Not an answer. */
  record: z.strictObject({ type: z.literal('record'), by, answer }),
  /** «Bed om mere tid»: a note to the secretariat, does not move the deadline (letters-and-links §7). */
  moreTime: eventOf(acts.moreTime),
  /** The secretariat reminds of it, beside the ladder. */
  remind: eventOf(acts.remind),
  /** Other holders of the role from now on: new tasks and links, old ones die. Whoever was chosen has become an assignee. */
  reassign: eventOf({ event: 'reassign', fields: {} }, { assignees: z.array(assignee).min(1) }),
  /** The deadline is moved: the task, its reminders and its calendar entry follow. Sent by the case that the duty belongs to. */
  moveDeadline: z.strictObject({ type: z.literal('moveDeadline'), by, ...movedDate }),
  /** What was asked for is not needed any more: the task falls away, and nobody is reminded. Sent by the case that the duty belongs to. */
  close: z.strictObject({ type: z.literal('close'), by }),
  /** The register has changed: it is asked who holds the role now, and the task goes to them. */
  renew: z.strictObject({ type: z.literal('renew'), by }),
} as const;

type MoveDeadline = z.infer<typeof assignmentEvents.moveDeadline>;

export type AssignmentEvent = {
  [K in keyof typeof assignmentEvents]: z.infer<(typeof assignmentEvents)[K]>;
}[keyof typeof assignmentEvents];
