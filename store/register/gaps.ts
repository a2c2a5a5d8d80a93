import type { Gap } from './gap.ts';
import { gapsOfBodies } from './gaps-of-bodies.ts';
import { gapsOfGroups } from './gaps-of-groups.ts';
import { gapsOfSystems } from './gaps-of-systems.ts';
import type { Register } from './schema.ts';
import { snapshotOf } from './snapshot-of.ts';

export type { Gap } from './gap.ts';

/**
 * Everything the model asks of the register that it does not have on the day (R-002, R-032 –,
 * `fewest`: how many regions the model in force asks of a shared system, `policy.portfolio.min`.
 */
export function gapsOf(register: Register, day: string, fewest: number): Gap[] {
  const looked = { register, snapshot: snapshotOf(register), day, fewest };
  return [...gapsOfBodies(looked), ...gapsOfSystems(looked), ...gapsOfGroups(looked)];
}
