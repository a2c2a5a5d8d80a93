import { quarterlyReportMachine } from '../machines/quarterly-report/machine.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

/** A system's report of a quarter. */
export const quarterlyReport = durable(quarterlyReportMachine, budgetYearOptions);
