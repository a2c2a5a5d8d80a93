import Holidays from 'date-holidays';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  calendarNamed,
  closedBecause,
  daysBetween,
  dateIn,
  dk2026a,
  easterSunday,
  firstBusinessDayOfMonth,
  isBusinessDay,
  lastBusinessDayOfMonth,
  lastBusinessDayOnOrBefore,
  nextBusinessDay,
  precedingBusinessDay,
  publicHoliday,
  weekday,
  withClosedDays,
} from '../../../machines/governance/calendar.ts';

const years = Array.from({ length: 41 }, (_, index) => 2020 + index);
const anyDate = fc.integer({ min: 60, max: 14_900 - 60 }).map((n) => addDays('2020-01-01', n));

describe('Danish public holidays', () => {
  it('are those of date-holidays in every year from 2020 to 2060', () => {
    const oracle = new Holidays('DK', { types: ['public'] });
    for (const year of years) {
      const expected = oracle.getHolidays(year).map((day) => day.date.slice(0, 10));
      const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter((day) =>
        day.startsWith(String(year)),
      );
      expect(
        days.filter((day) => publicHoliday(day) !== undefined),
        String(year),
      ).toEqual([...new Set(expected)].sort());
    }
  });

  it('follow Easter', () => {
    expect([2026, 2027, 2028].map(easterSunday)).toEqual(['2026-04-05', '2027-03-28', '2028-04-16']);
  });

  it('had Store Bededag until 2023 and not since', () => {
    expect(closedBecause('2023-05-05', dk2026a)).toBe('Store bededag');
    expect(isBusinessDay('2024-04-26', dk2026a)).toBe(true);
  });
});

describe('a business day', () => {
  it('is not 5 June, 24 or 31 December, which are closed by custom', () => {
    expect(['2026-06-05', '2026-12-24', '2026-12-31'].map((date) => closedBecause(date, dk2026a))).toEqual([
      'Grundlovsdag',
      'Juleaftensdag',
      'Nytårsaftensdag',
    ]);
  });

  it('may be 1 May and the day after Kristi himmelfart', () => {
    expect([isBusinessDay('2026-05-01', dk2026a), isBusinessDay('2026-05-15', dk2026a)]).toEqual([true, true]);
  });

  it('is Monday to Friday', () => {
    expect([weekday('2026-05-30'), weekday('2026-05-31'), weekday('2026-06-01')]).toEqual([6, 7, 1]);
    expect([
      closedBecause('2026-05-30', dk2026a),
      closedBecause('2026-05-31', dk2026a),
      closedBecause('2026-06-01', dk2026a),
    ]).toEqual(['lørdag', 'søndag', undefined]);
  });

  it('outside the years of the calendar is refused, not guessed', () => {
    expect(() => isBusinessDay('2019-12-30', dk2026a)).toThrow('dækker 2020–2060');
    expect(() => isBusinessDay('2061-01-03', dk2026a)).toThrow('covers 2020–2060');
    expect(() => addBusinessDays('2060-12-30', 1, dk2026a)).toThrow('2061');
  });

  it('is only asked of a real date', () => {
    for (const wrong of ['2026-02-29', '2026-13-01', '31-05-2026', '2026-5-31', ''])
      expect(() => isBusinessDay(wrong, dk2026a)).toThrow('ikke en dato');
  });

  it('follows the closed days that a policy gives, under a version of its own', () => {
    const open = withClosedDays(dk2026a, ['12-24']);
    expect(open.version).toBe('dk-2026a:12-24');
    expect([isBusinessDay('2026-06-05', open), isBusinessDay('2026-12-24', open)]).toEqual([true, false]);
    expect(calendarNamed(open.version)).toEqual(open);
    expect(calendarNamed(withClosedDays(dk2026a, []).version).closedDays).toEqual([]);
    expect(withClosedDays(dk2026a, ['12-31', '06-05', '12-24'])).toBe(dk2026a);
    expect(() => calendarNamed('dk-1999')).toThrow('ukendt');
  });
});

describe('counting business days', () => {
  it('back from the meeting of 19 May 2026: agenda out Monday 11 May, cases in Monday 4 May', () => {
    expect([addBusinessDays('2026-05-19', -5, dk2026a), addBusinessDays('2026-05-19', -10, dk2026a)]).toEqual([
      '2026-05-11',
      '2026-05-04',
    ]);
  });

  it('over Easter 2026', () => {
    expect(nextBusinessDay('2026-04-01', dk2026a)).toBe('2026-04-07');
    expect(precedingBusinessDay('2026-04-07', dk2026a)).toBe('2026-04-01');
    expect(lastBusinessDayOnOrBefore('2026-04-06', dk2026a)).toBe('2026-04-01');
  });

  it('over Christmas and New Year 2026', () => {
    expect(addBusinessDays('2026-12-23', 1, dk2026a)).toBe('2026-12-28');
    expect(addBusinessDays('2026-12-30', 1, dk2026a)).toBe('2027-01-04');
  });

  it('over Pinse 2028, when Grundlovsdag is 2. pinsedag', () => {
    expect(nextBusinessDay('2028-06-02', dk2026a)).toBe('2028-06-06');
  });

  it('to the edges of a month: the hearing of January and February (A-44)', () => {
    expect([firstBusinessDayOfMonth(2027, 1, dk2026a), lastBusinessDayOfMonth(2027, 2, dk2026a)]).toEqual([
      '2027-01-04',
      '2027-02-26',
    ]);
    expect(lastBusinessDayOfMonth(2028, 2, dk2026a)).toBe('2028-02-29');
    expect(lastBusinessDayOfMonth(2026, 12, dk2026a)).toBe('2026-12-30');
  });

  it('none leaves the date as it is, and half a day is refused', () => {
    expect(addBusinessDays('2026-05-31', 0, dk2026a)).toBe('2026-05-31');
    expect(() => addBusinessDays('2026-05-31', 1.5, dk2026a)).toThrow('helt antal');
  });

  it('forth and back comes home', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 20 }), (date, n) => {
        const home = lastBusinessDayOnOrBefore(date, dk2026a);
        expect(addBusinessDays(addBusinessDays(home, n, dk2026a), -n, dk2026a)).toBe(home);
        expect(addBusinessDays(addBusinessDays(home, -n, dk2026a), n, dk2026a)).toBe(home);
      }),
    );
  });

  it('in two parts is the same as at once, lands on business days only and skips none', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }), (date, a, b) => {
        const there = addBusinessDays(date, a + b, dk2026a);
        expect(addBusinessDays(addBusinessDays(date, a, dk2026a), b, dk2026a)).toBe(there);
        const passed = Array.from({ length: daysBetween(date, there) }, (_, index) => addDays(date, index + 1));
        expect(passed.filter((day) => isBusinessDay(day, dk2026a))).toHaveLength(a + b);
        expect(isBusinessDay(there, dk2026a)).toBe(true);
      }),
    );
  });
});

describe('the date that a reference names', () => {
  it.each([
    ['RSI-møde 12. december 2027, pkt. 4', '2027-12-12'],
    ['SYS 4.3.2027 pkt. 5', '2027-03-04'],
    ['RSI 25. Juni 2027', '2027-06-25'],
    ['RSI ekstraordinært møde, pkt. 2. afsnit', undefined],
    ['RSI 31. februar 2027', undefined],
  ])('«%s»: %s', (text, date) => expect(dateIn(text)).toBe(date));
});
