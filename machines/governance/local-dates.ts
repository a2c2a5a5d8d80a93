import { BadInput } from './bad-input.ts';

/** A calendar day in Denmark, `YYYY-MM-DD`; no time and no zone, so arithmetic on it knows nothing of DST. */
export type LocalDate = string;

const msPerDay = 86_400_000;

/** The same dates are asked for again and again: a year has few of them. */
const mostRemembered = 20_000;
const numbers = new Map<LocalDate, number>();
const dates = new Map<number, LocalDate>();

/** Days since 1970-01-01. Throws `BadInput` for anything that is not a real date in `YYYY-MM-DD`. */
export function dayNumber(date: LocalDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const day = workOutDay(date);
  if (numbers.size < mostRemembered) numbers.set(date, day);
  return day;
}

function workOutDay(date: LocalDate): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)))
    : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) {
    throw new BadInput({
      da: `«${date}» er ikke en dato. Skriv år-måned-dag, fx 2026-05-31.`,
      en: `"${date}" is not a date. Write year-month-day, for example 2026-05-31.`,
    });
  }
  return ms / msPerDay;
}

/** The date of a day number. */
export function dateOfDay(day: number): LocalDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * msPerDay).toISOString().slice(0, 10);
  if (dates.size < mostRemembered) dates.set(day, date);
  return date;
}

/** `n` calendar days later (earlier when negative). */
export const addDays = (date: LocalDate, n: number): LocalDate => dateOfDay(dayNumber(date) + n);

/** Calendar days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumber(b) - dayNumber(a);

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The first day of the quarter after the one in which a day lies. */
export function nextQuarter(day: LocalDate): LocalDate {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const first = 3 * Math.floor((month - 1) / 3) + 4;
  return first > 12 ? `${year + 1}-01-01` : `${year}-${String(first).padStart(2, '0')}-01`;
}

/** The last day of a month (1–12). */
export const lastOfMonth = (year: number, month: number): LocalDate =>
  dateOfDay(dayNumber(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`) - 1);
