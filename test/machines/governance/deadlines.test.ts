import { dk2026a } from '../../../machines/governance/holidays.ts';
import { describe, expect, it } from 'vitest';
import { formatDate, lastBusinessDayOnOrBefore, lastDateOf } from '../../../machines/governance/calendar.ts';
import {
  businessDaysBefore,
  byBusinessDays,
  byDate,
  dateOfRule,
  deadline,
  milestone,
  quarterDue,
  quarters,
} from '../../../machines/governance/deadlines.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { nextSendTime } from '../../../machines/governance/send-window.ts';

describe("the model's own dates", () => {
  it.each([
    ['05-31', 2026, '2026-05-31T22:00:00.000Z', 'søndag den 31. maj 2026', '2026-05-29'],
    ['09-30', 2026, '2026-09-30T22:00:00.000Z', 'onsdag den 30. september 2026', '2026-09-30'],
    ['05-31', 2027, '2027-05-31T22:00:00.000Z', 'mandag den 31. maj 2027', '2027-05-31'],
    ['09-30', 2027, '2027-09-30T22:00:00.000Z', 'torsdag den 30. september 2027', '2027-09-30'],
    ['05-31', 2028, '2028-05-31T22:00:00.000Z', 'onsdag den 31. maj 2028', '2028-05-31'],
    ['09-30', 2028, '2028-09-30T22:00:00.000Z', 'lørdag den 30. september 2028', '2028-09-29'],
  ])('%s of %i ends at its own midnight, closed day or not', (monthDay, year, due, words, lastBusinessDay) => {
    const given = byDate(monthDay, year, dk2026a);
    expect(given).toEqual({ rule: monthDay, anchor: String(year), calendar: 'dk-2026a', due });
    expect(deadline.safeParse(given).success).toBe(true);
    expect(formatDate(lastDateOf(given.due), 'full')).toBe(words);
    expect(lastBusinessDayOnOrBefore(lastDateOf(given.due), dk2026a)).toBe(lastBusinessDay);
  });

  it('are moved only when a policy says so', () => {
    expect(byDate('05-31', 2026, dk2026a, 'following').due).toBe('2026-06-01T22:00:00.000Z');
    expect(byDate('02-29', 2027, dk2026a).due).toBe('2027-02-28T23:00:00.000Z');
    expect(() => byDate('02-30', 2027, dk2026a)).toThrow('ikke en dato');
  });
});

it.each([
  [2026, ['2026-04-30', '2026-08-14', '2026-10-30', '2027-01-29']],
  [2027, ['2027-04-30', '2027-08-13', '2027-10-29', '2028-01-31']],
  [2028, ['2028-04-28', '2028-08-15', '2028-10-31', '2029-01-31']],
  [2025, ['2025-04-30', '2025-08-15', '2025-10-31', '2026-01-30']],
])('the quarters of %i are due on the business day before a closed one (A-28)', (year, dates) => {
  expect(quarters.map((quarter) => lastDateOf(quarterDue(quarter, year, policyV1, dk2026a).due))).toEqual(dates);
});

describe('a number of business days', () => {
  it('counts from the day after, and ends at 24:00 of the last', () => {
    expect(byBusinessDays(5, '2026-06-01T10:00:00Z', dk2026a)).toEqual({
      rule: '5 business days',
      anchor: '2026-06-01T10:00:00.000Z',
      calendar: 'dk-2026a',
      due: '2026-06-09T22:00:00.000Z',
    });
  });

  it('counts from the local date: 23:30 in Denmark is still today, 00:30 is tomorrow', () => {
    expect(lastDateOf(byBusinessDays(1, '2026-06-01T21:30:00Z', dk2026a).due)).toBe('2026-06-02');
    expect(lastDateOf(byBusinessDays(1, '2026-06-01T22:30:00Z', dk2026a).due)).toBe('2026-06-03');
  });

  it('before a meeting gives the days for cases and agenda', () => {
    expect(lastDateOf(businessDaysBefore(10, '2026-05-19', dk2026a).due)).toBe('2026-05-04');
    expect(lastDateOf(businessDaysBefore(5, '2026-05-19', dk2026a).due)).toBe('2026-05-11');
  });

  it('is at least one', () => {
    for (const wrong of [0, -1, 0.5])
      expect(() => byBusinessDays(wrong, '2026-06-01T10:00:00Z', dk2026a)).toThrow('mindst én hel arbejdsdag');
  });
});

it('an internal milestone goes to the preceding business day (A-29)', () => {
  expect(lastDateOf(milestone('2029-03-31', dk2026a).due)).toBe('2029-03-28');
  expect(lastDateOf(milestone('2026-03-31', dk2026a).due)).toBe('2026-03-31');
  expect(milestone('2026-05-31', dk2026a)).toMatchObject({ rule: 'milestone preceding', anchor: '2026-05-31' });
});

it('a rule of the policy becomes a date of the year', () => {
  const { hearingOpen, hearingClose, draftToFsg } = policyV1.budget.milestones;
  expect([hearingOpen, hearingClose, draftToFsg].map((rule) => dateOfRule(rule, 2027, dk2026a))).toEqual([
    '2027-01-04',
    '2027-02-26',
    '2027-03-31',
  ]);
  expect(() => dateOfRule('last bd of Smarch', 2027, dk2026a)).toThrow('ikke en dato');
});

describe('the send window (A-29)', () => {
  it.each([
    ['Tuesday noon: at once', '2026-06-02T10:00:00.000Z', '2026-06-02T10:00:00.000Z'],
    ['08:00 sharp: at once', '2026-06-02T06:00:00.000Z', '2026-06-02T06:00:00.000Z'],
    ['one millisecond to eight: at eight', '2026-06-02T05:59:59.999Z', '2026-06-02T06:00:00.000Z'],
    ['one millisecond to four: at once', '2026-06-02T13:59:59.999Z', '2026-06-02T13:59:59.999Z'],
    ['16:00: next morning', '2026-06-02T14:00:00.000Z', '2026-06-03T06:00:00.000Z'],
    [
      'the night after a deadline on Sunday 31 May: Monday morning',
      '2026-05-31T22:00:00.000Z',
      '2026-06-01T06:00:00.000Z',
    ],
    ['Thursday evening before Grundlovsdag: Monday morning', '2026-06-04T18:00:00.000Z', '2026-06-08T06:00:00.000Z'],
    [
      'the Friday before the clock goes forward, in the evening: 08:00 summer time',
      '2026-03-27T17:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ],
    ['Easter Saturday: Tuesday', '2026-04-04T10:00:00.000Z', '2026-04-07T06:00:00.000Z'],
  ])('%s', (_, written, sent) => {
    expect(nextSendTime(written, policyV1)).toBe(sent);
  });

  it('does not hold back escalations and receipts', () => {
    const night = '2026-05-31T22:00:00.000Z';
    expect([nextSendTime(night, policyV1, 'escalation'), nextSendTime(night, policyV1, 'receipt')]).toEqual([
      night,
      night,
    ]);
    expect(nextSendTime(night, policyV1, 'reminder')).toBe('2026-06-01T06:00:00.000Z');
  });
});
