import { escalationMachine } from '../machines/escalation/machine.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

/** A critical matter on its way from whoever saw it to the RSI circle, and what followed. */
export const escalation = durable(escalationMachine, budgetYearOptions);
