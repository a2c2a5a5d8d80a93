import {
  addDays,
  firstBusinessDayOnOrAfter,
  instantOf,
  localDate,
  millis,
  weekday,
} from '../../machines/governance/calendar.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import type { Policy } from '../../machines/governance/policy.ts';

/** The next Monday morning after the instant, at the hour of the reminders; the first business day after a Monday that is closed. */
export function nextOverviewAt(policy: Policy, now: string): string {
  const calendar = calendarOf(policy);
  const today = localDate(now);
  let monday = addDays(today, 1 - weekday(today));
  for (;;) {
    const morning = instantOf(firstBusinessDayOnOrAfter(monday, calendar), policy.ladder.at);
    if (millis(morning) > millis(now)) return morning;
    monday = addDays(monday, 7);
  }
}
