import { lastDateOf } from './date-words.ts';
import type { Deadline } from './deadlines.ts';
import { daysBetween } from './local-dates.ts';
import { localDate } from './local-time.ts';
import { nowOf } from './millis-until.ts';

/** Whole local days from the last date of the deadline to today by the actor's clock, 0 when it was kept. */
export const daysLate = (deadline: Deadline, self: unknown): number =>
  Math.max(0, daysBetween(lastDateOf(deadline.due), localDate(new Date(nowOf(self)).toISOString())));
