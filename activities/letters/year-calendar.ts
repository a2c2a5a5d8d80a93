import {
  formatDate,
  lastBusinessDayOnOrBefore,
  lastDateOf,
  localDate,
  millis,
} from '../../machines/governance/calendar.ts';
import type { Calendar } from '../../machines/governance/holidays.ts';
import { plannedKinds, type PlannedKind } from '../../machines/terms/dates.ts';
import { calendarText, escapeText, eventLines } from './calendar-file.ts';
import { oneLine } from './content.ts';
import { shortHash } from './headers.ts';

/** One dated thing of a budget year. `key` tells it from the others of its year when their words may change. */
export interface CalendarDate {
  /** Exclusive instant of a deadline; the beginning of what opens; when a reminder leaves. */
  readonly at: string;
  readonly kind: PlannedKind;
  readonly system?: string;
  readonly da: string;
  readonly key?: string;
}

export interface YearCalendarForm {
  /** Of the sender's address; part of every UID. */
  readonly domain: string;
  /** Instant of the writing. A later one makes the entries newer, so that a moved date replaces the old one. */
  readonly stamp: string;
  /** Of the plan that the dates belong to: what is a business day. */
  readonly businessDays: Calendar;
  /** Shown as the calendar's name, e.g. `Årshjul 2028`; part of every UID, so two years never overwrite each other. */
  readonly name: string;
}

/** A deadline belongs to its last day, all else to the day on which it happens. */
const dayOf = ({ at, kind }: CalendarDate): string => (kind === 'deadline' ? lastDateOf(at) : localDate(at));

const inOrder = (dates: readonly CalendarDate[]): CalendarDate[] =>
  dates.toSorted((a, b) => millis(a.at) - millis(b.at) || (a.system ?? '').localeCompare(b.system ?? '', 'da'));

/**
 * Every deadline and opening of a year as one calendar file: all-day entries, METHOD:PUBLISH, no attendees (M-02, letters-and-links §9).
 * Reminders are mails and stand in the list of dates only. A UID is made of calendar, kind, system and `key` (or the words), never of the date,
 * so importing again after a date was moved moves the entry: SEQUENCE is the minute of `stamp`.
 */
export function yearCalendar(dates: readonly CalendarDate[], form: YearCalendarForm): string {
  const seen = new Map<string, number>();
  const sequence = Math.floor(millis(form.stamp) / 60_000);
  const events = inOrder(dates)
    .filter(({ kind }) => kind !== 'reminder')
    .flatMap((date) => {
      const key = JSON.stringify([form.name, date.kind, date.system ?? '', date.key ?? date.da]);
      // The same words twice, e.g. four rounds of one name: told apart by their order.
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      // The preview's words say themselves what kind they are of.
      const words = oneLine(date.da).replace(/: (?:frist|opgaven gives)$/, '');
      const system = date.system === undefined || words.includes(date.system) ? '' : ` (${oneLine(date.system)})`;
      return eventLines(
        {
          uid: `aar-${shortHash(nth === 1 ? key : `${key}#${nth}`)}@${form.domain}`,
          sequence,
          stamp: form.stamp,
          day: dayOf(date),
          summary: `${plannedKinds[date.kind][0]}: ${words}${system}`,
          description: lastBusinessDay(date, form.businessDays) ?? form.name,
        },
        'CONFIRMED',
      );
    });
  return calendarText('PUBLISH', [`X-WR-CALNAME:${escapeText(oneLine(form.name))}`], events);
}

/** `Sidste arbejdsdag: fredag den 28. maj 2027`, when the last day of a deadline is closed (A-29). */
function lastBusinessDay(date: CalendarDate, calendar: Calendar): string | undefined {
  const last = date.kind === 'deadline' ? lastBusinessDayOnOrBefore(dayOf(date), calendar) : undefined;
  return last === undefined || last === dayOf(date) ? undefined : `Sidste arbejdsdag: ${formatDate(last, 'full')}`;
}
