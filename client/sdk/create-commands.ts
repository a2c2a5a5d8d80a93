import { createPolicies, type Policies } from '../../store/policies.ts';
import { createPerform } from './acts/perform.ts';
import { createAnswering } from './answering.ts';
import { createBudgetYear } from './budget-year/create-budget-year.ts';
import type { Commands } from './commands.ts';
import type { CommandDeps } from './deps.ts';
import { createMatters } from './matter/create-matters.ts';
import { createMeetings } from './meeting/create-meetings.ts';
import { createModel } from './model/create-model.ts';
import { createOperation } from './operation/create-operation.ts';
import { createReading } from './reading.ts';
import { createRegisterCommands } from './register/create-register-commands.ts';
import { storableCases } from './storable-cases.ts';
import { createStatusReports } from './status-report/create-status-reports.ts';
import { createWorkList } from './work-list.ts';

/** Makes the commands. Starts nothing and keeps nothing. The versions of the model are the store's unless given. */
export function createCommands(services: Omit<CommandDeps, 'policies'> & { readonly policies?: Policies }): Commands {
  const { store, policy } = services;
  const deps: CommandDeps = {
    ...services,
    cases: storableCases(services.cases),
    policies: services.policies ?? createPolicies({ store, first: policy }),
  };
  return {
    ...createAnswering(deps),
    ...createPerform(deps),
    ...createBudgetYear(deps),
    ...createStatusReports(deps),
    ...createRegisterCommands(deps),
    ...createModel(deps),
    ...createMatters(deps),
    ...createMeetings(deps),
    ...createOperation(deps),
    ...createReading(deps),
    ...createWorkList(deps),
  };
}
