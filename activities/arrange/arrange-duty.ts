import type { ArrangeRequest, Arrangement } from '../../machines/assignment/arrangement.ts';
import { dutyDeadline } from '../../machines/assignment/duty-deadline.ts';
import { ladder, overdueLadder } from '../../machines/governance/ladder.ts';
import type { Assignee } from '../../machines/governance/people.ts';
import { nextSendTime } from '../../machines/governance/send-window.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import { nextMeeting } from '../../machines/year-plan/next-meeting.ts';
import { calledMeetings } from '../../store/meetings/meetings.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import type { ArrangeDeps } from './deps.ts';

/**
 * Finds the holders of the role on the day (substitutes and vacancy fallback included: ), the deadline (`dutyDeadline`), and the reminders. A duty that nobody holds goes to the secretariat, marked vacant: nothing waits without an owner.
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
  const meeting = request.meeting === true ? nextMeeting(await calledMeetings(store), at, policy) : undefined;
  const deadline = dutyDeadline({ ...request, at, meeting }, calendarOf(policy));
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
