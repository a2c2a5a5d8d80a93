import { readBudgetSheet, SheetRefused, writeBudgetSheet } from '../../spreadsheet/budget-sheet.ts';
import { withFailures } from '../with-failures.ts';
import type { BudgetCommands } from '../budget-commands.ts';
import type { CommandDeps } from '../deps.ts';
import { Failure } from '../failures.ts';
import { createDrafting } from './drafting.ts';
import { findBudget } from './find-budget.ts';

/** Every fault of a file as the table of failures has them: `field` is sheet and cell, e.g. `Del A!E7`. */
function refusedFile({ da, en, faults }: SheetRefused): Failure {
  const texts = faults.map((fault) => ({
    kind: 'BadInput' as const,
    field: [fault.sheet, fault.cell].filter((place) => place !== undefined).join('!'),
    da: fault.da,
    en: fault.en,
  }));
  const field = texts[0]?.field;
  return new Failure({ kind: 'BadInput', ...(field ? { field } : {}), da, en }, texts);
}

/** The budget on the template, out and in (R-093c). */
export function createSheets(deps: CommandDeps): Pick<BudgetCommands, 'exportBudget' | 'readBudgetFile'> {
  const { store } = deps;
  const { budgetSheet } = createDrafting(deps);

  return {
    exportBudget: (caseId) =>
      withFailures(async () => {
        const { row, view } = await findBudget(store, caseId);
        const { budget, previous, shares } = await budgetSheet(caseId);
        const system = row.system ?? '';
        return writeBudgetSheet({
          title: row.title,
          system,
          systemName: (await store.system(system, deps.now()))?.name ?? system,
          year: view.year,
          budget,
          previous,
          ...(shares === null ? {} : { shares }),
        });
      }),

    readBudgetFile: (caseId, file) =>
      withFailures(async () => {
        const { row, view } = await findBudget(store, caseId);
        try {
          return await readBudgetSheet(file, { system: row.system ?? '', year: view.year });
        } catch (error) {
          if (error instanceof SheetRefused) throw refusedFile(error);
          throw error;
        }
      }),
  };
}
