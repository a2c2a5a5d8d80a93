/** The toy machines as Temporal workflows. */
import { durable } from '../../../workflows/durable/durable.ts';
import { approvalMachine, everythingMachine } from './machines.ts';

export const approval = durable(approvalMachine);
export const everything = durable(everythingMachine);
/** Continues as new whenever it is quiet and has more than a few events: every waiting state gets carried over. */
export const everythingCarried = durable(everythingMachine, { continueAsNewAfter: 8 });
export const approvalCarried = durable(approvalMachine, { continueAsNewAfter: 4 });
/** Whose notes are tried once a round. */
export const approvalTriedOnce = durable(approvalMachine, { activities: { notify: { maximumAttempts: 1 } } });
