import { BadInput } from './bad-input.ts';
import { type Calendar, closedBecause } from './holidays.ts';
import { addDays, lastOfMonth, type LocalDate } from './local-dates.ts';

/** True on Monday to Friday outside public holidays and closed days (*arbejdsdag*). */
export const isBusinessDay = (date: LocalDate, calendar: Calendar): boolean =>
  closedBecause(date, calendar) === undefined;

function walk(date: LocalDate, step: 1 | -1, calendar: Calendar): LocalDate {
  let day = date;
  while (!isBusinessDay(day, calendar)) day = addDays(day, step);
  return day;
}

/** The date itself when it is a business day, else the nearest one before (A-29: milestones roll to the preceding). */
export const lastBusinessDayOnOrBefore = (date: LocalDate, calendar: Calendar): LocalDate => walk(date, -1, calendar);

/** The date itself when it is a business day, else the nearest one after. */
export const firstBusinessDayOnOrAfter = (date: LocalDate, calendar: Calendar): LocalDate => walk(date, 1, calendar);

/** The nearest business day strictly before the date. */
export const precedingBusinessDay = (date: LocalDate, calendar: Calendar): LocalDate =>
  walk(addDays(date, -1), -1, calendar);

/** The nearest business day strictly after the date. */
export const nextBusinessDay = (date: LocalDate, calendar: Calendar): LocalDate => walk(addDays(date, 1), 1, calendar);

/** The `n`-th business day after the date, before it when `n` is negative; the date itself, whatever day it is, when `n` is 0. */
export function addBusinessDays(date: LocalDate, n: number, calendar: Calendar): LocalDate {
  if (!Number.isSafeInteger(n))
    throw new BadInput({
      da: `«${n}» er ikke et helt antal arbejdsdage.`,
      en: `"${n}" is not a whole number of business days.`,
    });
  let day = date;
  for (let left = Math.abs(n); left > 0; left -= 1)
    day = n > 0 ? nextBusinessDay(day, calendar) : precedingBusinessDay(day, calendar);
  return day;
}

/** First business day of a month (1–12), e.g. when the hearing opens in January. */
export const firstBusinessDayOfMonth = (year: number, month: number, calendar: Calendar): LocalDate =>
  firstBusinessDayOnOrAfter(`${year}-${String(month).padStart(2, '0')}-01`, calendar);

/** Last business day of a month (1–12), e.g. when the hearing closes in February. */
export const lastBusinessDayOfMonth = (year: number, month: number, calendar: Calendar): LocalDate =>
  lastBusinessDayOnOrBefore(lastOfMonth(year, month), calendar);
