import type { BudgetCommands } from '../budget-commands.ts';
import type { CommandDeps } from '../deps.ts';
import { createDispensing } from './dispensing.ts';
import { createDrafting } from './drafting.ts';
import { createPortfolioChanges } from './portfolio-changes.ts';
import { createSheets } from './sheets.ts';
import { createStarting } from './starting.ts';
import { createWheel } from './wheel.ts';

/** The commands of the budget year but those that SYS' decisions of every kind share. */
export function createBudgetYear(deps: CommandDeps): Omit<BudgetCommands, 'recordSysDecisions'> {
  return {
    ...createStarting(deps),
    ...createPortfolioChanges(deps),
    ...createDispensing(deps),
    ...createDrafting(deps),
    ...createSheets(deps),
    ...createWheel(deps),
  };
}
