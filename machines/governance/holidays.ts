import { BadInput } from './bad-input.ts';
import { daysBetween, type LocalDate, weekday } from './local-dates.ts';

/**
 * A version of the Danish working calendar. The years it answers for and its closed days are data, so that a case keeps the calendar
 * it was given (`Deadline.calendar`) and a year that nobody has checked is refused instead of guessed.
 */
export interface Calendar {
  /** E.g. `dk-2026a`; with closed days other than the default: `dk-2026a:12-24,12-31`. */
  readonly version: string;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Closed by custom every year, `MM-DD`, beyond public holidays and weekends. */
  readonly closedDays: readonly string[];
}

/** Ten public holidays without Store Bededag (abolished from 2024), closed on 5 June, 24 and 31 December; checked for 2020–2060. */
export const dk2026a: Calendar = {
  version: 'dk-2026a',
  firstYear: 2020,
  lastYear: 2060,
  closedDays: ['06-05', '12-24', '12-31'],
};

/** The base calendar with the closed days of a policy (`closedDays`); the difference shows in its version. */
export function withClosedDays(calendar: Calendar, closedDays: readonly string[]): Calendar {
  const sorted = [...new Set(closedDays)].sort();
  if (sorted.join() === [...calendar.closedDays].sort().join()) return calendar;
  return { ...calendar, version: `${calendar.version.split(':')[0]}:${sorted.join()}`, closedDays: sorted };
}

/** The calendar that a stored deadline names. Throws `BadInput` for a version this program does not know. */
export function calendarNamed(version: string): Calendar {
  const [base, closed] = version.split(':');
  if (base !== dk2026a.version) {
    throw new BadInput({
      da: `Kalenderen «${version}» er ukendt; kendt er ${dk2026a.version}.`,
      en: `The calendar "${version}" is unknown; known is ${dk2026a.version}.`,
    });
  }
  return closed === undefined ? dk2026a : withClosedDays(dk2026a, closed === '' ? [] : closed.split(','));
}

/** Easter Sunday by the Gregorian computus (Meeus/Jones/Butcher). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': 'Nytårsdag',
  '12-25': 'Juledag',
  '12-26': '2. juledag',
};

/** Days from Easter Sunday. */
const easterHolidays: Readonly<Record<number, string>> = {
  [-3]: 'Skærtorsdag',
  [-2]: 'Langfredag',
  0: 'Påskedag',
  1: '2. påskedag',
  39: 'Kristi himmelfartsdag',
  49: 'Pinsedag',
  50: '2. pinsedag',
};

const known = new Map<LocalDate, string | undefined>();

/** The Danish name of a public holiday (*helligdag*), undefined for every other date. Remembered: the same dates are asked for again and again. */
export function publicHoliday(date: LocalDate): string | undefined {
  if (known.has(date)) return known.get(date);
  const name = workOutHoliday(date);
  if (known.size < 20_000) known.set(date, name);
  return name;
}

function workOutHoliday(date: LocalDate): string | undefined {
  const year = Number(date.slice(0, 4));
  const afterEaster = daysBetween(easterSunday(year), date);
  // The fourth Friday after Easter was a holiday until 2023.
  if (afterEaster === 26 && year < 2024) return 'Store bededag';
  return easterHolidays[afterEaster] ?? fixedHolidays[date.slice(5)];
}

const customNames: Readonly<Record<string, string>> = {
  '06-05': 'Grundlovsdag',
  '12-24': 'Juleaftensdag',
  '12-31': 'Nytårsaftensdag',
};

/**
 * Why a date is closed, in Danish, or undefined for a business day. Throws `BadInput` outside the years of the calendar:
 * closed days nobody has checked are not guessed.
 */
export function closedBecause(date: LocalDate, calendar: Calendar): string | undefined {
  const day = weekday(date);
  const year = Number(date.slice(0, 4));
  if (year < calendar.firstYear || year > calendar.lastYear) {
    throw new BadInput({
      da: `Kalenderen ${calendar.version} dækker ${calendar.firstYear}–${calendar.lastYear}, ikke ${date}. Tag en nyere kalender i brug.`,
      en: `The calendar ${calendar.version} covers ${calendar.firstYear}–${calendar.lastYear}, not ${date}. Put a newer calendar into use.`,
    });
  }
  const monthDay = date.slice(5);
  const holiday = publicHoliday(date);
  if (holiday !== undefined) return holiday;
  if (calendar.closedDays.includes(monthDay)) return customNames[monthDay] ?? 'Lukkedag';
  return day === 6 ? 'lørdag' : day === 7 ? 'søndag' : undefined;
}
