import { meetingMachine } from '../machines/meeting/machine.ts';
import type { DurableOptions } from './durable/options.ts';
import { durable } from './durable/durable.ts';
import { budgetYearOptions } from './lifecycle-options.ts';

export const meetingOptions: DurableOptions = {
  ...budgetYearOptions,
  children: {
    projectReport: {
      workflow: 'projectReport',
      id: ({ caseId }: { readonly caseId: string }) => caseId,
    },
  },
};

/** A meeting of SYS, from the day it is called until its minutes are final and its action points done. */
export const meeting = durable(meetingMachine, meetingOptions);
