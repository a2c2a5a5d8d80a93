import {
  type BudgetLine,
  budgetLine,
  type BudgetPart,
  lineId,
  type LineKind,
  lineKinds,
} from '../../machines/annual-budget/budget.ts';
import { textOf } from './cell-text.ts';
import type { Column, TellFault } from './find-columns.ts';
import type { CellRead } from './open-workbook.ts';
import { readAmount } from './read-amount.ts';
import { lineKindNames } from '../../machines/terms/budgets.ts';
import { plain } from './template.ts';

const kindOf = (word: string): LineKind | undefined => lineKinds.find((kind) => lineKindNames[kind][0] === plain(word));

function checkId(id: string, cell: CellRead, tell: TellFault): void {
  if (lineId.safeParse(id).success) return;
  tell(
    cell.place,
    `${id === '' ? 'Linjens id mangler' : `«${id}» er ikke et id`}. Skriv et kort id med små bogstaver (a–z), tal og bindestreg, fx drift-hosting.`,
    `${id === '' ? 'The id of the line is missing' : `"${id}" is not an id`}. Write a short id of small letters (a–z), digits and hyphens, e.g. drift-hosting.`,
  );
}

function checkLength(text: string, most: number, cell: CellRead, tell: TellFault): void {
  if (text.length <= most) return;
  tell(
    cell.place,
    `Teksten er på ${text.length} tegn, og der er plads til ${most}. Forkort den.`,
    `The text is ${text.length} characters long and there is room for ${most}. Shorten it.`,
  );
}

/** One row as a line of the budget; null when it has faults, which are told with the cell of each (R-057, R-171). */
export function readLine(part: BudgetPart, cell: (column: Column) => CellRead, tell: TellFault): BudgetLine | null {
  let faults = 0;
  const note: TellFault = (...fault) => {
    faults += 1;
    tell(...fault);
  };
  const [id, name, word, reason, basis] = [
    textOf(cell('id')),
    textOf(cell('name')),
    textOf(cell('kind')),
    textOf(cell('reason')),
    part === 'B' ? textOf(cell('basis')) : '',
  ];
  checkId(id, cell('id'), note);
  if (name === '') {
    note(
      cell('name').place,
      'Posten har intet navn. Skriv, hvad beløbet går til.',
      'The line has no name. Write what the amount is for.',
    );
  }
  checkLength(name, 160, cell('name'), note);
  checkLength(reason, 2000, cell('reason'), note);
  if (basis !== '') checkLength(basis, 200, cell('basis'), note);
  const kind = kindOf(word);
  if (kind === undefined) {
    note(
      cell('kind').place,
      `${word === '' ? 'Slagsen mangler' : `Slagsen «${word}» findes ikke`}. Vælg drift, support, vedligehold eller videreudvikling.`,
      `${word === '' ? 'The kind is missing' : `There is no kind "${word}"`}. Choose drift, support, vedligehold or videreudvikling.`,
    );
  }
  const amount = readAmount(cell('amount'));
  if (!amount.ok) note(cell('amount').place, amount.da, amount.en);
  if (faults > 0 || !amount.ok) return null;
  return budgetLine.parse({
    id,
    part,
    kind,
    name,
    amountOre: amount.ore,
    ...(reason === '' ? {} : { reason }),
    ...(basis === '' ? {} : { basis }),
  });
}
