import { BadInput } from '../../machines/governance/bad-input.ts';
import { InvalidShape } from '../../store/stored-shape.ts';
import { asFailure, badInput, badState } from './failures.ts';

/** Runs a command; what a case refused or the model could not read comes out as a `Failure`, anything else unchanged. */
export async function withFailures<T>(command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof InvalidShape) throw badState(`${error.da}.`, `${error.en}.`);
    if (error instanceof BadInput) throw badInput(error.da, error.en);
    throw asFailure(error) ?? error;
  }
}
