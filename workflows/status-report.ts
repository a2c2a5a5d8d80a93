import { statusReportMachine } from '../machines/status-report/machine.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

/** The status report to the RSI circle, yearly or on demand. */
export const statusReport = durable(statusReportMachine, budgetYearOptions);
