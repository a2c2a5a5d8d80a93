import { daysBetween, lastDateOf, localDate } from '../../machines/governance/calendar.ts';
import { deadline } from '../../machines/governance/deadlines.ts';
import { duties } from '../../machines/duties.ts';
import type { ReportBlock } from '../../machines/status-report/content.ts';
import type { JournalEntry, TaskRow } from '../../store/rows.ts';
import { caseName, dayOf, type ReportRecord, tableOr, textIn } from './record.ts';

const named: Readonly<Record<string, { readonly da: string }>> = duties;
const dates: Readonly<Record<string, string>> = {
  'first-reading-missed': 'Førstebehandling i SYS ikke nået til fristen',
  'final-missed': 'Endelig godkendelse ikke nået til fristen',
  'provisional-budget': 'Foreløbigt budget: sidste års del A gælder',
};

/** Deadlines that were not kept, with the days until the duty was delivered, or until the period ended. */
export function breaches(record: ReportRecord): ReportBlock[] {
  const rows = record.entries.flatMap((entry): string[][] => {
    if (entry.event === 'deadline-breached') return [breachOf(record, entry)];
    const words = dates[entry.event];
    return words === undefined ? [] : [[dayOf(entry.at), caseName(record.cases, entry.caseId), words, '–', '–']];
  });
  return [
    tableOr(['Frist', 'Sag', 'Opgave', 'Ansvarlig', 'Dage for sent'], rows, 'Ingen frister er overskredet i perioden.'),
  ];
}

function breachOf({ cases, tasks, until }: ReportRecord, entry: JournalEntry): string[] {
  const duty = textIn(entry.data, 'duty') ?? '';
  const missed = deadline.safeParse(entry.data['deadline']).data;
  const of = tasks.filter(
    (task) =>
      task.caseId === entry.caseId && task.duty === duty && (missed === undefined || task.deadline.due === missed.due),
  );
  const who = [...new Set(of.map(({ name }) => name))].join(', ') || '–';
  const last = missed === undefined ? localDate(entry.at) : lastDateOf(missed.due);
  return [
    dayOf(`${last}T12:00:00.000Z`),
    caseName(cases, entry.caseId),
    named[duty]?.da ?? duty,
    who,
    late(of, last, until),
  ];
}

/** A task that is passed on has several rows; delivered is what was answered. */
function late(tasks: readonly TaskRow[], last: string, until: string): string {
  const end = tasks
    .filter(({ closedAt, outcome }) => closedAt !== undefined && outcome !== 'reassigned')
    .map(({ closedAt = '' }) => closedAt)
    .toSorted()
    .at(0);
  const days = Math.max(0, daysBetween(last, localDate(end === undefined || end > until ? until : end)));
  return end === undefined || end > until ? `${days}, stadig åben` : String(days);
}
