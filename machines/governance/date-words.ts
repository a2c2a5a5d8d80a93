import type { Deadline } from './deadlines.ts';
import { isBusinessDay, lastBusinessDayOnOrBefore } from './business-days.ts';
import { calendarNamed } from './holidays.ts';
import { dayNumber, type LocalDate, weekday } from './local-dates.ts';
import { monthNames } from './month-names.ts';
import { localDate, localParts, millis, type When } from './local-time.ts';

export type Language = 'da' | 'en';
/** `short` 31.05.2026 · `long` 31. maj 2026 · `full` søndag den 31. maj 2026 (mails print long or full). */
export type DateStyle = 'short' | 'long' | 'full';

const weekdays = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const isDate = (value: When): value is LocalDate => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** A date (`YYYY-MM-DD`) or the local date of an instant, in words. Throws `BadInput` for neither. */
export function formatDate(value: LocalDate | When, style: DateStyle = 'long', lang: Language = 'da'): string {
  const date = isDate(value) ? value : localDate(value);
  dayNumber(date);
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8))] as const;
  const name = weekdays[lang][weekday(date) - 1] ?? '';
  if (style === 'short')
    return lang === 'da'
      ? `${date.slice(8)}.${date.slice(5, 7)}.${year}`
      : `${date.slice(8)}/${date.slice(5, 7)}/${year}`;
  const long =
    lang === 'da'
      ? `${day}. ${monthNames.da[month - 1] ?? ''} ${year}`
      : `${day} ${monthNames.en[month - 1] ?? ''} ${year}`;
  if (style === 'long') return long;
  return lang === 'da' ? `${name} den ${long}` : `${name} ${long}`;
}

/** The first date that a text names as Danes write it, «12. december 2027» or «12.12.2027», e.g. of the minutes that a reference is to. */
export function dateIn(text: string): LocalDate | undefined {
  const found = /(\d{1,2})\.\s?(?:(\d{1,2})\.|([a-z]+)\s)\s?(\d{4})/i.exec(text);
  if (found === null) return undefined;
  const [, day = '', number, name = '', year] = found;
  const month = number ?? monthNames.da.findIndex((one) => one === name.toLowerCase()) + 1;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${date}T00:00:00.000Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : undefined;
}

/** A time of day as people read it: `10.00`, `10:00`. */
export const formatClock = (time: string, lang: Language = 'da'): string =>
  lang === 'da' ? time.replace(':', '.') : time;

/** An instant with its time: `31. maj 2026 kl. 12.00`, `31 May 2026 at 12:00`. */
export function formatInstant(when: When, style: DateStyle = 'long', lang: Language = 'da'): string {
  const { date, time } = localParts(when);
  return lang === 'da'
    ? `${formatDate(date, style, lang)} kl. ${formatClock(time)}`
    : `${formatDate(date, style, lang)} at ${time}`;
}

/** The last date on which one can still answer: an exclusive instant at 00:00 belongs to the day before. */
export const lastDateOf = (due: When): LocalDate => localDate(millis(due) - 1);

/** The end of a deadline: `21. december 2026 kl. 24.00`; midnight is the end of the day before, never «kl. 00.00». */
export function formatDue(due: When, style: DateStyle = 'long', lang: Language = 'da'): string {
  const { time } = localParts(due);
  const ends = formatClock(time === '00:00' ? '24:00' : time, lang);
  return `${formatDate(lastDateOf(due), style, lang)} ${lang === 'da' ? 'kl.' : 'at'} ${ends}`;
}

/**
 * A deadline as people read it: `tirsdag den 9. juni 2026 kl. 24.00`; midnight is the end of the day before, never «kl. 00.00».
 * When that day is closed, the last business day is added: `… (sidste arbejdsdag: fredag 29. maj 2026)`.
 */
export function formatDeadline(deadline: Deadline, lang: Language = 'da'): string {
  const date = lastDateOf(deadline.due);
  const when = formatDue(deadline.due, 'full', lang);
  const calendar = calendarNamed(deadline.calendar);
  if (isBusinessDay(date, calendar)) return when;
  const last = formatDate(lastBusinessDayOnOrBefore(date, calendar), 'full', lang);
  return lang === 'da'
    ? `${when} (sidste arbejdsdag: ${last.replace(' den ', ' ')})`
    : `${when} (last business day: ${last})`;
}
