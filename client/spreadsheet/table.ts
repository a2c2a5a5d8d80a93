import { dayNumber, type LocalDate } from '../../machines/governance/local-dates.ts';
import { localDate } from '../../machines/governance/local-time.ts';

/** `kroner`: integer øre, signed. `date`: a local date `2028-05-31`, or an instant, of which the Danish date is shown. */
export interface TableColumn {
  readonly key: string;
  readonly name: string;
  readonly kind: 'text' | 'kroner' | 'date' | 'number';
}

export type TableValue = string | number | boolean | null | undefined;

/** Any list of the product, as it is exported: the same table gives the spreadsheet and the CSV. A column that a row lacks is empty. */
export interface Table {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, TableValue>>[];
}

/** The Danish date of a date or an instant. Throws `BadInput` for anything else. */
export function dateOf(value: string | number): LocalDate {
  const date = typeof value === 'number' || value.includes('T') ? localDate(value) : value;
  dayNumber(date);
  return date;
}

/** A truth value as Danes read it in a list; other values as they are. */
export const wordOf = (value: Exclude<TableValue, null | undefined>): string =>
  typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value);
