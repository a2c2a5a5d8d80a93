import { modelRevisionMachine } from '../machines/model-revision/machine.ts';
import { durable } from './durable/durable.ts';
import { lifecycleOptions } from './lifecycle-options.ts';
import { awaited, waitingFor } from './waiting.ts';

/** A new version of the governance model, from the proposal until it counts. */
export const modelRevision = durable(modelRevisionMachine, {
  ...lifecycleOptions,
  waiting: awaited,
  searchAttributes: (view) => ({ WaitingFor: waitingFor(view)[0]?.who }),
});
