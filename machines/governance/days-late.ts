import { lastDateOf } from './date-words.ts';
import type { Deadline } from './deadlines.ts';
import { dayNumber } from './local-dates.ts';
import { localDate } from './local-time.ts';

interface ClockOwner {
  readonly clock?: { readonly now?: () => number };
}

/** Whole local days from the last date of the deadline to today, 0 when it was kept. "Now" is the actor's own clock, as in `until`. */
export function daysLate(deadline: Deadline, self: unknown): number {
  const now = (self as ClockOwner).clock?.now?.();
  if (now === undefined) throw new Error('Aktøren har intet ur at spørge. / The actor has no clock to ask.');
  return Math.max(0, dayNumber(localDate(new Date(now).toISOString())) - dayNumber(lastDateOf(deadline.due)));
}
