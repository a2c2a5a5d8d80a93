import { overviewMachine } from '../machines/overview/machine.ts';
import { durable } from './durable/durable.ts';
import { lifecycleOptions } from './lifecycle-options.ts';
import { awaited } from './waiting.ts';

/** The secretariat's weekly overview, for as long as the product is in use: one case, `overview/weekly`. */
export const overview = durable(overviewMachine, { ...lifecycleOptions, waiting: awaited });
