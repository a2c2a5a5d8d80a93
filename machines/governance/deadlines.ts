import { monthNames } from './month-names.ts';
import { z } from 'zod';
import { BadInput } from './bad-input.ts';
import {
  addBusinessDays,
  firstBusinessDayOnOrAfter,
  firstBusinessDayOfMonth,
  lastBusinessDayOfMonth,
  lastBusinessDayOnOrBefore,
} from './business-days.ts';
import type { Calendar } from './holidays.ts';
import { dayNumber, lastOfMonth, type LocalDate } from './local-dates.ts';
import { endOfDay, instant, localDate, millis, type When } from './local-time.ts';

/**
 * A deadline as its rule and its absolute instant, computed once, outside workflow code (design §9).
 * `due` is the exclusive instant: the deadline ends where it begins ("senest 31. maj" ends at 24:00, docs/calendar.md §3).
 */
export const deadline = z.strictObject({
  /** The rule in words of the policy, e.g. `5 business days` or `05-31`. */
  rule: z.string(),
  /** The instant or date that the rule counts from. */
  anchor: z.string(),
  /** Name and version of the calendar, e.g. `dk-2026a`. */
  calendar: z.string(),
  due: z.iso.datetime(),
});
export type Deadline = z.infer<typeof deadline>;

/** What happens to a date on a closed day: nothing, the business day before, or the one after. */
export type Roll = 'none' | 'preceding' | 'following';

const roll = (date: LocalDate, how: Roll, calendar: Calendar): LocalDate =>
  how === 'none'
    ? date
    : how === 'preceding'
      ? lastBusinessDayOnOrBefore(date, calendar)
      : firstBusinessDayOnOrAfter(date, calendar);

const atLeastOne = (n: number): number => {
  if (!Number.isSafeInteger(n) || n < 1)
    throw new BadInput({
      da: `Fristen skal være mindst én hel arbejdsdag, ikke «${n}».`,
      en: `The deadline must be at least one whole business day, not "${n}".`,
    });
  return n;
};

/** Ends at 24:00 local of the `n`-th business day after the local date of `from`; the day itself does not count. */
export const byBusinessDays = (n: number, from: When, calendar: Calendar): Deadline => ({
  rule: `${n} business days`,
  anchor: instant(from),
  calendar: calendar.version,
  due: endOfDay(addBusinessDays(localDate(from), atLeastOne(n), calendar)),
});

/** Moved on by `n` business days from the day that the deadline ended with: Monday 24:00 and five is the next Monday 24:00. */
export const extendedBy = (n: number, { due }: Deadline, calendar: Calendar): Deadline => ({
  ...byBusinessDays(n, millis(due) - 1, calendar),
  anchor: due,
});

/** A date of the model, e.g. `byDate('05-31', 2026)`: ends at 24:00 local that very date, closed day or not (`deadline.roll` = `none`). */
export const byDate = (monthDay: string, year: number, calendar: Calendar, how: Roll = 'none'): Deadline => ({
  rule: how === 'none' ? monthDay : `${monthDay} ${how}`,
  anchor: String(year),
  calendar: calendar.version,
  due: endOfDay(roll(dateOfRule(monthDay, year, calendar), how, calendar)),
});

/** An internal milestone on a date (`YYYY-MM-DD`): ends at 24:00 of that day or of the business day before (`milestone.roll`). */
export const milestone = (date: LocalDate, calendar: Calendar, how: Roll = 'preceding'): Deadline => ({
  rule: how === 'none' ? 'milestone' : `milestone ${how}`,
  anchor: date,
  calendar: calendar.version,
  due: endOfDay(roll(date, how, calendar)),
});

/** Ends at 24:00 local of the `n`-th business day before a date: cases are due 10, the agenda 5 before the meeting. */
export const businessDaysBefore = (n: number, date: LocalDate, calendar: Calendar): Deadline => ({
  rule: `${n} business days before`,
  anchor: date,
  calendar: calendar.version,
  due: endOfDay(addBusinessDays(date, -atLeastOne(n), calendar)),
});

export const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
export type Quarter = (typeof quarters)[number];

/** When a quarter's reports are due; the fourth is due in the year after. */
export function quarterDue(
  quarter: Quarter,
  year: number,
  policy: { readonly quarter: { readonly due: Readonly<Record<Quarter, string>>; readonly roll: Roll } },
  calendar: Calendar,
): Deadline {
  return byDate(policy.quarter.due[quarter], quarter === 'Q4' ? year + 1 : year, calendar, policy.quarter.roll);
}

/** The date of a policy rule in a year: `05-31`, `first bd of January`, `last bd of February`. 02-29 is the last of February. */
export function dateOfRule(rule: string, year: number, calendar: Calendar): LocalDate {
  if (rule === '02-29') return lastOfMonth(year, 2);
  const edge = /^(first|last) bd of (\w+)$/.exec(rule);
  const month = monthNames.en.findIndex((name) => name === edge?.[2]) + 1;
  if (edge && month > 0)
    return edge[1] === 'first'
      ? firstBusinessDayOfMonth(year, month, calendar)
      : lastBusinessDayOfMonth(year, month, calendar);
  const date = `${year}-${rule}`;
  dayNumber(date);
  return date;
}
