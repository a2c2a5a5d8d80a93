import { endOfDay, formatDate, type LocalDate } from '../../machines/governance/calendar.ts';
import type { ReportBlock } from '../../machines/status-report/content.ts';
import type { Period } from '../../machines/status-report/input.ts';
import type { ListedCase, JournalEntry, TaskRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** What a report is written from: the record of its period. */
export interface ReportRecord {
  readonly period: Period;
  /** Every year that the period touches. */
  readonly years: readonly number[];
  /** The first instant after the period, or now when it has not ended: what is still open is counted until then. */
  readonly until: string;
  /** The whole journal: each thing belongs to the day on which it happened, not to that on which it was recorded. */
  readonly entries: readonly JournalEntry[];
  readonly cases: ReadonlyMap<string, ListedCase>;
  readonly tasks: readonly TaskRow[];
}

/** Reads the record of the period; changes nothing. `at` is the instant of asking. */
export async function readRecord(store: Store, period: Period, at: string): Promise<ReportRecord> {
  const end = endOfDay(period.to);
  const until = end < at ? end : at;
  const [entries, cases, tasks] = [await store.journal(), await store.cases(), await store.tasks({})];
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  return {
    period,
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    until,
    entries,
    cases: new Map(cases.map((row) => [row.id, row])),
    tasks,
  };
}

/** «Ændringsønske 2027-0004: Elektronisk underskrift», as a table names a case. */
export function caseName(cases: ReportRecord['cases'], id: string | undefined): string {
  const row = id === undefined ? undefined : cases.get(id);
  if (row === undefined) return id ?? '–';
  return row.machine === 'change-request' || row.machine === 'escalation' ? `${row.number} ${row.title}` : row.title;
}

/** A date as a table has it. */
export const short = (date: LocalDate): string => formatDate(date, 'short');
export const isWithin = ({ period }: ReportRecord, date: LocalDate): boolean =>
  period.from <= date && date <= period.to;

/** A table, or a sentence where there is nothing to show: a reader must see that nothing was left out. */
export const tableOr = (head: readonly string[], rows: readonly (readonly string[])[], none: string): ReportBlock =>
  rows.length === 0 ? { paragraph: none } : { table: { head: [...head], rows: rows.map((row) => [...row]) } };
