import { endOfDay } from '../../../machines/governance/calendar.ts';
import type { Deadline } from '../../../machines/governance/deadlines.ts';

/** Ends at 24:00 on that date in Denmark. */
export const deadlineOn = (date: string): Deadline => ({
  rule: date.slice(5),
  anchor: date.slice(0, 4),
  calendar: 'dk-2026a',
  due: endOfDay(date),
});

/** The dates of the operating budget of 2028. */
export const budgetPlan = {
  hearingOpens: '2027-01-04T07:00:00.000Z',
  hearingClose: deadlineOn('2027-02-26'),
  draftToFsg: deadlineOn('2027-03-31'),
  fsgApproval: deadlineOn('2027-04-30'),
  first: { deadline: deadlineOn('2027-05-31'), reminders: [] },
  secondDraft: deadlineOn('2027-09-03'),
  final: { deadline: deadlineOn('2027-09-30'), reminders: [] },
  rsiTarget: deadlineOn('2027-09-30'),
  rsiHard: deadlineOn('2027-12-31'),
  yearBegins: '2027-12-31T23:00:00.000Z',
};
