import { z } from 'zod';
import type { AssignmentInput, AssignmentOutput } from '../assignment/machine.ts';
import { milestone } from '../governance/deadlines.ts';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { duties } from '../duties.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { roles } from '../governance/people.ts';
import { calendarOf } from '../governance/policy-calendar.ts';
import type { Policy } from '../governance/policy.ts';

/** A follow-up task under way: delivered by whom it was given to, or released by the secretariat. */
export const followUpTask = z.strictObject({
  ...followUp.shape,
  /** Id of its actor: `followUp-1`. */
  id: z.string(),
  status: z.enum(['open', 'done', 'released']),
  by: z.string().nullable(),
  /** What was done, or why it was released. */
  said: z.string().nullable(),
  late: z.boolean(),
});
export type FollowUpTask = DeepReadonly<z.infer<typeof followUpTask>>;

export const opened = (followUps: readonly FollowUp[]): FollowUpTask[] =>
  followUps.map((one, index) => ({
    ...one,
    id: `followUp-${index + 1}`,
    status: 'open',
    by: null,
    said: null,
    late: false,
  }));

interface Around {
  readonly modelVersion: string;
  readonly policy: Policy;
  readonly system?: string | undefined;
}

/** The task as a duty of its own, with its own reminders. RSI's day stands, also when it is near. */
export function followUpAssignment(
  one: FollowUpTask,
  { modelVersion, policy, system }: Around,
  data: Readonly<Record<string, unknown>>,
): AssignmentInput {
  return {
    duty: 'escalation-follow-up',
    terms: {
      ...duties['escalation-follow-up'],
      owner: roles.find((role) => role === one.role) ?? 'named',
      due: milestone(one.due, calendarOf(policy), 'none'),
    },
    modelVersion,
    ...(system === undefined ? {} : { system }),
    of: {
      ...(one.region === undefined ? {} : { region: one.region }),
      ...(one.person === undefined ? {} : { person: one.person }),
    },
    atDeadline: 'breach',
    renew: true,
    data: { ...data, what: one.what },
  };
}

/** The list after one of them has ended. */
export const delivered = (
  list: readonly FollowUpTask[],
  id: string,
  output: AssignmentOutput,
): readonly FollowUpTask[] =>
  list.map((one) =>
    one.id !== id || output.outcome !== 'delivered'
      ? one
      : { ...one, status: 'done', by: output.name, said: output.answer.comment ?? null, late: output.late },
  );

export const released = (
  list: readonly FollowUpTask[],
  id: string,
  person: string,
  reason: string,
): readonly FollowUpTask[] =>
  list.map((one) => (one.id === id ? { ...one, status: 'released', by: person, said: reason } : one));
