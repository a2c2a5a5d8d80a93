import { writeXlsx } from 'hucre/xlsx';
import { type CellWritten, dateFormat, header, inKroner, kroner, sheetOf, wrapped } from './sheet-builder.ts';
import { dateOf, type Table, type TableColumn, type TableValue, wordOf } from './table.ts';

export type { Table } from './table.ts';

/** The most that fits in a cell. */
const mostText = 32_767;

function cellOf(value: TableValue, { kind }: TableColumn): CellWritten {
  if (value === null || value === undefined || value === '') return {};
  if (typeof value === 'number' && kind === 'kroner') return { value: inKroner(value), style: kroner };
  if (typeof value === 'number' && kind === 'number') return { value };
  if (typeof value !== 'boolean' && kind === 'date') {
    return { value: new Date(`${dateOf(value)}T00:00:00Z`), style: { numFmt: dateFormat } };
  }
  const text = wordOf(value);
  return { value: text.length > mostText ? `${text.slice(0, mostText - 1)}…` : text, style: wrapped };
}

/** Names of sheets have room for 31 characters and no `[ ] : * ? / \`. */
const sheetName = (title: string): string =>
  title
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
    .slice(0, 31)
    .replace(/^['\s]+|['\s]+$/g, '') || 'Liste';

const widthOf = (column: TableColumn, rows: Table['rows']): number => {
  if (column.kind === 'kroner') return 18;
  const longest = rows.reduce((most, row) => Math.max(most, String(row[column.key] ?? '').length), column.name.length);
  return Math.min(60, Math.max(10, longest + 2));
};

/** Any list as a spreadsheet: names in bold, first row frozen, a filter on each column, kroner with two decimals, real dates. */
export const writeTable = (table: Table): Promise<Uint8Array> => writeTables([table]);

/** Several lists as sheets of one file, which is called by the first. */
export function writeTables(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ title, columns, rows }) =>
    sheetOf(
      sheetName(title),
      columns.map((column) => widthOf(column, rows)),
      [
        columns.map(({ name }) => ({ value: name, style: header })),
        ...rows.map((row) => columns.map((column) => cellOf(row[column.key], column))),
      ],
    ),
  );
  return writeXlsx({ properties: { title: tables[0]?.title ?? 'Liste', creator: 'Årshjul' }, sheets });
}
