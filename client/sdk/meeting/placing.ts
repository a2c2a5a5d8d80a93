import { formatDate } from '../../../machines/governance/date-words.ts';
import { ladder, overdueLadder } from '../../../machines/governance/ladder.ts';
import type { FormOf } from '../../../machines/forms/form.ts';
import { add, move } from '../../../machines/meeting/acts.ts';
import { meetingId, type PlannedMeeting } from '../../../machines/meeting/dates.ts';
import { yearPlanEvents } from '../../../machines/year-plan/events.ts';
import { type KnownMeeting, meetingsOf } from '../../../store/meetings/meetings.ts';
import type { CaseRow } from '../../../store/rows.ts';
import { begunBefore } from '../acts/begun-before.ts';
import { carriesOut, type Completion, completes } from '../acts/completion.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, conflict, parse } from '../failures.ts';
import { findMeeting } from './find-meeting.ts';
import { findYear } from './find-year.ts';
import { type MeetingPlace, planMeeting } from './plan-meeting.ts';

/** A meeting that is wished for, with its dates and the year that it comes in. Throws `Conflict` when there is one on the day, `NotFound` when the year is not planned. */
export async function addition(
  { store, policies, now }: CommandDeps,
  { extraordinary = false, ...where }: Omit<FormOf<typeof add.fields>, 'reason'>,
): Promise<{ readonly year: CaseRow; readonly meeting: PlannedMeeting }> {
  const at = now();
  const { date } = where;
  const year = await findYear(store, Number(date.slice(0, 4)));
  const same = (await meetingsOf(store)).filter(({ row: { id } }) => id.startsWith(meetingId(date)));
  if (same.some(({ cancelled, meeting }) => !cancelled && meeting.date === date))
    throw conflict(
      `Der er et møde den ${formatDate(date)} i forvejen.`,
      `There is a meeting on ${formatDate(date, 'long', 'en')} already.`,
      'date',
    );
  // A meeting that was cancelled or moved away has the day as its number already.
  const number = same.length === 0 ? date : `${date}-${same.length + 1}`;
  const policy = await policies.at(at);
  return { year, meeting: planMeeting(where, { policy, at }, { number, extraordinary }) };
}

/** A meeting as it would be on another day, at another time or place. Throws `BadInput` outside its year. */
export async function elsewhere(
  { policies, now }: CommandDeps,
  { meeting: before }: KnownMeeting,
  where: MeetingPlace,
): Promise<PlannedMeeting> {
  if (!where.date.startsWith(before.date.slice(0, 4)))
    throw badInput('Et møde flyttes inden for sit år.', 'A meeting is moved within its year.', 'date');
  const { from, to, place, number, extraordinary } = before;
  const at = now();
  return planMeeting({ from, to, place, ...where }, { policy: await policies.at(at), at }, { number, extraordinary });
}

/** A meeting is added to its year, or moved with every date that follows from its own. */
export const placingActs: readonly Completion[] = [
  carriesOut(add, async ({ form: { reason, ...wanted }, by, deps, requestId }) => {
    const before = await begunBefore(deps.store, requestId, (id) => id.startsWith(meetingId(wanted.date)));
    if (before.row !== undefined) return { caseId: before.row.id, number: before.row.number, started: false };
    const { year, meeting } = await addition(deps, wanted);
    const event = parse(yearPlanEvents.addMeeting, {
      type: 'addMeeting',
      by,
      meeting,
      ...(reason === undefined ? {} : { reason }),
    });
    const caseId = meetingId(meeting.number);
    await deps.store.noteBegunCase(caseId, requestId);
    await deps.cases.send(year.id, { event }, `add-meeting/${meeting.number}`);
    await deps.waitUntilReadable?.(caseId);
    return { caseId, number: meeting.number, started: true };
  }),

  completes(move, async ({ form: { reason: _, ...where }, row, deps }) => {
    const { store, policies, now } = deps;
    const meeting = await elsewhere(deps, await findMeeting(store, row.id, now()), where);
    const policy = await policies.at(now());
    const deadline = meeting.projectsDue;
    const reports = { deadline, reminders: ladder(deadline, policy, now()), overdue: overdueLadder(deadline, policy) };
    const none = { date: undefined, from: undefined, to: undefined, place: undefined };
    return { event: { meeting, reports, ...none } };
  }),
];
