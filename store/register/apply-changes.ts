import type { RegisterChange } from '../../machines/governance/register-changes.ts';
import { applyOne, ChangeRefused } from './apply-one.ts';
import type { Register } from './schema.ts';

/** Why a change cannot be made: which one of them, which of its fields, and what to do about it. */
export interface ChangeFault {
  /** `changes.2.person`. */
  readonly field: string;
  readonly da: string;
  readonly en: string;
}

export type Applied =
  | { readonly register: Register; readonly faults?: undefined }
  | { readonly register?: undefined; readonly faults: readonly ChangeFault[] };

/**
 * What a decision changes, entered in the register in its order. Pure, and the
 * same changes twice are the same as once. The first change that cannot be made stops the rest: all or nothing.
 * Whether what comes out hangs together is for `checkRegister`.
 */
export function applyChanges(register: Register, changes: readonly RegisterChange[], decision: string): Applied {
  let standing = register;
  for (const [place, change] of changes.entries()) {
    try {
      standing = applyOne(standing, change, decision.slice(0, 200));
    } catch (refused) {
      if (!(refused instanceof ChangeRefused)) throw refused;
      const { field, da, en } = refused;
      return { faults: [{ field: `changes.${place}.${field}`, da, en }] };
    }
  }
  return { register: standing };
}
