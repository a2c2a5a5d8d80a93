import type {
  AgendaEdit,
  AttendanceInput,
  ItemDecision,
  ItemWish,
  MeetingPlace,
  MinutesEdit,
  YearPlanStart,
} from '../../client/sdk/meeting-commands.ts';
import type { Doing } from './doing.ts';

const given = <T>(d: Doing): T => d.with as T;
/** A decision names its case as the story does, or an item by its number. */
const itemOf = (d: Doing, item: unknown): string => d.cases.get(String(item)) ?? String(item);

/** What a story may do with SYS' year and its meetings, by the names of the command line. */
export const meetingVerbs = {
  'year-plan.start': async (d: Doing) => {
    const { caseId } = await d.commands.startYearPlan(d.by, given<YearPlanStart>(d));
    if (d.act.as !== undefined) d.cases.set(d.act.as, caseId);
  },
  'year-plan.rsi': (d: Doing) => {
    const { year, date } = given<{ year: number; date: string }>(d);
    return d.commands.setRsiMeeting(d.by, year, date);
  },
  'meeting.add': async (d: Doing) => {
    const { caseId } = await d.commands.addMeeting(d.by, given<MeetingPlace>(d));
    if (d.act.as !== undefined) d.cases.set(d.act.as, caseId);
  },
  'meeting.move': (d: Doing) => d.commands.moveMeeting(d.by, d.caseId, given<MeetingPlace & { reason: string }>(d)),
  'meeting.cancel': (d: Doing) => d.commands.cancelMeeting(d.by, d.caseId, String(d.with['reason'] ?? '')),
  'meeting.add-item': (d: Doing) => d.commands.addAgendaItem(d.by, d.caseId, given<ItemWish>(d)),
  'meeting.edit-agenda': (d: Doing) => d.commands.editAgenda(d.by, d.caseId, given<AgendaEdit>(d)),
  'meeting.recompose': (d: Doing) => d.commands.recomposeAgenda(d.by, d.caseId),
  'meeting.attend': (d: Doing) => d.commands.recordAttendance(d.by, d.caseId, given<AttendanceInput>(d)),
  'meeting.decide': (d: Doing) =>
    d.commands.decideItem(d.by, d.caseId, { ...given<ItemDecision>(d), item: itemOf(d, d.with['item']) }),
  'meeting.open-vote': (d: Doing) => d.commands.openItemVote(d.by, d.caseId, itemOf(d, d.with['item'])),
  'meeting.close-vote': (d: Doing) => d.commands.closeItemVote(d.by, d.caseId),
  'meeting.resend-decision': (d: Doing) => d.commands.resendDecision(d.by, d.caseId, itemOf(d, d.with['item'])),
  'meeting.conclude': (d: Doing) => d.commands.concludeMeeting(d.by, d.caseId),
  'meeting.edit-minutes': (d: Doing) => d.commands.editMinutes(d.by, d.caseId, given<MinutesEdit>(d)),
};
