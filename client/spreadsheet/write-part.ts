import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { type Budget, type BudgetPart, staffLine, totalOf } from '../../machines/annual-budget/budget.ts';
import { bold, type CellWritten, header, inKroner, kroner, marked, sheetOf, wrapped } from './sheet-builder.ts';
import { basisWords, lineKindNames, partSheets } from '../../machines/terms/budgets.ts';
import { basisColumn, columnNames, staffLineName, totalLabel } from './template.ts';

/** Rows left empty above the total for lines to come; the sum reaches over them. */
const emptyRows = 15;

/** Where the totals of a part stand, for «Samlet» to refer to. */
export interface PartTotals {
  readonly sheet: string;
  /** Row as people count, of the total. */
  readonly row: number;
  readonly previousOre: number;
  readonly budgetOre: number;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly previousOre: number | null;
  readonly amountOre: number | null;
  readonly reason: string;
  readonly basis: string;
}

const text = (value: string, style?: CellStyle): CellWritten => ({
  value: value === '' ? null : value,
  ...(style === undefined ? {} : { style }),
});
const amount = (ore: number | null): CellWritten => ({ value: ore === null ? null : inKroner(ore), style: kroner });

function rowsOf(part: BudgetPart, budget: Budget, previous: Budget | null): Row[] {
  const was = new Map(
    (previous?.lines ?? []).filter((line) => line.part === part).map((line) => [line.id, line.amountOre]),
  );
  const rows = budget.lines
    .filter((line) => line.part === part)
    .map(({ id, name, kind, amountOre, reason = '', basis }) => ({
      id,
      name,
      kind: lineKindNames[kind][0],
      previousOre: was.get(id) ?? (previous === null ? null : 0),
      amountOre,
      reason,
      basis: basisWords(basis),
    }));
  if (part === 'B' || rows.some(({ id }) => id === staffLine)) return rows;
  // Its amount is left for the FSA to fill in: a template without the line would be refused.
  const previousOre = was.get(staffLine) ?? null;
  return [
    ...rows,
    {
      id: staffLine,
      name: staffLineName,
      kind: lineKindNames.operation[0],
      previousOre,
      amountOre: null,
      reason: '',
      basis: '',
    },
  ];
}

/** A part of the template: its lines, room for more, and the total with formula and result. */
export function writePart(
  part: BudgetPart,
  year: number,
  budget: Budget,
  previous: Budget | null,
): { readonly sheet: WriteSheet; readonly totals: PartTotals } {
  const lines = rowsOf(part, budget, previous);
  const last = lines.length + emptyRows + 1;
  const previousOre = lines.reduce((sum, row) => sum + (row.previousOre ?? 0), 0);
  const budgetOre = totalOf(budget, part);
  const written = lines.map((line, index): CellWritten[] => {
    const row = index + 2;
    const cells: CellWritten[] = [
      text(line.id),
      text(line.name, wrapped),
      text(line.kind),
      amount(line.previousOre),
      amount(line.amountOre),
      { ...amount((line.amountOre ?? 0) - (line.previousOre ?? 0)), formula: `E${row}-D${row}` },
      text(line.reason, wrapped),
      ...(part === 'B' ? [text(line.basis, wrapped)] : []),
    ];
    return part === 'A' && line.id === staffLine
      ? cells.map((cell) => ({ ...cell, style: { ...cell.style, ...marked } }))
      : cells;
  });
  const empty = Array.from({ length: emptyRows }, (): CellWritten[] => [
    {},
    { style: wrapped },
    {},
    amount(null),
    amount(null),
    amount(null),
    { style: wrapped },
    ...(part === 'B' ? [{ style: wrapped }] : []),
  ]);
  const total = (column: string, ore: number): CellWritten => ({
    value: inKroner(ore),
    formula: `SUM(${column}2:${column}${last})`,
    style: { ...bold, ...kroner },
  });
  const sheet = sheetOf(
    partSheets[part],
    [22, 44, 16, 18, 18, 18, 60, ...(part === 'B' ? [30] : [])],
    [
      [...columnNames(year), ...(part === 'B' ? [basisColumn] : [])].map((name) => ({ value: name, style: header })),
      ...written,
      ...empty,
      [
        { value: totalLabel, style: bold },
        { style: bold },
        { style: bold },
        total('D', previousOre),
        total('E', budgetOre),
        {
          value: inKroner(budgetOre - previousOre),
          formula: `E${last + 1}-D${last + 1}`,
          style: { ...bold, ...kroner },
        },
      ],
    ],
    {
      dataValidations: [
        {
          type: 'list',
          values: Object.values(lineKindNames).map(([da]) => da),
          range: `C2:C${last}`,
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: 'Slags',
          errorMessage: 'Vælg drift, support, vedligehold eller videreudvikling.',
        },
        {
          type: 'decimal',
          operator: 'greaterThanOrEqual',
          formula1: '0',
          range: `E2:E${last}`,
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: 'Beløb',
          errorMessage: 'Skriv beløbet i kroner som et tal på 0 eller mere, fx 250000,00.',
        },
      ],
    },
  );
  return { sheet, totals: { sheet: partSheets[part], row: last + 1, previousOre, budgetOre } };
}
