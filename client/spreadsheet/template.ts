/** Version of the budget template that a file says it was made on (R-093c). */
export const templateVersion = 'budget-1';

/** Sheets of the budget template, beside one for each part. */
export const summarySheet = 'Samlet';
export const guideSheet = 'Vejledning';

/** Column H of part B: what a line rests on. */
export const basisColumn = 'Grundlag';

/** Columns that both parts have, A to G. */
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

/** Labels are compared as people retype them: case, spaces, kinds of Unicode, and a dash for a comma do not count. */
export const plain = (label: string): string =>
  label
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[–—−]/g, '-')
    .replace(/ - /g, ', ')
    .trim()
    .toLowerCase();

/** Columns by letter: 0 → A, 25 → Z. */
const letter = (column: number): string => String.fromCharCode(65 + column);
/** `at(4, 6)` → `E7`: zero-based column and row, as people see them. */
export const at = (column: number, row: number): string => `${letter(column)}${row + 1}`;
