import type { BudgetPart } from '../../machines/annual-budget/budget.ts';
import { textOf } from './cell-text.ts';
import type { TellFault } from './find-columns.ts';
import type { CellRead, SheetRead } from './open-workbook.ts';
import { checkTotal } from './read-part.ts';
import { partNames } from '../../machines/terms/index.ts';
import { columnNames, noteLabel, plain, systemLabel, totalLabel, yearLabel } from './template.ts';

/** Whose budget the file must be. */
export interface Expected {
  readonly system: string;
  readonly year: number;
}

/** The row whose first cell says `label`, case and dashes aside. */
function rowOf(sheet: SheetRead, label: string, from = 0): number | null {
  for (let row = from; row < sheet.rows; row++) if (plain(textOf(sheet.cell(0, row))) === plain(label)) return row;
  return null;
}

function checkOne(sheet: SheetRead, label: string, right: string, tell: TellFault): void {
  const row = rowOf(sheet, label);
  if (row === null) {
    tell(
      'A1',
      `Rækken «${label}» mangler. Hent skabelonen på ny, eller skriv «${label}» i kolonne A og ${right} i kolonne B.`,
      `The row "${label}" is missing. Fetch the template again, or write "${label}" in column A and ${right} in column B.`,
    );
    return;
  }
  const cell = sheet.cell(1, row);
  if (plain(textOf(cell)) === plain(right)) return;
  tell(
    cell.place,
    `Filen er for ${label.toLowerCase()} «${textOf(cell)}», men her skal være ${right}. Vælg den rigtige fil, eller hent skabelonen for ${right}.`,
    `The file is for ${label === systemLabel ? 'the system' : 'the year'} "${textOf(cell)}" but ${right} belongs here. Choose the right file, or fetch the template for ${right}.`,
  );
}

/** A file of another system or another year is told apart by what «Samlet» carries (R-093c). */
export function checkOwner(sheet: SheetRead, expected: Expected, tell: TellFault): void {
  checkOne(sheet, systemLabel, expected.system, tell);
  checkOne(sheet, yearLabel, String(expected.year), tell);
}

/** The note to the budget; '' when there is none. */
export function readNote(sheet: SheetRead, tell: TellFault): string {
  const row = rowOf(sheet, noteLabel);
  if (row === null) return '';
  const note = textOf(sheet.cell(1, row));
  if (note.length > 10_000) {
    tell(
      sheet.cell(1, row).place,
      `Bemærkningen er på ${note.length} tegn, og der er plads til 10.000. Forkort den.`,
      `The note is ${note.length} characters long and there is room for 10,000. Shorten it.`,
    );
  }
  return note;
}

/** The totals of «Samlet» are those of the parts' lines, and their sum. */
export function checkSummary(
  sheet: SheetRead,
  year: number,
  sums: Readonly<Record<BudgetPart, number>>,
  tell: TellFault,
): void {
  const [, , , , amount = ''] = columnNames(year);
  const heading = rowOf(sheet, 'Del');
  const column =
    heading === null
      ? -1
      : Array.from({ length: sheet.columns }, (_, index) => plain(textOf(sheet.cell(index, heading)))).indexOf(
          plain(amount),
        );
  const cellOf = (label: string): CellRead | null => {
    const row = heading === null ? null : rowOf(sheet, label, heading + 1);
    return row === null || column === -1 ? null : sheet.cell(column, row);
  };
  for (const [label, sumOre, what] of [
    [partNames.A[0], sums.A, 'linjerne i del A'],
    [partNames.B[0], sums.B, 'linjerne i del B'],
    [totalLabel, sums.A + sums.B, 'del A og del B tilsammen'],
  ] as const) {
    const cell = cellOf(label);
    if (cell !== null) checkTotal(cell, sumOre, what, tell);
    else {
      tell(
        heading === null ? 'A1' : sheet.cell(0, heading).place,
        `Totalen «${label}» i kolonnen «${amount}» mangler. Hent skabelonen på ny, og kopiér linjerne over.`,
        `The total "${label}" in the column "${amount}" is missing. Fetch the template again and copy the lines into it.`,
      );
    }
  }
}
