import type { WriteSheet } from 'hucre/xlsx';
import { type Budget, type BudgetPart, budgetParts } from '../../machines/annual-budget/budget.ts';
import { compareBudgets } from '../../machines/annual-budget/compare.ts';
import { bold, type CellWritten, header, inKroner, kroner, sheetOf, wrapped } from './sheet-builder.ts';
import { partNames } from '../../machines/terms/index.ts';
import { noteLabel, summarySheet, systemLabel, templateVersion, totalLabel, yearLabel } from './template.ts';
import type { PartTotals } from './write-part.ts';

/** What a budget file is about. `shares`: øre of each region, in the order of the register. */
export interface BudgetFile {
  readonly title: string;
  readonly systemName: string;
  readonly system: string;
  readonly year: number;
  readonly budget: Budget;
  readonly previous: Budget | null;
  readonly shares?: Readonly<Record<string, number>>;
}

const heading = (...names: readonly string[]): CellWritten[] => names.map((value) => ({ value, style: header }));
const kr = (ore: number, formula?: string, style = kroner): CellWritten => ({
  value: inKroner(ore),
  style,
  ...(formula === undefined ? {} : { formula }),
});

/** «Samlet»: whose budget and which year, the totals of the parts, last year's lines that are gone, and the regions' shares. */
export function writeSummary(file: BudgetFile, totals: Readonly<Record<BudgetPart, PartTotals>>): WriteSheet {
  const { year, budget, previous, shares } = file;
  const facts: CellWritten[][] = [
    heading('Oplysning', 'Værdi'),
    [{ value: systemLabel }, { value: file.system }],
    [{ value: 'Systemets navn' }, { value: file.systemName }],
    [{ value: yearLabel }, { value: year }],
    [{ value: 'Skabelon' }, { value: templateVersion }],
    [{ value: noteLabel }, { value: budget.note ?? null, style: wrapped }],
    [],
    heading('Del', 'Sidste år', `Budget ${year}`, 'Ændring'),
  ];
  const first = facts.length + 1;
  const parts = budgetParts.map((part, index): CellWritten[] => {
    const { sheet, row, previousOre, budgetOre } = totals[part];
    const here = first + index;
    return [
      { value: partNames[part][0] },
      kr(previousOre, `'${sheet}'!D${row}`),
      kr(budgetOre, `'${sheet}'!E${row}`),
      kr(budgetOre - previousOre, `C${here}-B${here}`),
    ];
  });
  const [previousOre, budgetOre] = [
    totals.A.previousOre + totals.B.previousOre,
    totals.A.budgetOre + totals.B.budgetOre,
  ];
  const total = (column: string, ore: number): CellWritten =>
    kr(ore, `SUM(${column}${first}:${column}${first + 1})`, { ...bold, ...kroner });
  const sum: CellWritten[] = [
    { value: totalLabel, style: bold },
    total('B', previousOre),
    total('C', budgetOre),
    kr(budgetOre - previousOre, `C${first + 2}-B${first + 2}`, { ...bold, ...kroner }),
  ];
  const present = new Set(budget.lines.map(({ part, id }) => `${part}/${id}`));
  const gone = compareBudgets(previous, budget).filter(({ part, id }) => !present.has(`${part}/${id}`));
  return sheetOf(
    summarySheet,
    [40, 24, 24, 24],
    [
      ...facts,
      ...parts,
      sum,
      ...(gone.length === 0 ? [] : [[], heading('Udgået siden sidste år', 'Sidste år')]),
      ...gone.map(({ part, name, beforeOre }): CellWritten[] => [{ value: `${part}: ${name}` }, kr(beforeOre)]),
      ...(shares === undefined ? [] : [[], heading('Region', `Andel ${year}`)]),
      ...Object.entries(shares ?? {}).map(([region, ore]): CellWritten[] => [{ value: region }, kr(ore)]),
    ],
  );
}
