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
  readonly method: 'PUBLISH' | 'CANCEL';
  readonly filename: string;
  readonly content: string;
}

const escapeText = (text: string): string =>
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
const basicInstant = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

function calendar(method: CalendarFile['method'], entry: CalendarEntry): CalendarFile {
  const day = lastDateOf(entry.due);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SYS-sekretariatet//Årshjul//DA',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:frist-${shortHash(entry.taskId)}@${entry.domain}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${basicInstant(entry.stamp)}`,
    `DTSTART;VALUE=DATE:${basicDate(day)}`,
    `DTEND;VALUE=DATE:${basicDate(addDays(day, 1))}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    'TRANSP:TRANSPARENT',
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const name = method === 'CANCEL' ? 'frist-bortfaldet.ics' : 'frist.ics';
  return { method, filename: name, content: `${lines.map(foldLine).join('\r\n')}\r\n` };
}

/** The deadline as an all-day entry on the last day one can answer, without attendees (M-01, letters-and-links §9). */
export const deadlineFile = (entry: CalendarEntry): CalendarFile => calendar('PUBLISH', entry);

/** Takes the entry of a withdrawn task out of calendars; `sequence` must be above the published one. */
export const cancelledFile = (entry: CalendarEntry): CalendarFile => calendar('CANCEL', entry);
