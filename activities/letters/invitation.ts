import { basicInstant, type CalendarFile, calendarText, escapeText } from './calendar-file.ts';
import { oneLine } from './content.ts';
import { shortHash } from './headers.ts';

export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  /** The meeting's case: the UID is made of it, so that it stays the same when the day is moved. */
  readonly caseId: string;
  readonly sequence: number;
  readonly stamp: string;
  /** Instants in UTC. */
  readonly starts: string;
  readonly ends: string;
  readonly place: string;
  readonly summary: string;
  readonly description: string;
  readonly organizer: string;
  readonly attendee: { readonly name: string; readonly email: string };
  readonly domain: string;
}

/** A name as a parameter's value: no quotes, no line breaks (RFC 5545 § 3.2). */
const named = (name: string): string => `"${oneLine(name).replaceAll('"', '')}"`;

/** An invitation to a meeting, or its cancellation: ORGANIZER the secretariat, ATTENDEE the reader, times in UTC (RFC 5546 § 3.2, letters-and-links §9). */
export function invitation(form: Invitation): CalendarFile {
  const { method, attendee } = form;
  const status = method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED';
  const content = calendarText(
    method,
    [],
    [
      'BEGIN:VEVENT',
      `UID:moede-${shortHash(form.caseId)}@${form.domain}`,
      `SEQUENCE:${form.sequence}`,
      `DTSTAMP:${basicInstant(form.stamp)}`,
      `DTSTART:${basicInstant(form.starts)}`,
      `DTEND:${basicInstant(form.ends)}`,
      `SUMMARY:${escapeText(form.summary)}`,
      `LOCATION:${escapeText(oneLine(form.place))}`,
      `DESCRIPTION:${escapeText(form.description)}`,
      `ORGANIZER;CN="SYS-sekretariatet":mailto:${form.organizer}`,
      `ATTENDEE;CN=${named(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=${method === 'CANCEL' ? 'FALSE' : 'TRUE'}:mailto:${attendee.email}`,
      `STATUS:${status}`,
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ],
  );
  return { method, filename: method === 'CANCEL' ? 'moede-aflyst.ics' : 'moede.ics', content };
}
