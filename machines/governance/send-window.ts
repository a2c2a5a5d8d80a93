import { firstBusinessDayOnOrAfter, isBusinessDay } from './business-days.ts';
import { calendarOf } from './policy-calendar.ts';
import { addDays } from './local-dates.ts';
import { type Instant, instant, instantOf, localParts, type When } from './local-time.ts';
import type { Policy } from './policy-schema.ts';

/**
 * The first instant at which a letter may leave: the instant itself inside the send window (08–16 on business days), otherwise the next
 * opening of the window. Letters of an exempt kind (escalations, receipts) leave at once.
 */
export function nextSendTime(when: When, policy: Policy, letter?: Policy['sendWindow']['exempt'][number]): Instant {
  const { from, to, businessDaysOnly, exempt } = policy.sendWindow;
  if (letter !== undefined && exempt.includes(letter)) return instant(when);
  const calendar = calendarOf(policy);
  const { date, time } = localParts(when);
  const open = !businessDaysOnly || isBusinessDay(date, calendar);
  if (open && time >= from && time < to) return instant(when);
  const earliest = open && time < from ? date : addDays(date, 1);
  return instantOf(businessDaysOnly ? firstBusinessDayOnOrAfter(earliest, calendar) : earliest, from);
}
