import { projectReportMachine } from '../machines/project-report/machine.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

/** A system's projects before a meeting: a case of its own, opened by the meeting. */
export const projectReport = durable(projectReportMachine, budgetYearOptions);
