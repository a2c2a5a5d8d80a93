import { financialFollowUpMachine } from '../machines/financial-follow-up/machine.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

/** The follow-up on a year that has ended: a system's, or the frame's. */
export const financialFollowUp = durable(financialFollowUpMachine, budgetYearOptions);
