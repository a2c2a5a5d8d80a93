/**
 * The product's workflows, but the cases of a budget year, and the register's watch, continue as new whenever something has happened and they are quiet again: after every
 * event, answer and timer they go on from what they carried over.
 */
import { annualBudgetMachine } from '../../../machines/annual-budget/machine.ts';
import { budgetCycleMachine } from '../../../machines/budget-cycle/machine.ts';
import { financialFollowUpMachine } from '../../../machines/financial-follow-up/machine.ts';
import { frameMachine } from '../../../machines/frame/machine.ts';
import { quarterlyReportMachine } from '../../../machines/quarterly-report/machine.ts';
import { registerMachine } from '../../../machines/register/machine.ts';
import { budgetCycleOptions } from '../../../workflows/budget-cycle.ts';
import { durable } from '../../../workflows/durable/durable.ts';
import { budgetYearOptions } from '../../../workflows/lifecycle-options.ts';
import { registerOptions } from '../../../workflows/register.ts';

export { changeRequest } from '../../../workflows/change-request.ts';
export { mailbox } from '../../../workflows/mailbox.ts';

/** A run's first task is at three events; the next time the case wakes there are more. */
const continueAsNewAfter = 5;

export const annualBudget = durable(annualBudgetMachine, { ...budgetYearOptions, continueAsNewAfter });
export const budgetCycle = durable(budgetCycleMachine, { ...budgetCycleOptions, continueAsNewAfter });
export const financialFollowUp = durable(financialFollowUpMachine, { ...budgetYearOptions, continueAsNewAfter });
export const frame = durable(frameMachine, { ...budgetYearOptions, continueAsNewAfter });
export const quarterlyReport = durable(quarterlyReportMachine, { ...budgetYearOptions, continueAsNewAfter });
export const register = durable(registerMachine, { ...registerOptions, continueAsNewAfter });
