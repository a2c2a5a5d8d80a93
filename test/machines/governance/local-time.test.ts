import { dk2026a } from '../../../machines/governance/holidays.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  endOfDay,
  formatDate,
  formatDeadline,
  formatInstant,
  instant,
  instantOf,
  localDate,
  localParts,
  millis,
} from '../../../machines/governance/calendar.ts';
import { byBusinessDays, byDate } from '../../../machines/governance/deadlines.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const anyInstant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 11, 31) });

describe('the clock of Denmark', () => {
  it.each([
    ['2026-03-29', '2026-10-25'],
    ['2027-03-28', '2027-10-31'],
    ['2028-03-26', '2028-10-29'],
  ])('moves forward on %s and back on %s, both at 01:00Z', (spring, autumn) => {
    const offset = (at: string): string => localParts(at).offset;
    expect([offset(`${spring}T00:59:59Z`), offset(`${spring}T01:00:00Z`)]).toEqual(['+01:00', '+02:00']);
    expect([offset(`${autumn}T00:59:59Z`), offset(`${autumn}T01:00:00Z`)]).toEqual(['+02:00', '+01:00']);
  });

  it('says what Intl says of any instant from 2020 to 2060', () => {
    const oracle = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(anyInstant, (ms) => {
        const { date, time } = localParts(ms);
        expect(`${date} ${time}`).toBe(oracle.format(ms));
      }),
      { numRuns: 2000 },
    );
  });

  it('says what Intl says in every hour around every change of the clock', () => {
    const oracle = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let year = 2020; year <= 2060; year += 1) {
      for (const month of [2, 9]) {
        for (let hour = 0; hour < 8 * 24; hour += 1) {
          const ms = Date.UTC(year, month, 24, hour, 30);
          const { date, time } = localParts(ms);
          expect(`${date} ${time}`).toBe(oracle.format(ms));
        }
      }
    }
  });

  it('reads 08:00 as 07:00Z in winter and 06:00Z in summer', () => {
    expect(instantOf('2026-01-15', '08:00')).toBe('2026-01-15T07:00:00.000Z');
    expect(instantOf('2026-07-15', '08:00')).toBe('2026-07-15T06:00:00.000Z');
    expect([instantOf('2026-03-28', '08:00'), instantOf('2026-03-29', '08:00')]).toEqual([
      '2026-03-28T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
    ]);
  });

  it('reads the hour that does not exist as if the clock had not been moved yet', () => {
    expect(instantOf('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(localParts(instantOf('2026-03-29', '02:30')).time).toBe('03:30');
  });

  it('reads the hour that comes twice as its first coming', () => {
    expect(instantOf('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect([localParts('2026-10-25T00:30:00Z').time, localParts('2026-10-25T01:30:00Z').time]).toEqual([
      '02:30',
      '02:30',
    ]);
    expect(instantOf('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('counts elapsed time over a change: 00:30 to 04:30 in October is five hours', () => {
    expect(millis('2026-10-25T04:30:00+01:00') - millis('2026-10-25T00:30:00+02:00')).toBe(5 * 3_600_000);
    expect((millis(endOfDay('2026-10-31')) - millis(endOfDay('2026-09-30'))) / 60_000).toBe(44_700);
    expect((millis(endOfDay('2026-03-31')) - millis(endOfDay('2026-02-28'))) / 60_000).toBe(44_580);
  });

  it('ends a day at the next midnight, exclusive, also on days of 23 and 25 hours', () => {
    expect(endOfDay('2026-05-31')).toBe('2026-05-31T22:00:00.000Z');
    expect(instantOf('2026-05-31', '24:00')).toBe(endOfDay('2026-05-31'));
    expect([endOfDay('2026-03-29'), endOfDay('2026-10-25')]).toEqual([
      '2026-03-29T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T23:00:00.000Z');
  });

  it('gives back the wall time it was asked for, except in the missing hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 14_900 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (n, hour, minute) => {
          const date = addDays('2020-01-01', n);
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          fc.pre(hour !== 2);
          const { date: day, time: clock } = localParts(instantOf(date, time));
          expect([day, clock]).toEqual([date, time]);
        },
      ),
    );
  });

  it('keeps the last moment of a day on that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14_900 }), (n) => {
        const date = addDays('2020-01-01', n);
        expect([localDate(millis(endOfDay(date)) - 1), localDate(endOfDay(date))]).toEqual([date, addDays(date, 1)]);
      }),
    );
  });

  it('refuses what is not an instant or a time of day', () => {
    for (const wrong of ['2026-05-31', '2026-05-31T08:00', 'i morgen', ''])
      expect(() => instant(wrong)).toThrow('ikke et tidspunkt');
    for (const wrong of ['8:00', '24:01', '08:60', '25:00', ''])
      expect(() => instantOf('2026-05-31', wrong)).toThrow('klokkeslæt');
    expect(() => instant(Number.NaN)).toThrow('ikke et tidspunkt');
  });
});

