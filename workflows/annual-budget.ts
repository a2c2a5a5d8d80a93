import { annualBudgetMachine } from '../machines/annual-budget/machine.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

export const annualBudgetOptions = budgetYearOptions;

/** A system's operating budget of a year, from the hearing to 1 January. */
export const annualBudget = durable(annualBudgetMachine, annualBudgetOptions);
