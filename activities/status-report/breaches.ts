import { addDays, dateIn, daysBetween, lastDateOf, type LocalDate } from '../../machines/governance/calendar.ts';
import { duties } from '../../machines/duties.ts';
import type { ReportBlock } from '../../machines/status-report/content.ts';
import { isCase, type JournalEntry, type TaskRow } from '../../store/rows.ts';
import { caseName, isWithin, type ReportRecord, short, tableOr } from './record.ts';
import { dataOf } from '../../store/journal-data.ts';

const named: Readonly<Record<string, { readonly da: string }>> = duties;
/** The readings of a budget, by the line of the journal that says that one was missed. */
const readings: Readonly<Record<string, { readonly words: string; readonly of: 'first' | 'final' }>> = {
  'first-reading-missed': { words: 'Førstebehandling i SYS', of: 'first' },
  'final-missed': { words: 'Andenbehandling i SYS', of: 'final' },
};

interface Row {
  readonly date: LocalDate;
  readonly cells: readonly string[];
}

/**
 * Deadlines that were not kept, each with its date and the days until it was done, or until the period ended. What a meeting decided
 * counts from the meeting: where it met in time the warning sent meanwhile is withdrawn, however late its decision was recorded.
 */
export function breaches(record: ReportRecord): ReportBlock[] {
  const rows = record.entries
    .flatMap((entry): Row[] => {
      const reading = readings[entry.event];
      if (reading !== undefined) return missedReading(record, entry, reading);
      if (entry.event === 'deadline-breached') return breach(record, entry);
      if (entry.event !== 'provisional-budget') return [];
      const date = lastDateOf(entry.at);
      const words = 'Foreløbigt budget: sidste års del A gælder fra den følgende dag';
      return [{ date, cells: [caseName(record.cases, entry.caseId), words, '–', '–'] }];
    })
    .filter(({ date }) => isWithin(record, date))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [
    tableOr(
      ['Frist', 'Sag', 'Opgave', 'Ansvarlig', 'Dage for sent'],
      rows.map(({ date, cells }) => [short(date), ...cells]),
      'Ingen frister er overskredet i perioden.',
    ),
  ];
}

/** How late SYS read a budget stands on its case. */
function missedReading(record: ReportRecord, entry: JournalEntry, { words, of }: (typeof readings)[string]): Row[] {
  const { deadline: missed } = dataOf(entry);
  const row = entry.caseId === undefined ? undefined : record.cases.get(entry.caseId);
  if (missed === undefined || row === undefined || !isCase(row, 'annual-budget')) return [];
  const { firstRead, recommended, first, final } = row.view;
  const isRead = (of === 'first' ? firstRead : recommended) !== null;
  const { missed: isLate, days } = of === 'first' ? first : final;
  if (isRead && !isLate) return [];
  const date = lastDateOf(missed.due);
  const open = Math.max(0, daysBetween(date, lastDateOf(record.until)));
  const late = isRead && days <= open ? `${days} (behandlet ${short(addDays(date, days))})` : `${open}, stadig åben`;
  return [{ date, cells: [caseName(record.cases, row.id), words, 'SYS', late] }];
}

function breach(record: ReportRecord, entry: JournalEntry): Row[] {
  const { duty = '', deadline: missed } = dataOf(entry);
  if (missed === undefined) return [];
  // RSI meets when it meets: business days that the secretariat is reminded by are no date of the model.
  if (isRecordingOfRsi(duty) && missed.rule.endsWith('business days')) return [];
  const date = lastDateOf(missed.due);
  const decided = decidedOn(record, entry, duty);
  if (decided !== undefined && decided <= date) return [];
  const of = record.tasks.filter(
    (task) => task.caseId === entry.caseId && task.duty === duty && task.deadline.due === missed.due,
  );
  const who = [...new Set(of.map(({ name }) => name))].join(', ') || '–';
  const last = lastDateOf(record.until);
  const done = decided ?? doneOn(of);
  const isOpen = done === undefined || done > last;
  const days = Math.max(0, daysBetween(date, isOpen ? last : done));
  return [
    {
      date,
      cells: [
        caseName(record.cases, entry.caseId),
        named[duty]?.da ?? duty,
        who,
        isOpen ? `${days}, stadig åben` : String(days),
      ],
    },
  ];
}

const isRecordingOfRsi = (duty: string): boolean => duty.startsWith('rsi-') && duty.endsWith('-recording');

/** The day of the meeting whose decision a duty waited for: of SYS as recorded, of RSI as its reference says. */
function decidedOn({ entries }: ReportRecord, { caseId, at }: JournalEntry, duty: string): LocalDate | undefined {
  const next = (...events: readonly string[]) => {
    const found = entries.find((entry) => entry.caseId === caseId && events.includes(entry.event) && entry.at >= at);
    return found && dataOf(found);
  };
  if (duty === 'sys-decision') return next('sys-decision', 'sys-postponed')?.meetingDate;
  if (!isRecordingOfRsi(duty)) return undefined;
  return dateIn(next('rsi-decision-recorded')?.reference ?? '');
}

/** A task that is passed on has several rows; delivered is what was answered. */
const doneOn = (tasks: readonly TaskRow[]): LocalDate | undefined =>
  tasks
    .filter(({ closedAt, outcome }) => closedAt !== undefined && outcome !== 'reassigned')
    .map(({ closedAt = '' }) => lastDateOf(closedAt))
    .toSorted()
    .at(0);
