import {
  type Budget,
  budget,
  budgetParts,
  partOf,
  staffLine,
  totalOf,
} from '../../../machines/annual-budget/budget.ts';
import { compareBudgets } from '../../../machines/annual-budget/compare.ts';
import { saveDraft } from '../../../machines/annual-budget/acts.ts';
import { split } from '../../../machines/governance/keys.ts';
import { completes } from '../acts/completion.ts';
import { withFailures } from '../with-failures.ts';
import type { BudgetCommands } from '../budget-commands.ts';
import type { CommandDeps } from '../deps.ts';
import { parse } from '../failures.ts';
import { findBudget } from './find-budget.ts';
import { toOre } from './kroner-fields.ts';

/** What the FSA starts from: last year's part A, with the line for the FSA's own staff. */
function firstDraft(previous: Budget | null): Budget {
  const lines = previous === null ? [] : partOf(previous, 'A').lines.map(({ reason: _, ...line }) => line);
  return lines.some(({ id }) => id === staffLine)
    ? { lines }
    : {
        lines: [
          ...lines,
          { id: staffLine, part: 'A', kind: 'operation', name: 'FSA og øvrigt personale', amountOre: 0 },
        ],
      };
}

/** The draft that is kept; amounts may be kroner as text. */
export const savingDraft = completes(saveDraft, async ({ form }) => ({
  event: { budget: parse(budget, toOre(form.budget, 'budget'), 'budget') },
}));

/** A system's budget while it is drafted: the sheet to work on. */
export function createDrafting(deps: CommandDeps): Pick<BudgetCommands, 'budgetSheet'> {
  const { store } = deps;

  /** Each region's part of the budget by the key of its year, part by part as the ledger will enter it; null without a key. */
  async function sharesOf(
    budget: Budget,
    system: string,
    year: number,
  ): Promise<Readonly<Record<string, number>> | null> {
    const key = await store.operatingKey(system, year);
    if (key === undefined) return null;
    const order = (await store.regions(`${year}-01-01T12:00:00.000Z`)).map(({ id }) => id);
    const sums: Record<string, number> = {};
    for (const part of budgetParts)
      for (const [region, ore] of Object.entries(split(totalOf(budget, part), key, order)))
        sums[region] = (sums[region] ?? 0) + ore;
    return sums;
  }

  return {
    budgetSheet: (caseId) =>
      withFailures(async () => {
        const { row, view } = await findBudget(store, caseId);
        const shown = view.budget ?? firstDraft(view.previous);
        return {
          budget: shown,
          previous: view.previous,
          againstPrevious: compareBudgets(view.previous, shown),
          againstFirst: view.firstRead === null ? null : compareBudgets(view.firstRead.budget, shown),
          shares: await sharesOf(shown, row.system ?? '', view.year),
        };
      }),
  };
}
