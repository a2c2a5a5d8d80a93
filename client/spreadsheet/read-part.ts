import { type BudgetLine, type BudgetPart, staffLine } from '../../machines/annual-budget/budget.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import { textOf } from './cell-text.ts';
import { type Column, findColumns, type TellFault } from './find-columns.ts';
import type { CellRead, SheetRead } from './open-workbook.ts';
import { readAmount } from './read-amount.ts';
import { readLine } from './read-line.ts';
import type { SheetFault } from './sheet-faults.ts';
import { plain, staffLineName, totalLabel } from './template.ts';

/** A part as it was read. `lines` are those without faults; `count` is how many there are in all. */
export interface PartRead {
  readonly lines: readonly BudgetLine[];
  readonly count: number;
  readonly faults: readonly SheetFault[];
}

/** The total that the sheet shows must be that of its lines: otherwise one of them is not what its author saw (R-093c). */
export function checkTotal(cell: CellRead, sumOre: number, what: string, tell: TellFault): void {
  const total = readAmount(cell, Number.MAX_SAFE_INTEGER);
  if (!total.ok) {
    tell(cell.place, `«${totalLabel}»: ${total.da}`, `«${totalLabel}»: ${total.en}`);
  } else if (total.ore !== sumOre) {
    const [says, sums] = [formatKroner(total.ore), formatKroner(sumOre)];
    const typed = cell.formula ? '' : ' Der er skrevet et tal hen over formlen.';
    const typedEn = cell.formula ? '' : ' A number was typed over the formula.';
    tell(
      cell.place,
      `«${totalLabel}» er ${says}, men ${what} giver ${sums}${typed} Ret linjerne, eller sæt formlen SUM ind igen og gem filen.`,
      `«${totalLabel}» is ${says} but the lines add up to ${sums}${typedEn} Mend the lines, or put the SUM formula back and save the file.`,
    );
  }
}

function checkStaffLine(ids: ReadonlyMap<string, string>, place: string, tell: TellFault): void {
  if (ids.has(staffLine)) return;
  tell(
    place,
    `Linjen «${staffLineName}» (id ${staffLine}) mangler. Indsæt den over denne række, også når beløbet er 0.`,
    `The line "${staffLineName}" (id ${staffLine}) is missing. Insert it above this row, even when the amount is 0.`,
  );
}

/** Reads the lines of a part down to its row «I alt»; empty rows are skipped, all faults are collected (R-057, R-093c, R-171). */
export function readPart(part: BudgetPart, sheet: SheetRead, year: number): PartRead {
  const faults: SheetFault[] = [];
  const tell: TellFault = (cell, da, en) => void faults.push({ sheet: sheet.name, cell, da, en });
  const columns = findColumns(part, sheet, year, tell);
  if (columns === null) return { lines: [], count: 0, faults };

  const lines: BudgetLine[] = [];
  const ids = new Map<string, string>();
  let count = 0;
  let total: { readonly cell: CellRead; readonly place: string } | null = null;
  for (let row = columns.row + 1; row < sheet.rows; row++) {
    const cell = (column: Column): CellRead => sheet.cell(columns.at(column), row);
    const text = (column: Column): string => textOf(cell(column));
    const id = text('id');
    const noAmount = text('amount') === '' && !cell('amount').formula;
    if (total !== null) {
      if (id === '' && noAmount) continue;
      tell(
        cell('id').place,
        `Linjen står under «${totalLabel}» og tæller ikke med. Flyt den op over rækken «${totalLabel}», eller slet den.`,
        `The line stands below «${totalLabel}» and does not count. Move it above the row «${totalLabel}», or delete it.`,
      );
      continue;
    }
    if (plain(id === '' ? text('name') : id) === plain(totalLabel)) {
      total = { cell: cell('amount'), place: cell('id').place };
      continue;
    }
    if (
      id === '' &&
      noAmount &&
      text('name') === '' &&
      text('kind') === '' &&
      text('reason') === '' &&
      (part === 'A' || text('basis') === '')
    )
      continue;
    count += 1;
    const earlier = ids.get(id);
    if (earlier !== undefined) {
      tell(
        cell('id').place,
        `Linjen «${id}» står allerede i ${earlier}. Saml beløbene på én linje, eller giv den ene et andet id.`,
        `The line "${id}" already stands in ${earlier}. Put the amounts on one line, or give one of them another id.`,
      );
    } else if (id !== '') ids.set(id, cell('id').place);
    const line = readLine(part, cell, tell);
    if (line !== null) lines.push(line);
  }

  const whole = faults.length === 0;
  if (part === 'A') checkStaffLine(ids, total?.place ?? sheet.cell(0, columns.row).place, tell);
  if (total === null) {
    tell(
      sheet.cell(columns.at('amount'), columns.row).place,
      `Rækken «${totalLabel}» mangler under linjerne. Indsæt den med en SUM af kolonnen, eller hent skabelonen på ny.`,
      `The row «${totalLabel}» is missing below the lines. Put it in with a SUM of the column, or fetch the template again.`,
    );
  } else if (whole) {
    // A line that cannot be read makes every total look wrong: then only the line is told.
    const sumOre = lines.reduce((sum, { amountOre }) => sum + amountOre, 0);
    checkTotal(total.cell, sumOre, 'linjerne', tell);
  }
  return { lines, count, faults };
}
