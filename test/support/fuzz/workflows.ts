/** Any generated machine as a workflow: the spec is its input. */
import { durable, type Carried } from '../../../workflows/durable/durable.ts';
import { buildMachine } from './build.ts';
import type { MachineSpec } from './spec.ts';

export interface FuzzInput {
  readonly spec: MachineSpec;
  /** Continue as new whenever the history has this many events. */
  readonly carryAfter?: number;
}

export function fuzz(input: FuzzInput, carried?: Carried): Promise<unknown> {
  const options = input.carryAfter === undefined ? {} : { continueAsNewAfter: input.carryAfter };
  return durable(buildMachine(input.spec), options)(input, carried);
}
