import { BadInput } from './bad-input.ts';
import { addDays, dateOfDay, dayNumber, lastOfMonth, type LocalDate, weekday } from './local-dates.ts';

/** An instant as ISO-8601 UTC with milliseconds, e.g. `2028-05-31T22:00:00.000Z`: these sort as text. */
export type Instant = string;

/** What functions accept for an instant: ISO-8601 with `Z` or an offset, or milliseconds since 1970. */
export type When = Instant | number;

const msPerHour = 3_600_000;
const msPerDay = 24 * msPerHour;

/** Milliseconds since 1970. Throws `BadInput` for text that is not an instant (a date alone is not: it has no time). */
export function millis(when: When): number {
  const ms =
    typeof when === 'number'
      ? when
      : /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/.test(when)
        ? Date.parse(when)
        : Number.NaN;
  if (!Number.isFinite(ms)) {
    throw new BadInput({
      da: `«${when}» er ikke et tidspunkt. Skriv fx 2026-05-31T22:00:00Z.`,
      en: `"${when}" is not an instant. Write for example 2026-05-31T22:00:00Z.`,
    });
  }
  return ms;
}

/** The canonical text of an instant. */
export const instant = (when: When): Instant => new Date(millis(when)).toISOString();

const lastSunday = (year: number, month: number): LocalDate => {
  const last = lastOfMonth(year, month);
  return addDays(last, -(weekday(last) % 7));
};

interface Summer {
  readonly start: number;
  readonly end: number;
}
const summers = new Map<number, Summer>();

/** The EU's rule since 1996: summer time from the last Sunday of March 01:00Z to the last Sunday of October 01:00Z. */
function summerOf(year: number): Summer {
  let summer = summers.get(year);
  if (summer === undefined) {
    const from = (month: number): number => dayNumber(lastSunday(year, month)) * msPerDay + msPerHour;
    summer = { start: from(3), end: from(10) };
    if (summers.size < 1000) summers.set(year, summer);
  }
  return summer;
}

function offsetHours(ms: number): 1 | 2 {
  const { start, end } = summerOf(new Date(ms).getUTCFullYear());
  return ms >= start && ms < end ? 2 : 1;
}

/**
 * The instant of a wall-clock time in Denmark (`HH:MM`, also `24:00`), from the wall time of its own date: never 24 h × n.
 *
 * In the doubled hour of October (02:00–03:00) the first, summer-time reading is taken; in the missing hour of March the clock is read
 * as if it had not yet been moved, which gives 03:xx summer time. The model schedules nothing in that hour.
 */
export function instantOf(date: LocalDate, time: string): Instant {
  const parts = /^(\d\d):([0-5]\d)$/.exec(time);
  const hours = Number(parts?.[1]);
  const minutes = Number(parts?.[2]);
  if (!parts || hours > 24 || (hours === 24 && minutes > 0)) {
    throw new BadInput({
      da: `«${time}» er ikke et klokkeslæt. Skriv fx 08:00.`,
      en: `"${time}" is not a time of day. Write for example 08:00.`,
    });
  }
  const wall = dayNumber(date) * msPerDay + hours * msPerHour + minutes * 60_000;
  const summer = wall - 2 * msPerHour;
  return instant(offsetHours(summer) === 2 ? summer : wall - msPerHour);
}

/** When a day ends: the exclusive instant, next day 00:00 local (R-«senest», A-29). */
export const endOfDay = (date: LocalDate): Instant => instantOf(addDays(date, 1), '00:00');

export interface LocalParts {
  readonly date: LocalDate;
  /** `HH:MM`. */
  readonly time: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** ISO weekday, 1 is Monday. */
  readonly weekday: number;
  /** `+01:00` (CET) or `+02:00` (CEST). */
  readonly offset: '+01:00' | '+02:00';
}

/** An instant on the clock and calendar of Denmark. */
export function localParts(when: When): LocalParts {
  const ms = millis(when);
  const offset = offsetHours(ms);
  const wall = new Date(ms + offset * msPerHour);
  const date = dateOfDay(Math.floor(wall.getTime() / msPerDay));
  return {
    date,
    time: wall.toISOString().slice(11, 16),
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    weekday: weekday(date),
    offset: offset === 2 ? '+02:00' : '+01:00',
  };
}

/** The date of an instant in Denmark. */
export const localDate = (when: When): LocalDate => localParts(when).date;
