import { durable } from '../../workflows/durable/durable.ts';
import { approvalMachine } from '../support/toy/machines.ts';

/** Three notices, two approvals, two month timers, as a machine on the engine. */
export const engine = durable(approvalMachine);
