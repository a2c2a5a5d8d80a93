import { yearPlanMachine } from '../machines/year-plan/machine.ts';
import type { ChildWorkflow, DurableOptions } from './durable/options.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

const ownCase = (workflow: string): ChildWorkflow<{ readonly caseId: string }> => ({
  workflow,
  id: ({ caseId }) => caseId,
});

export const yearPlanOptions: DurableOptions = {
  ...budgetYearOptions,
  children: { meeting: ownCase('meeting'), statusReport: ownCase('statusReport'), matter: ownCase('matter') },
};

/** SYS' year: its meetings, its status report and its standing matters, each as a case of its own. */
export const yearPlan = durable(yearPlanMachine, yearPlanOptions);
