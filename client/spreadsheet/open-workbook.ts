import { type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import { checkZip, notSpreadsheet } from './check-zip.ts';
import { SheetRefused } from './sheet-faults.ts';
import { at } from './template.ts';

/** A file that someone sent: its name is only shown. */
export interface SpreadsheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What stands in a cell; a formula's value is the result that the spreadsheet program last computed, null when there is none. */
export interface CellRead {
  readonly value: CellValue;
  readonly formula: boolean;
  /** `E7`. */
  readonly place: string;
}

/** A sheet as rows of cells, zero-based. Rows that look empty are there; hidden rows and merged cells are like others. */
export interface SheetRead {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  cell(column: number, row: number): CellRead;
}

/** Formatting can reach row 1.048.576 and column XFD; the budget ends before row 5.000 and column Z. */
const area = 'A1:Z5000';

const readOf = (sheet: Sheet): SheetRead => ({
  name: sheet.name,
  rows: sheet.rows.length,
  columns: Math.max(0, ...sheet.rows.map((row) => row.length)),
  cell: (column, row) => ({
    value: sheet.rows[row]?.[column] ?? null,
    formula: sheet.cells?.get(`${row},${column}`)?.formula !== undefined,
    place: at(column, row),
  }),
});

export interface OpenWorkbook {
  /** The sheets asked for, by the key that `wanted` gave them: the first of each. */
  readonly sheets: ReadonlyMap<string, SheetRead>;
  /** Keys that more than one sheet has. */
  readonly twice: readonly string[];
}

/**
 * Opens an .xlsx file and reads the sheets that `wanted` gives a key; no others are looked into.
 * Throws `SheetRefused` when the file is too large, locked, or not a spreadsheet.
 */
export async function openWorkbook(
  file: SpreadsheetFile,
  wanted: (name: string) => string | null,
): Promise<OpenWorkbook> {
  const refused = checkZip(file.bytes);
  if (refused !== null) throw new SheetRefused(file.name, [refused]);
  const keys: string[] = [];
  const twice: string[] = [];
  try {
    const { sheets } = await readXlsx(file.bytes, {
      range: area,
      sheets: ({ name }) => {
        const key = wanted(name);
        if (key === null) return false;
        if (keys.includes(key)) {
          twice.push(key);
          return false;
        }
        keys.push(key);
        return true;
      },
    });
    return { twice, sheets: new Map(sheets.map((sheet, index) => [keys[index] ?? '', readOf(sheet)])) };
  } catch (error) {
    throw Object.assign(new SheetRefused(file.name, [notSpreadsheet]), { cause: error });
  }
}
