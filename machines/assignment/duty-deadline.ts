import { businessDaysBefore, byBusinessDays, type Deadline } from '../governance/deadlines.ts';
import { lastDateOf } from '../governance/date-words.ts';
import type { Calendar } from '../governance/holidays.ts';
import type { LocalDate } from '../governance/local-dates.ts';
import { endOfDay, type When } from '../governance/local-time.ts';
import type { Before } from './arrangement.ts';

export interface DutyDates {
  /** When it is asked for. */
  readonly at: When;
  /** What whoever is asked late is given. */
  readonly businessDays: number;
  /** A date of the plan. */
  readonly due?: Deadline | undefined;
  /** A date of the model that what comes after has to keep. */
  readonly before?: Before | undefined;
  /** The day of the meeting that treats it. */
  readonly meeting?: LocalDate | undefined;
}

/**
 * When a duty is due, the one rule for tasks and for the plan that shows them beforehand: on the date of the plan, where there is time enough; else, what a
 * meeting treats, at the end of the meeting's day; else its own business days, or fewer, where what comes after it has to keep a date and there
 * is a business day left for it.
 */
export function dutyDeadline({ at, businessDays, due, before, meeting }: DutyDates, calendar: Calendar): Deadline {
  const shortest = byBusinessDays(businessDays, at, calendar);
  if (due !== undefined && due.due >= shortest.due) return due;
  if (meeting !== undefined)
    return { rule: 'meeting', anchor: meeting, calendar: calendar.version, due: endOfDay(meeting) };
  if (before === undefined) return shortest;
  const latest = businessDaysBefore(before.businessDays, lastDateOf(before.deadline.due), calendar);
  return latest.due < shortest.due && latest.due >= byBusinessDays(1, at, calendar).due ? latest : shortest;
}