describe('a date in words', () => {
  it('is written as in Danish administration, and in English', () => {
    expect(formatDate('2026-05-31')).toBe('31. maj 2026');
    expect(formatDate('2026-05-31', 'full')).toBe('søndag den 31. maj 2026');
    expect(formatDate('2026-05-31', 'short')).toBe('31.05.2026');
    expect([
      formatDate('2026-05-31', 'long', 'en'),
      formatDate('2026-05-31', 'full', 'en'),
      formatDate('2026-05-31', 'short', 'en'),
    ]).toEqual(['31 May 2026', 'Sunday 31 May 2026', '31/05/2026']);
  });

  it('takes an instant as its date in Denmark', () => {
    expect(formatDate('2026-05-31T22:00:00Z')).toBe('1. juni 2026');
    expect(formatInstant('2026-05-31T10:00:00Z')).toBe('31. maj 2026 kl. 12.00');
    expect(formatInstant('2026-05-31T10:00:00Z', 'long', 'en')).toBe('31 May 2026 at 12:00');
  });

  it('agrees with Intl in both languages on any instant', () => {
    const options = { timeZone: 'Europe/Copenhagen' } as const;
    const styles = ['long', 'full', 'short'] as const;
    const danish = styles.map(
      (dateStyle) => [dateStyle, new Intl.DateTimeFormat('da-DK', { ...options, dateStyle })] as const,
    );
    fc.assert(
      fc.property(anyInstant, (ms) => {
        for (const [style, oracle] of danish) expect(formatDate(ms, style)).toBe(plain(oracle.format(ms)));
        expect(formatDate(ms, 'long', 'en')).toBe(
          plain(new Intl.DateTimeFormat('en-GB', { ...options, dateStyle: 'long' }).format(ms)),
        );
      }),
    );
  });
});

describe('a deadline in words', () => {
  it('shows midnight as 24.00 of the day before', () => {
    expect(formatDeadline(byBusinessDays(5, '2026-06-01T10:00:00Z', dk2026a))).toBe(
      'tirsdag den 9. juni 2026 kl. 24.00',
    );
    expect(formatDeadline(byBusinessDays(5, '2026-06-01T10:00:00Z', dk2026a), 'en')).toBe(
      'Tuesday 9 June 2026 at 24:00',
    );
  });

  it('names the last business day when the date itself is closed (A-29)', () => {
    expect(formatDeadline(byDate('05-31', 2026, dk2026a))).toBe(
      'søndag den 31. maj 2026 kl. 24.00 (sidste arbejdsdag: fredag 29. maj 2026)',
    );
    expect(formatDeadline(byDate('09-30', 2028, dk2026a))).toContain('sidste arbejdsdag: fredag 29. september 2028');
    expect(formatDeadline(byDate('05-31', 2026, dk2026a), 'en')).toContain('last business day: Friday 29 May 2026');
    expect(formatDeadline(byDate('05-31', 2027, dk2026a))).toBe('mandag den 31. maj 2027 kl. 24.00');
  });

  it('shows the time of a deadline within the day', () => {
    expect(
      formatDeadline({
        rule: '4 hours',
        anchor: '2026-06-01T06:00:00Z',
        calendar: 'dk-2026a',
        due: '2026-06-01T10:00:00Z',
      }),
    ).toBe('mandag den 1. juni 2026 kl. 12.00');
  });
});
