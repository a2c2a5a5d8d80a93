import { writeXlsx } from 'hucre/xlsx';
import { writeGuide } from './write-guide.ts';
import { writePart } from './write-part.ts';
import { type BudgetFile, writeSummary } from './write-summary.ts';

export { readBudgetSheet } from './read-budget-sheet.ts';
export { SheetRefused } from './sheet-faults.ts';
export type { BudgetFile } from './write-summary.ts';

/**
 * The budget on the budget template (R-093c): one sheet for each part with last year beside it, a summary and a guide.
 * The file says whose and which year's it is; `readBudgetSheet` gives the same budget back, part A's lines before part B's.
 * A budget without the staff line gets it without an amount.
 */
export function writeBudgetSheet(file: BudgetFile): Promise<Uint8Array> {
  const [a, b] = [
    writePart('A', file.year, file.budget, file.previous),
    writePart('B', file.year, file.budget, file.previous),
  ];
  return writeXlsx({
    properties: { title: file.title, subject: `${file.system} ${file.year}`, creator: 'Årshjul' },
    sheets: [a.sheet, b.sheet, writeSummary(file, { A: a.totals, B: b.totals }), writeGuide(file)],
  });
}
