import type { BudgetPart } from '../../machines/annual-budget/budget.ts';
import { textOf } from './cell-text.ts';
import type { SheetRead } from './open-workbook.ts';
import { basisColumn, columnNames, plain } from './template.ts';

/** The columns that are read; «Sidste år» and «Ændring» are there for people. */
export type Column = 'id' | 'name' | 'kind' | 'amount' | 'reason' | 'basis';

export interface Columns {
  /** The row with the names. */
  readonly row: number;
  at(column: Column): number;
}

export type TellFault = (cell: string, da: string, en: string) => void;

/** Columns may be moved, and rows put above their names; a column that is gone, or of another year, is a fault (R-093c). */
export function findColumns(part: BudgetPart, sheet: SheetRead, year: number, tell: TellFault): Columns | null {
  const [id = '', name = '', kind = '', , amount = '', , reason = ''] = columnNames(year);
  const wanted: readonly (readonly [Column, string])[] = [
    ['id', id],
    ['name', name],
    ['kind', kind],
    ['amount', amount],
    ['reason', reason],
    ...(part === 'B' ? [['basis', basisColumn] as const] : []),
  ];
  for (let row = 0; row < Math.min(20, sheet.rows); row++) {
    const labels = Array.from({ length: sheet.columns }, (_, column) => textOf(sheet.cell(column, row)));
    const found = labels.map(plain);
    // Two of the names are enough to know the row by: then the others can be told as missing.
    if (wanted.filter(([, label]) => found.includes(plain(label))).length < 2) continue;
    const places = new Map<Column, number>();
    for (const [column, label] of wanted) {
      const place = found.indexOf(plain(label));
      if (place !== -1) {
        places.set(column, place);
        continue;
      }
      const otherYear = column === 'amount' ? found.findIndex((text) => /^budget \d{4}$/.test(text)) : -1;
      if (otherYear === -1) {
        tell(
          sheet.cell(0, row).place,
          `Kolonnen «${label}» mangler i denne række. Sæt den ind igen med navnet «${label}», eller hent skabelonen på ny.`,
          `The column "${label}" is missing from this row. Put it back under the name "${label}", or fetch the template again.`,
        );
      } else {
        tell(
          sheet.cell(otherYear, row).place,
          `Kolonnen hedder «${labels[otherYear] ?? ''}», men budgettet er for ${year}. Brug skabelonen for ${year}.`,
          `The column is called "${labels[otherYear] ?? ''}" but the budget is for ${year}. Use the template for ${year}.`,
        );
      }
    }
    return places.size === wanted.length ? { row, at: (column) => places.get(column) ?? 0 } : null;
  }
  tell(
    'A1',
    'Rækken med kolonnenavnene (Id, Post, Slags …) mangler. Sæt den ind som første række, eller hent skabelonen på ny.',
    'The row with the names of the columns (Id, Post, Slags …) is missing. Put it in as the first row, or fetch the template again.',
  );
  return null;
}
