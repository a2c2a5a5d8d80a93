import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';

/** Shown as 250.000,00 where the spreadsheet program speaks Danish: the format names kinds of separators, the program their signs. */
const kronerFormat = '#,##0.00';
export const dateFormat = 'dd-mm-yyyy';

const font = { name: 'Calibri', size: 11 };
const fill = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });
export const bold: CellStyle = { font: { ...font, bold: true } };
export const header: CellStyle = { ...bold, ...fill('D9E2F3'), alignment: { wrapText: true, vertical: 'top' } };
export const marked: CellStyle = fill('FFF2CC');
export const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
export const kroner: CellStyle = { numFmt: kronerFormat };

/** A cell to be written. A formula carries its result, so that programs that do not compute show it too. */
export interface CellWritten {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** Integer øre as the number a spreadsheet stores. */
export const inKroner = (ore: number): number => ore / 100;

/** The format reads `_x0041_` in a text as an escaped «A»: who writes just that gets its first sign escaped instead. */
const literal = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') : value;

/** A sheet from its rows of cells: text stays text, whatever it begins with; the first row is frozen. */
export function sheetOf(
  name: string,
  widths: readonly number[],
  rows: readonly (readonly CellWritten[])[],
  more: Partial<WriteSheet> = {},
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, written] of rows.entries()) {
    for (const [column, { value = null, formula, style }] of written.entries()) {
      if (value === null && formula === undefined && style === undefined) continue;
      cells.set(`${row},${column}`, {
        ...(formula === undefined ? { value: literal(value) } : { type: 'formula', formula, formulaResult: value }),
        ...(style === undefined ? {} : { style }),
      });
    }
  }
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(({ value, formula }) => (formula === undefined ? literal(value ?? null) : null))),
    cells,
    freezePane: { rows: 1 },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...more,
  };
}
