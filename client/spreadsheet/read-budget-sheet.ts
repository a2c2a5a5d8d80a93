import { type Budget, budget, budgetParts } from '../../machines/annual-budget/budget.ts';
import type { Fault } from '../../machines/governance/bad-input.ts';
import { openWorkbook, type SpreadsheetFile } from './open-workbook.ts';
import { type PartRead, readPart } from './read-part.ts';
import { checkOwner, checkSummary, type Expected, readNote } from './read-summary.ts';
import { type SheetFault, SheetRefused } from './sheet-faults.ts';
import { partSheets } from '../../machines/terms/index.ts';
import { plain, summarySheet } from './template.ts';

const mostLines = 400;

/** Sheets are known by how their names begin: people shorten the rest. */
function wanted(name: string): string | null {
  const found = /^del ([ab])\b/.exec(plain(name))?.[1];
  return found === undefined ? (plain(name) === plain(summarySheet) ? summarySheet : null) : found.toUpperCase();
}

const missingSheet = (name: string): Fault => ({
  da: `Arket «${name}» mangler. Hent budgetskabelonen på ny, og kopiér linjerne over i den.`,
  en: `The sheet "${name}" is missing. Fetch the budget template again and copy the lines into it.`,
});
const sheetTwice = (name: string): Fault => ({
  da: `Der er flere ark af slagsen «${name}», og det kan ikke ses, hvilket der gælder. Behold ét, og giv de andre et navn, der begynder med noget andet.`,
  en: `There are several sheets like "${name}" and it cannot be told which one counts. Keep one and give the others names that begin otherwise.`,
});
const tooManyLines = (count: number): Fault => ({
  da: `Budgettet har ${count} linjer, og der er plads til ${mostLines}. Saml de mindste.`,
  en: `The budget has ${count} lines and there is room for ${mostLines}. Put the smallest together.`,
});

/**
 * Reads a filled-in budget template into a budget in integer øre (R-093c, R-057, R-171): lines of part A, then of part B, in the order of the sheets.
 *
 * Takes what people do to a spreadsheet: columns moved, rows hidden, inserted or left empty, amounts as text («250.000,00»),
 * formulas (their last computed result). Throws `SheetRefused`, a `BadInput`, with every fault by sheet and cell. Whether the
 * differences from last year are justified is not asked here but by `checkBudget`.
 */
export async function readBudgetSheet(file: SpreadsheetFile, expected: Expected): Promise<Budget> {
  const { sheets, twice } = await openWorkbook(file, wanted);
  const nameOf = (key: string): string => (key === 'A' || key === 'B' ? partSheets[key] : key);
  const faults: SheetFault[] = [...new Set(twice)].map((key) => sheetTwice(nameOf(key)));
  for (const key of [...budgetParts, summarySheet]) if (!sheets.has(key)) faults.push(missingSheet(nameOf(key)));
  const refuseIfAny = (): void => {
    if (faults.length > 0) throw new SheetRefused(file.name, faults);
  };

  const summary = sheets.get(summarySheet);
  const tell = (cell: string, da: string, en: string): void =>
    void faults.push({ ...(summary === undefined ? {} : { sheet: summary.name }), cell, da, en });
  if (summary !== undefined) {
    const before = faults.length;
    checkOwner(summary, expected, tell);
    // The faults of another system's budget are nobody's business here.
    if (faults.length > before) refuseIfAny();
  }

  const empty: PartRead = { lines: [], count: 0, faults: [] };
  const read = (part: 'A' | 'B'): PartRead => {
    const sheet = sheets.get(part);
    return sheet === undefined ? empty : readPart(part, sheet, expected.year);
  };
  const [a, b] = [read('A'), read('B')];
  faults.push(...a.faults, ...b.faults);
  const count = a.count + b.count;
  if (count > mostLines) faults.push(tooManyLines(count));
  const note = summary === undefined ? '' : readNote(summary, tell);
  if (summary !== undefined && faults.length === 0) {
    const sum = ({ lines }: PartRead): number => lines.reduce((ore, { amountOre }) => ore + amountOre, 0);
    checkSummary(summary, expected.year, { A: sum(a), B: sum(b) }, tell);
  }
  refuseIfAny();
  return budget.parse({ lines: [...a.lines, ...b.lines], ...(note === '' ? {} : { note }) });
}
