import { ladder, overdueLadder } from '../../machines/governance/ladder.ts';
import { endOfDay, localDate } from '../../machines/governance/local-time.ts';
import { formatDate } from '../../machines/governance/date-words.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import { nextMeeting } from '../../machines/year-plan/next-meeting.ts';
import { calledMeetings } from '../../store/meetings/meetings.ts';
import type { TaskRow } from '../../store/rows.ts';
import { type EffectContext, Refused } from '../../workflows/messages.ts';
import type { RegisterDeps } from './deps.ts';

/**
 * What SYS is to treat at a meeting that was moved or cancelled, or at another than has been called since, is due at the end of the day of the one that it will
 * come on. One effect for each day that it is moved to. Gives the actors whose date was moved.
 */
export async function moveTreatments(
  { store, cases, policyOf }: RegisterDeps,
  { at }: EffectContext,
): Promise<string[]> {
  const today = localDate(at);
  const called = await calledMeetings(store);
  const moved: string[] = [];
  for (const { id, caseId, actor, visit, deadline, openedAt } of one(
    await store.tasks({ duty: 'sys-decision', open: true }),
  )) {
    // A date of the plan is nobody's meeting; one that has come is kept or broken as it stands.
    if (deadline.rule !== 'meeting' || deadline.anchor <= today || called.some(({ date }) => date === deadline.anchor))
      continue;
    const row = await store.case(caseId);
    if (row?.modelVersion === undefined) continue;
    const policy = await policyOf(row.modelVersion);
    const meeting = nextMeeting(called, openedAt, policy);
    if (meeting === deadline.anchor || meeting < today) continue;
    const due = { rule: 'meeting', anchor: meeting, calendar: calendarOf(policy).version, due: endOfDay(meeting) };
    const event = {
      type: 'moveDeadline',
      by: { person: 'system', channel: 'system' },
      deadline: due,
      reminders: ladder(due, policy, at),
      overdue: overdueLadder(due, policy),
      reason: `SYS behandler sagen på mødet ${formatDate(meeting)}.`,
    };
    try {
      await cases.send(caseId, { to: actor, visit, event }, `treatment:${id}:${meeting}:${deadline.anchor}`);
      moved.push(`${caseId}#${actor}.${visit}`);
    } catch (error) {
      // Decided or put to a written procedure meanwhile.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return moved;
}

/** One task of each piece of work: several may hold it. */
const one = (tasks: readonly TaskRow[]): readonly TaskRow[] => [
  ...new Map(tasks.map((task) => [`${task.caseId}#${task.actor}.${task.visit}`, task])).values(),
];
