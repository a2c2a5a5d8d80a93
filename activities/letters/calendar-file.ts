import { addDays, lastDateOf } from '../../machines/governance/calendar.ts';
import { shortHash } from './headers.ts';

/** A deadline as an entry of a calendar. Holds no personal link: calendars are shared (letters-and-links §9). */
export interface CalendarEntry {
  readonly taskId: string;
  /** Exclusive instant, as in `Deadline`. */
  readonly due: string;
  readonly summary: string;
  readonly description: string;
  /** Raised with each moved date, under the same UID. */
  readonly sequence: number;
  /** Instant the entry was written; fixed with the letter, so a retried mail carries the same file. */
  readonly stamp: string;
  readonly domain: string;
}

export interface CalendarFile {
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly filename: string;
  readonly content: string;
}

/** Text as the value of a property (RFC 5545 § 3.3.11). */
export const escapeText = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\r\n]/g, '\\n');

/** Folds a content line at 75 octets without cutting a character in two (RFC 5545 § 3.1; æ, ø and å are two octets each). */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const basicDate = (date: string): string => date.replaceAll('-', '');
export const basicInstant = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** An all-day event without attendees that takes up nobody's time. */
export interface AllDay {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
}

/** The lines of one event, unfolded. */
export const eventLines = (event: AllDay, status: 'CONFIRMED' | 'CANCELLED'): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${basicInstant(event.stamp)}`,
  `DTSTART;VALUE=DATE:${basicDate(event.day)}`,
  `DTEND;VALUE=DATE:${basicDate(addDays(event.day, 1))}`,
  `SUMMARY:${escapeText(event.summary)}`,
  `DESCRIPTION:${escapeText(event.description)}`,
  'TRANSP:TRANSPARENT',
  `STATUS:${status}`,
  'END:VEVENT',
];

/** A whole file: folded, with CRLF. `properties` stand before the events. */
export const calendarText = (
  method: CalendarFile['method'],
  properties: readonly string[],
  events: readonly string[],
): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SYS-sekretariatet//Årshjul//DA',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...properties,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
};

function calendar(method: CalendarFile['method'], entry: CalendarEntry): CalendarFile {
  const event = {
    uid: `frist-${shortHash(entry.taskId)}@${entry.domain}`,
    sequence: entry.sequence,
    stamp: entry.stamp,
    day: lastDateOf(entry.due),
    summary: entry.summary,
    description: entry.description,
  };
  const [filename, status] =
    method === 'CANCEL' ? (['frist-bortfaldet.ics', 'CANCELLED'] as const) : (['frist.ics', 'CONFIRMED'] as const);
  return { method, filename, content: calendarText(method, [], eventLines(event, status)) };
}

/** The deadline as an all-day entry on the last day one can answer, without attendees (M-01, letters-and-links §9). */
export const deadlineFile = (entry: CalendarEntry): CalendarFile => calendar('PUBLISH', entry);

/** Takes the entry of a withdrawn task out of calendars; `sequence` must be above the published one. */
export const cancelledFile = (entry: CalendarEntry): CalendarFile => calendar('CANCEL', entry);
