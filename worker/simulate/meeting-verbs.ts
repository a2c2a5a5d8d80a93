import type {
  AgendaEdit,
  AttendanceInput,
  ItemDecision,
  ItemWish,
  MeetingPlace,
  MinutesEdit,
  YearPlanStart,
} from '../../client/sdk/meeting-commands.ts';
import type { Performing } from './performing.ts';

const given = <T>(d: Performing): T => d.with as T;
/** A decision names its case as the story does, or an item by its number. */
const itemOf = (d: Performing, item: unknown): string => d.cases.get(String(item)) ?? String(item);

/** What a story may do with SYS' year and its meetings, by the names of the command line. */
export const meetingVerbs = {
  'year-plan.start': async (d: Performing) => {
    const { caseId } = await d.commands.startYearPlan(d.by, given<YearPlanStart>(d));
    if (d.act.as !== undefined) d.cases.set(d.act.as, caseId);
  },
  'year-plan.rsi': (d: Performing) => {
    const { year, date } = given<{ year: number; date: string }>(d);
    return d.commands.setRsiMeeting(d.by, year, date);
  },
  'meeting.add': async (d: Performing) => {
    const { caseId } = await d.commands.addMeeting(d.by, given<MeetingPlace>(d));
    if (d.act.as !== undefined) d.cases.set(d.act.as, caseId);
  },
  'meeting.move': (d: Performing) =>
    d.commands.moveMeeting(d.by, d.caseId, given<MeetingPlace & { reason: string }>(d)),
  'meeting.cancel': (d: Performing) => d.commands.cancelMeeting(d.by, d.caseId, String(d.with['reason'] ?? '')),
  'meeting.add-item': (d: Performing) => d.commands.addAgendaItem(d.by, d.caseId, given<ItemWish>(d)),
  'meeting.edit-agenda': (d: Performing) => d.commands.editAgenda(d.by, d.caseId, given<AgendaEdit>(d)),
  'meeting.recompose': (d: Performing) => d.commands.recomposeAgenda(d.by, d.caseId),
  'meeting.attend': (d: Performing) => d.commands.recordAttendance(d.by, d.caseId, given<AttendanceInput>(d)),
  'meeting.decide': (d: Performing) =>
    d.commands.decideItem(d.by, d.caseId, { ...given<ItemDecision>(d), item: itemOf(d, d.with['item']) }),
  'meeting.open-vote': (d: Performing) => d.commands.openItemVote(d.by, d.caseId, itemOf(d, d.with['item'])),
  'meeting.close-vote': (d: Performing) => d.commands.closeItemVote(d.by, d.caseId),
  'meeting.resend-decision': (d: Performing) => d.commands.resendDecision(d.by, d.caseId, itemOf(d, d.with['item'])),
  'meeting.conclude': (d: Performing) => d.commands.concludeMeeting(d.by, d.caseId),
  'meeting.edit-minutes': (d: Performing) => d.commands.editMinutes(d.by, d.caseId, given<MinutesEdit>(d)),
};
