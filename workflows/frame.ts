import { frameMachine } from '../machines/frame/machine.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

/** The financial frame of a year, from the proposal to RSI's grant. */
export const frame = durable(frameMachine, budgetYearOptions);
