import { dk2026a } from '../../../machines/governance/holidays.ts';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, yearCalendar } from '../../../activities/letters/year-calendar.ts';
import { endOfDay } from '../../../machines/governance/calendar.ts';

const dates: readonly CalendarDate[] = [
  { at: endOfDay('2026-05-31'), kind: 'deadline', system: 'ppj', da: 'SYS’ førstebehandling: frist' },
  { at: '2026-01-02T07:00:00.000Z', kind: 'opens', system: 'ppj', da: 'Høring af brugergruppen: opgaven gives' },
  {
    at: '2026-05-15T06:00:00.000Z',
    kind: 'reminder',
    system: 'ppj',
    da: 'Udkast; del A og B: påmindelse T-14',
  },
  { at: endOfDay('2026-05-31'), kind: 'deadline', system: 'labsvar', da: 'SYS’ førstebehandling: frist' },
];
const form = {
  domain: 'sys.example.dk',
  stamp: '2025-12-01T08:00:00.000Z',
  name: 'Årshjul 2027',
  businessDays: dk2026a,
};
const all = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`^${name}[:;](.*)\r$`, 'gm'))].map((match) => match[1]);

describe('the calendar of a year', () => {
  it('has every deadline and opening as an all-day entry without attendees, and no reminders', () => {
    const text = yearCalendar(dates, form);
    expect(all(text, 'METHOD')).toEqual(['PUBLISH']);
    expect(all(text, 'X-WR-CALNAME')).toEqual(['Årshjul 2027']);
    expect(all(text, 'DTSTART')).toEqual(['VALUE=DATE:20260102', 'VALUE=DATE:20260531', 'VALUE=DATE:20260531']);
    expect(all(text, 'DTEND')).toEqual(['VALUE=DATE:20260103', 'VALUE=DATE:20260601', 'VALUE=DATE:20260601']);
    expect(all(text, 'SUMMARY')).toEqual([
      'Åbner: Høring af brugergruppen (ppj)',
      'Frist: SYS’ førstebehandling (labsvar)',
      'Frist: SYS’ førstebehandling (ppj)',
    ]);
    expect(text).toContain('DESCRIPTION:Sidste arbejdsdag: fredag den 29. maj 2026');
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|@rm\.example/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('keeps the UID of a date that is moved, under a higher sequence, and gives another year and another system another', () => {
    const before = yearCalendar(dates, form);
    const after = yearCalendar(
      dates.map((one) => (one.system === 'labsvar' ? { ...one, at: endOfDay('2026-06-15') } : one)),
      { ...form, stamp: '2026-03-01T08:00:00.000Z' },
    );
    expect(all(after, 'UID').toSorted()).toEqual(all(before, 'UID').toSorted());
    expect(Number(all(after, 'SEQUENCE')[0])).toBeGreaterThan(Number(all(before, 'SEQUENCE')[0]));
    expect(new Set(all(before, 'UID')).size).toBe(3);
    const other = yearCalendar(dates, { ...form, name: 'Årshjul 2028' });
    expect(all(other, 'UID').filter((uid) => all(before, 'UID').includes(uid))).toEqual([]);
  });

  it('tells two dates of the same words apart, and a key keeps the UID when the words change', () => {
    const twice: CalendarDate[] = ['2026-04-30', '2026-08-14'].map((date) => ({
      at: endOfDay(date),
      kind: 'deadline',
      da: 'Rapport',
    }));
    expect(new Set(all(yearCalendar(twice, form), 'UID')).size).toBe(2);
    const keyed = (da: string): CalendarDate[] => [{ at: endOfDay('2026-04-30'), kind: 'deadline', da, key: 'Q1' }];
    expect(all(yearCalendar(keyed('Rapport'), form), 'UID')).toEqual(
      all(yearCalendar(keyed('Kvartalsrapport'), form), 'UID'),
    );
  });
});
