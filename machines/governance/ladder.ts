import { z } from 'zod';
import { addBusinessDays, firstBusinessDayOnOrAfter, lastBusinessDayOnOrBefore } from './business-days.ts';
import { lastDateOf } from './date-words.ts';
import type { Deadline } from './deadlines.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { type Calendar, calendarNamed } from './holidays.ts';
import { addDays, type LocalDate } from './local-dates.ts';
import { instantOf, localDate, millis, type When } from './local-time.ts';
import { calendarOf } from './policy-calendar.ts';
import type { Policy } from './policy-schema.ts';

/** One reminder: its name (part of the letter's identity) and the instant it is due. */
export const rung = z.strictObject({
  /** `T-14` before a deadline, `T-2bd` in a written procedure, `breach` and `overdue-1` … after it; `sentNow` stands beside the ladder. */
  rung: z.string(),
  at: z.iso.datetime(),
});
export type Rung = DeepReadonly<z.infer<typeof rung>>;

/** Name of a reminder that the secretariat sends beside the ladder: it takes no rung's place. */
export const sentNow = 'now';

type Due = Deadline | When;

const dueOf = (due: Due): When => (typeof due === 'object' ? due.due : due);
const calendarFor = (due: Due, policy: Policy): Calendar =>
  typeof due === 'object' ? calendarNamed(due.calendar) : calendarOf(policy);

/** Rungs in time order, those that would fall before the matter was opened left out, as is what would not be before the deadline. */
function between(openedAt: When, due: Due, rungs: readonly Rung[]): Rung[] {
  const [opened, end] = [millis(openedAt), millis(dueOf(due))];
  return rungs.filter(({ at }) => millis(at) > opened && millis(at) < end).sort((a, b) => millis(a.at) - millis(b.at));
}

/**
 * The reminders before a deadline: T-30, T-14, T-7, T-3, T-1 calendar days before its last date, at 08:00 local of their own
 * date, on the business day before when that date is closed. Two rungs on one day become one, named after the nearer (T-1 of T-3 and T-1).
 */
export function ladder(due: Due, policy: Policy, openedAt: When): Rung[] {
  const { steps, at, roll, merge } = policy.ladder;
  const calendar = calendarFor(due, policy);
  const last = lastDateOf(dueOf(due));
  const rungs = steps.map((step): { rung: string; date: LocalDate } => {
    const date = addDays(last, -step);
    return { rung: `T-${step}`, date: roll === 'preceding' ? lastBusinessDayOnOrBefore(date, calendar) : date };
  });
  // Steps descend, so the last rung of a date is the nearest one.
  const merged = merge
    ? rungs.filter(({ date }, index) => rungs.findLastIndex((other) => other.date === date) === index)
    : rungs;
  return between(
    openedAt,
    due,
    merged.map(({ rung, date }) => ({ rung, at: instantOf(date, at) })),
  );
}

/**
 * The letters after a missed deadline: `breach` on the first business morning at or after it, then `overdue-1` … every five
 * business days, at most four times; after those only the secretariat is told.
 */
export function overdueLadder(due: Due, policy: Policy): Rung[] {
  const { at, overdue } = policy.ladder;
  const calendar = calendarFor(due, policy);
  const date = localDate(dueOf(due));
  const morningAhead = millis(dueOf(due)) <= millis(instantOf(date, at));
  const breach = firstBusinessDayOnOrAfter(morningAhead ? date : addDays(date, 1), calendar);
  return Array.from({ length: overdue.times + 1 }, (_, index) => ({
    rung: index === 0 ? 'breach' : `overdue-${index}`,
    at: instantOf(addBusinessDays(breach, index * overdue.everyBd, calendar), at),
  }));
}

/** The reminders of a written procedure to those who have not voted: two and one business days before its last day, 08:00 local. */
export function writtenLadder(due: Due, policy: Policy, openedAt: When): Rung[] {
  const calendar = calendarFor(due, policy);
  const last = lastBusinessDayOnOrBefore(lastDateOf(dueOf(due)), calendar);
  return between(
    openedAt,
    due,
    policy.ladder.written.map((step) => ({
      rung: `T-${step}bd`,
      at: instantOf(addBusinessDays(last, -step, calendar), policy.ladder.at),
    })),
  );
}
