import { changeRequestMachine } from '../machines/change-request/machine.ts';
import { durable } from './durable/durable.ts';
import type { ViewOf } from './durable/machine-types.ts';
import type { DurableOptions } from './durable/options.ts';
import { lifecycleOptions } from './lifecycle-options.ts';
import { awaited, waitingFor } from './waiting.ts';

export const changeRequestOptions: DurableOptions = {
  ...lifecycleOptions,
  waiting: awaited,
  searchAttributes: (view: ViewOf<typeof changeRequestMachine>) => ({
    System: view.context?.proposal.system,
    WaitingFor: waitingFor(view)[0]?.who,
  }),
};

/** A change request, for as long as it takes: months of waiting, minutes of work. */
export const changeRequest = durable(changeRequestMachine, changeRequestOptions);
