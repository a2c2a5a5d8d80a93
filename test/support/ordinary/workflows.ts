/**
 * The product's workflows with ordinary activities only. A worker without any cache (`maxCachedWorkflows: 0`) evicts a case while its local
 * activities run, and Temporal's core then waits out the workflow task; with ordinary activities every step is a replay, and quick.
 */
import { annualBudgetMachine } from '../../../machines/annual-budget/machine.ts';
import { budgetCycleMachine } from '../../../machines/budget-cycle/machine.ts';
import { changeRequestMachine } from '../../../machines/change-request/machine.ts';
import { financialFollowUpMachine } from '../../../machines/financial-follow-up/machine.ts';
import { frameMachine } from '../../../machines/frame/machine.ts';
import { effectTypes } from '../../../machines/governance/effect-actions.ts';
import { quarterlyReportMachine } from '../../../machines/quarterly-report/machine.ts';
import { matterMachine } from '../../../machines/matter/machine.ts';
import { meetingMachine } from '../../../machines/meeting/machine.ts';
import { projectReportMachine } from '../../../machines/project-report/machine.ts';
import { statusReportMachine } from '../../../machines/status-report/machine.ts';
import { yearPlanMachine } from '../../../machines/year-plan/machine.ts';
import { overviewMachine } from '../../../machines/overview/machine.ts';
import { registerMachine } from '../../../machines/register/machine.ts';
import { annualBudgetOptions } from '../../../workflows/annual-budget.ts';
import { budgetCycleOptions } from '../../../workflows/budget-cycle.ts';
import { changeRequestOptions } from '../../../workflows/change-request.ts';
import { durable } from '../../../workflows/durable/durable.ts';
import type { DurableOptions } from '../../../workflows/durable/options.ts';
import { budgetYearOptions, lifecycleOptions } from '../../../workflows/lifecycle-options.ts';
import { meetingOptions } from '../../../workflows/meeting.ts';
import { yearPlanOptions } from '../../../workflows/year-plan.ts';

export { mailbox } from '../../../workflows/mailbox.ts';

const ordinary = (options: DurableOptions): DurableOptions => ({
  ...options,
  activities: Object.fromEntries(
    [...Object.keys(options.activities ?? {}), ...effectTypes].map((name) => [
      name,
      { ...options.activities?.[name], local: false },
    ]),
  ),
});

export const annualBudget = durable(annualBudgetMachine, ordinary(annualBudgetOptions));
export const budgetCycle = durable(budgetCycleMachine, ordinary(budgetCycleOptions));
export const changeRequest = durable(changeRequestMachine, ordinary(changeRequestOptions));
export const financialFollowUp = durable(financialFollowUpMachine, ordinary(annualBudgetOptions));
export const frame = durable(frameMachine, ordinary(annualBudgetOptions));
export const quarterlyReport = durable(quarterlyReportMachine, ordinary(annualBudgetOptions));
export const overview = durable(overviewMachine, ordinary(lifecycleOptions));
export const register = durable(registerMachine, ordinary(lifecycleOptions));
export const matter = durable(matterMachine, ordinary(budgetYearOptions));
export const meeting = durable(meetingMachine, ordinary(meetingOptions));
export const projectReport = durable(projectReportMachine, ordinary(budgetYearOptions));
export const statusReport = durable(statusReportMachine, ordinary(budgetYearOptions));
export const yearPlan = durable(yearPlanMachine, ordinary(yearPlanOptions));
