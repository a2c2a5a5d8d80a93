import type { BudgetCommands } from '../budget-commands.ts';
import type { CommandDeps } from '../deps.ts';
import { createDrafting } from './drafting.ts';
import { createSheets } from './sheets.ts';
import { createStarting } from './starting.ts';
import { createWheel } from './wheel.ts';

/** The commands of the budget year. */
export function createBudgetYear(deps: CommandDeps): BudgetCommands {
  return {
    previewBudgetCycle: createStarting(deps).previewBudgetCycle,
    ...createDrafting(deps),
    ...createSheets(deps),
    ...createWheel(deps),
  };
}
