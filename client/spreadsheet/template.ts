import type { BudgetPart } from '../../machines/annual-budget/budget.ts';

/** Version of the budget template that a file says it was made on (R-093c). */
export const templateVersion = 'budget-1';

/** Sheets of the budget template. A name of a sheet has room for 31 characters: part B is short for «ændringer og videreudvikling». */
export const partSheets: Readonly<Record<BudgetPart, string>> = {
  A: 'Del A – almindelig drift',
  B: 'Del B – ændringer og udvikling',
};
export const summarySheet = 'Samlet';
export const guideSheet = 'Vejledning';

/** What the parts are called in full. */
export const partTitles: Readonly<Record<BudgetPart, string>> = {
  A: 'Del A – almindelig drift',
  B: 'Del B – ændringer og videreudvikling',
};

/** Columns of a part, A to G. */
export const columnNames = (year: number): readonly string[] => [
  'Id',
  'Post',
  'Slags',
  'Sidste år',
  `Budget ${year}`,
  'Ændring',
  'Begrundelse',
];

export const totalLabel = 'I alt';
/** Labels of «Samlet» by which a file is known as this system's and this year's. */
export const systemLabel = 'System';
export const yearLabel = 'Budgetår';
export const noteLabel = 'Bemærkning';

/** Name of the line that every part A has. */
export const staffLineName = 'FSA og øvrigt personale';

/** Labels are compared as people retype them: case, spaces, kinds of dash and of Unicode do not count. */
export const plain = (label: string): string =>
  label
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[–—−]/g, '-')
    .trim()
    .toLowerCase();

/** Columns by letter: 0 → A, 25 → Z. */
const letter = (column: number): string => String.fromCharCode(65 + column);
/** `at(4, 6)` → `E7`: zero-based column and row, as people see them. */
export const at = (column: number, row: number): string => `${letter(column)}${row + 1}`;
