import type { Field } from './field.ts';
import type { Form } from './form.ts';
import { idFromText } from './id-from-text.ts';

export const isForm = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const absent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Nothing was written in any field of it, whatever stands in those that are `silent`. */
export const untouched = (value: unknown, silent: readonly string[] = []): boolean =>
  absent(value) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([name, one]) => silent.includes(name) || untouched(one) || one === false));

type WrittenRow = readonly [name: string, row: unknown];

/** The rows that are read, each with what it is called where it was written: those in which something stands, or each that the case has. */
export function rowsToRead(field: Field, written: unknown): readonly WrittenRow[] {
  const { layout = {} } = field;
  return rowsIn(field, written).filter(([, row]) => layout.fixed === 'every' || !untouched(row, layout.silent));
}

/** A list, a page's numbered rows, or text with commas where a row may be written as one field. */
function rowsIn({ short, layout = {}, fields = {} }: Field, written: unknown): readonly WrittenRow[] {
  const list =
    short !== undefined && typeof written === 'string' ? written.split(',').map((one) => one.trim()) : written;
  if (Array.isArray(list))
    return list.map(
      (row, index) => [String(index), short !== undefined && typeof row === 'string' ? { [short]: row } : row] as const,
    );
  if (!isForm(list)) return [];
  const rows = Object.entries(list).toSorted(([a], [b]) => Number(a) - Number(b));
  const { split, idFrom } = layout;
  const order = split === undefined ? [] : (fields[split]?.options ?? []).map(([value]) => value);
  const place = (row: unknown) => (split === undefined ? 0 : order.indexOf(textIn(row, split)));
  const sorted = rows.toSorted(([, a], [, b]) => place(a) - place(b));
  return idFrom === undefined
    ? sorted
    : withIds(sorted, idFrom, (row) => (split === undefined ? '' : textIn(row, split)));
}

const textIn = (row: unknown, name: string): string => (isForm(row) ? String(row[name] ?? '').trim() : '');

/** A row that has no id gets one from its name, other than those of its group. */
function withIds(rows: readonly WrittenRow[], from: string, groupOf: (row: unknown) => string): readonly WrittenRow[] {
  const taken = new Set(rows.map(([, row]) => `${groupOf(row)}/${textIn(row, 'id')}`));
  return rows.map(([name, row]) => {
    if (!isForm(row) || textIn(row, 'id') !== '') return [name, row] as const;
    const base = idFromText(textIn(row, from));
    let id = base;
    for (let turn = 2; taken.has(`${groupOf(row)}/${id}`); turn += 1) id = `${base}-${turn}`;
    taken.add(`${groupOf(row)}/${id}`);
    return [name, { ...row, id }] as const;
  });
}
