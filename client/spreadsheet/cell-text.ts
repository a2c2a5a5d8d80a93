import type { CellRead } from './open-workbook.ts';

/** What a cell says as text, '' for nothing; a date as 2028-01-31. Line ends are those of the product, whatever program wrote them. */
export function textOf({ value }: Pick<CellRead, 'value'>): string {
  if (value === null) return '';
  return (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)).replace(/\r\n?/g, '\n').trim();
}
