import type { ArrangeRequest, Arrangement } from '../../machines/assignment/arrangement.ts';
import { byBusinessDays, businessDaysBefore, type Deadline } from '../../machines/governance/deadlines.ts';
import { ladder, overdueLadder } from '../../machines/governance/ladder.ts';
import type { Assignee } from '../../machines/governance/people.ts';
import { nextSendTime } from '../../machines/governance/send-window.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import { lastDateOf } from '../../machines/governance/date-words.ts';
import type { Calendar } from '../../machines/governance/holidays.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import type { ArrangeDeps } from './deps.ts';

/**
 * Finds the holders of the role on the day (substitutes and vacancy fallback included: ), the deadline (in business days, or a date of
 * the plan), and the reminders. A duty that nobody holds goes to the secretariat, marked vacant: nothing waits without an owner.
 */
export async function arrangeDuty(
  { store, policyOf }: ArrangeDeps,
  request: ArrangeRequest,
  { at, caseId }: EffectContext,
): Promise<Arrangement> {
  const policy = await policyOf(request.modelVersion);
  const about = {
    caseId,
    ...(request.system === undefined ? {} : { system: request.system }),
    ...(request.region === undefined ? {} : { region: request.region }),
    ...(request.person === undefined ? {} : { person: request.person }),
  };
  const holders = await store.addressees(request.owner, about, at);
  const assignees: readonly Assignee[] =
    holders.length > 0
      ? holders
      : (await store.addressees('secretariat', {}, at)).map((assignee) => ({ ...assignee, vacancy: true }));
  const shortest = byBusinessDays(request.businessDays, at, calendarOf(policy));
  const deadline =
    request.due === undefined || request.due.due < shortest.due
      ? inTime(request, shortest, at, calendarOf(policy))
      : request.due;
  const { ladder: steps } = policy;
  const own = request.steps === undefined ? policy : { ...policy, ladder: { ...steps, steps: request.steps } };
  return {
    assignees,
    deadline,
    // Nobody is reminded before the morning on which they are first told.
    reminders: ladder(deadline, own, nextSendTime(at, policy)),
    overdue: overdueLadder(deadline, policy),
  };
}

/** The duty's own business days; fewer, where what comes after it has to keep a date and there is a business day left. */
function inTime({ before }: ArrangeRequest, shortest: Deadline, at: string, calendar: Calendar): Deadline {
  if (before === undefined) return shortest;
  const latest = businessDaysBefore(before.businessDays, lastDateOf(before.deadline.due), calendar);
  return latest.due < shortest.due && latest.due >= byBusinessDays(1, at, calendar).due ? latest : shortest;
}
