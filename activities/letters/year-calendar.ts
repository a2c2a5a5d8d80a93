import {
  formatDate,
  lastBusinessDayOnOrBefore,
  lastDateOf,
  localDate,
  localParts,
  millis,
} from '../../machines/governance/calendar.ts';
import { dk2026a } from '../../machines/governance/holidays.ts';
import { calendarText, escapeText, eventLines } from './calendar-file.ts';
import { oneLine } from './content.ts';
import { shortHash } from './headers.ts';

/** One dated thing of a budget year; what is needed of the plan's moments. `key` tells it from the others of its year when their words may change. */
export interface YearMoment {
  /** Exclusive instant of a deadline; the beginning of what opens; when a reminder leaves. */
  readonly at: string;
  readonly kind: 'opens' | 'deadline' | 'reminder';
  readonly system?: string;
  readonly da: string;
  readonly key?: string;
  readonly recipients?: readonly { readonly name: string; readonly email: string }[];
}

export interface YearCalendarForm {
  /** Of the sender's address; part of every UID. */
  readonly domain: string;
  /** Instant of the writing. A later one makes the entries newer, so that a moved date replaces the old one. */
  readonly stamp: string;
  /** Shown as the calendar's name, e.g. `Årshjul 2028`; part of every UID, so two years never overwrite each other. */
  readonly name: string;
}

const kindNames: Readonly<Record<YearMoment['kind'], string>> = {
  opens: 'Åbner',
  deadline: 'Frist',
  reminder: 'Påmindelse',
};

/** A deadline belongs to its last day, all else to the day on which it happens. */
const dayOf = ({ at, kind }: YearMoment): string => (kind === 'deadline' ? lastDateOf(at) : localDate(at));

const inOrder = (moments: readonly YearMoment[]): YearMoment[] =>
  moments.toSorted((a, b) => millis(a.at) - millis(b.at) || (a.system ?? '').localeCompare(b.system ?? '', 'da'));

/**
 * Every deadline and opening of a year as one calendar file: all-day entries, METHOD:PUBLISH, no attendees (M-02, letters-and-links §9).
 * Reminders are mails and stand in the CSV only. A UID is made of calendar, kind, system and `key` (or the words), never of the date,
 * so importing again after a date was moved moves the entry: SEQUENCE is the minute of `stamp`.
 */
export function yearCalendar(moments: readonly YearMoment[], form: YearCalendarForm): string {
  const seen = new Map<string, number>();
  const sequence = Math.floor(millis(form.stamp) / 60_000);
  const events = inOrder(moments)
    .filter(({ kind }) => kind !== 'reminder')
    .flatMap((moment) => {
      const key = JSON.stringify([form.name, moment.kind, moment.system ?? '', moment.key ?? moment.da]);
      // The same words twice, e.g. four rounds of one name: told apart by their order.
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      // The preview's words say themselves what kind they are of.
      const words = oneLine(moment.da).replace(/: (?:frist|opgaven gives)$/, '');
      const system = moment.system === undefined || words.includes(moment.system) ? '' : ` (${oneLine(moment.system)})`;
      return eventLines(
        {
          uid: `aar-${shortHash(nth === 1 ? key : `${key}#${nth}`)}@${form.domain}`,
          sequence,
          stamp: form.stamp,
          day: dayOf(moment),
          summary: `${kindNames[moment.kind]}: ${words}${system}`,
          description: lastBusinessDay(moment) ?? form.name,
        },
        'CONFIRMED',
      );
    });
  return calendarText('PUBLISH', [`X-WR-CALNAME:${escapeText(oneLine(form.name))}`], events);
}

/** `Sidste arbejdsdag: fredag den 28. maj 2027`, when the last day of a deadline is closed (A-29). */
function lastBusinessDay(moment: YearMoment): string | undefined {
  const last = moment.kind === 'deadline' ? lastBusinessDayOnOrBefore(dayOf(moment), dk2026a) : undefined;
  return last === undefined || last === dayOf(moment) ? undefined : `Sidste arbejdsdag: ${formatDate(last, 'full')}`;
}

const danishDate = (date: string): string => date.split('-').toReversed().join('-');

/** A cell: quoted when it must be; what a spreadsheet would take for a formula is made text (names come from a register that people fill in). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same moments, reminders too, for a spreadsheet: semicolons, `dd-mm-åååå`, CRLF, and the byte order mark that makes Excel read æøå. */
export function yearCsv(moments: readonly YearMoment[]): string {
  const header = ['Dato', 'Ugedag', 'Kl.', 'Sidste arbejdsdag', 'Slags', 'System', 'Hvad', 'Modtagere'];
  const rows = inOrder(moments).map((moment) => {
    const day = dayOf(moment);
    const { time } = localParts(moment.at);
    const clock = moment.kind === 'deadline' && time === '00:00' ? '24:00' : time;
    const recipients = (moment.recipients ?? []).map(({ name, email }) => `${oneLine(name)} <${email}>`).join(', ');
    return [
      danishDate(day),
      formatDate(day, 'full').split(' ')[0] ?? '',
      clock.replace(':', '.'),
      moment.kind === 'deadline' ? danishDate(lastBusinessDayOnOrBefore(day, dk2026a)) : '',
      kindNames[moment.kind],
      oneLine(moment.system ?? ''),
      oneLine(moment.da),
      recipients,
    ];
  });
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}
