import { type Budget, type BudgetLine, budgetParts, totalOf } from '../../machines/annual-budget/budget.ts';
import { compareBudgets } from '../../machines/annual-budget/compare.ts';
import { tableCsv } from './csv.ts';
import type { Table } from './table.ts';
import { basisWords, lineKindNames } from '../../machines/terms/budgets.ts';
import { basisColumn, totalLabel } from './template.ts';

const keyOf = ({ part, id }: Pick<BudgetLine, 'part' | 'id'>): string => `${part}/${id}`;

/** A budget beside last year's: every line of either, then the total of each part and of both. */
function budgetTable(budget: Budget, previous: Budget | null): Omit<Table, 'title'> {
  const lines = new Map([...(previous?.lines ?? []), ...budget.lines].map((line) => [keyOf(line), line]));
  const now = new Set(budget.lines.map(keyOf));
  const rows = compareBudgets(previous, budget).map((found) => {
    const line = lines.get(keyOf(found));
    return {
      part: found.part,
      id: found.id,
      name: found.name,
      kind: line === undefined ? '' : lineKindNames[line.kind][0],
      previous: previous === null ? null : found.beforeOre,
      amount: found.afterOre,
      difference: previous === null ? null : found.differenceOre,
      reason: now.has(keyOf(found)) ? (line?.reason ?? '') : 'Udgået',
      basis: basisWords(line?.basis),
    };
  });
  const totals = [...budgetParts, undefined].map((part) => {
    const [before, after] = [previous === null ? null : totalOf(previous, part), totalOf(budget, part)];
    const difference = before === null ? null : after - before;
    return { part: part ?? '', name: totalLabel, previous: before, amount: after, difference };
  });
  return {
    columns: [
      { key: 'part', name: 'Del', kind: 'text' },
      { key: 'id', name: 'Id', kind: 'text' },
      { key: 'name', name: 'Post', kind: 'text' },
      { key: 'kind', name: 'Slags', kind: 'text' },
      { key: 'previous', name: 'Sidste år', kind: 'kroner' },
      { key: 'amount', name: 'Budget', kind: 'kroner' },
      { key: 'difference', name: 'Ændring', kind: 'kroner' },
      { key: 'reason', name: 'Begrundelse', kind: 'text' },
      { key: 'basis', name: basisColumn, kind: 'text' },
    ],
    rows: [...rows, ...totals],
  };
}

/** The same as CSV. */
export const budgetCsv = (budget: Budget, previous: Budget | null): string => tableCsv(budgetTable(budget, previous));
