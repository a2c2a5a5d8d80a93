import { processReports } from './process-reports.ts';
import { xstateReports } from './xstate-reports.ts';

export const reports = [...xstateReports, ...processReports];

/** Those about workers and runs, which only a server shows: `reports-temporal.test.ts`. */
export const reportsOnTemporal = [
  {
    source: 'temporalio/temporal#2694, temporalio/sdk-dotnet#427',
    symptom: 'a message is lost that comes while a workflow continues as new',
  },
  { source: 'camunda/camunda#7995', symptom: 'a message that is handed over twice counts twice' },
  {
    source: 'temporalio/sdk-php#625',
    symptom: 'a workflow hangs when what cancels its timer comes while its worker is being restarted',
  },
] as const;
