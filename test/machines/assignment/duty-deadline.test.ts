import { describe, expect, it } from 'vitest';
import { type DutyDates, dutyDeadline } from '../../../machines/assignment/duty-deadline.ts';
import { lastDateOf } from '../../../machines/governance/date-words.ts';
import { businessDaysBefore, byDate } from '../../../machines/governance/deadlines.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { nextMeeting } from '../../../machines/year-plan/next-meeting.ts';

const calendar = calendarOf(policyV1);
const due = byDate('05-31', 2027, calendar);
/** Eight business days before 31 May 2027: a written procedure can still follow. */
const before = { deadline: due, businessDays: 8 };
const at = '2027-05-03T08:00:00.000Z';
const lastDay = (dates: Omit<DutyDates, 'businessDays'>) =>
  lastDateOf(dutyDeadline({ businessDays: 10, ...dates }, calendar).due);

describe('a duty with ten business days', () => {
  it.each<[string, Omit<DutyDates, 'businessDays'>, string]>([
    ['has the date of the plan when that leaves them', { at, due }, '2027-05-31'],
    ['has its own days when the plan has no date', { at }, '2027-05-19'],
    [
      'has its own days when it is asked for too late for the plan (A-29)',
      { at: '2027-05-25T08:00:00.000Z', due },
      '2027-06-08',
    ],
    [
      'has fewer when what comes after has a date to keep (A-69)',
      { at: '2027-05-07T08:00:00.000Z', before },
      '2027-05-19',
    ],
    [
      'has its own days when not one is left before that date',
      { at: '2027-05-19T08:00:00.000Z', before },
      '2027-06-02',
    ],
    ['has the day of the meeting that treats it (A-64)', { at, meeting: '2027-05-19' }, '2027-05-19'],
    ['has the date of the plan before that of a meeting', { at, due, meeting: '2027-09-15' }, '2027-05-31'],
    [
      'has the day of the meeting, not one "today and n days", once the plan’s date has passed',
      { at: '2027-06-02T08:00:00.000Z', due, before, meeting: '2027-09-15' },
      '2027-09-15',
    ],
  ])('%s', (_, dates, day) => expect(lastDay(dates)).toBe(day));
});

describe('the next meeting that the papers of a case can reach (A-43, A-64)', () => {
  const called = (date: string) => ({ date, casesDue: businessDaysBefore(10, date, calendar).due });

  it('is the first of those called whose cases are not due yet', () => {
    const meetings = [called('2027-09-15'), called('2027-05-20')];
    expect(nextMeeting(meetings, at, policyV1)).toBe('2027-05-20');
    expect(nextMeeting(meetings, '2027-05-10T08:00:00.000Z', policyV1)).toBe('2027-09-15');
  });

  it('is an ordinary day of the policy where none is called, over the new year too', () => {
    expect(nextMeeting([], '2027-06-01T08:00:00.000Z', policyV1)).toBe('2027-09-15');
    expect(nextMeeting([called('2027-12-01')], '2027-11-25T08:00:00.000Z', policyV1)).toBe('2028-02-10');
  });

  it('counts cases that are due at 24.00 of the day as in time', () => {
    const { date, casesDue } = called('2027-09-15');
    const justBefore = new Date(Date.parse(casesDue) - 1).toISOString();
    expect(nextMeeting([{ date, casesDue }], justBefore, policyV1)).toBe(date);
    expect(nextMeeting([{ date, casesDue }], casesDue, policyV1)).toBe('2027-12-01');
  });
});
