import { budgetCycleMachine } from '../machines/budget-cycle/machine.ts';
import type { ChildWorkflow, DurableOptions } from './durable/options.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

const ownCase = (workflow: string): ChildWorkflow<{ readonly caseId: string }> => ({
  workflow,
  id: ({ caseId }) => caseId,
});

export const budgetCycleOptions: DurableOptions = {
  ...budgetYearOptions,
  children: {
    annualBudget: ownCase('annualBudget'),
    frame: ownCase('frame'),
    quarterlyReport: ownCase('quarterlyReport'),
    financialFollowUp: ownCase('financialFollowUp'),
  },
};

/** The wheel of a budget year: more than two years, and a case of its own for everything that it opens. */
export const budgetCycle = durable(budgetCycleMachine, budgetCycleOptions);
