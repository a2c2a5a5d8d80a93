import { type Budget, budget, partOf, staffLine } from '../../../machines/annual-budget/budget.ts';
import { compareBudgets } from '../../../machines/annual-budget/compare.ts';
import { saveDraft } from '../../../machines/annual-budget/acts.ts';
import { completes } from '../acts/completion.ts';
import { withFailures } from '../with-failures.ts';
import type { BudgetCommands } from '../budget-commands.ts';
import type { CommandDeps } from '../deps.ts';
import { parse } from '../failures.ts';
import { toOre } from '../answers/to-ore.ts';
import { findBudget } from './find-budget.ts';
import { sharesOf } from './shares.ts';

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
  event: { budget: parse(budget, toOre(form.budget, budget, 'budget'), 'budget') },
}));

/** A system's budget while it is drafted: the sheet to work on. */
export function createDrafting(deps: CommandDeps): Pick<BudgetCommands, 'budgetSheet'> {
  const { store } = deps;

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
          shares: await sharesOf(store, shown, row.system ?? '', view.year),
        };
      }),
  };
}
