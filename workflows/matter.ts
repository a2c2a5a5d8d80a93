import { matterMachine } from '../machines/matter/machine.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

/** A generic matter, from the one who raises it to the day on which it counts. */
export const matter = durable(matterMachine, budgetYearOptions);
