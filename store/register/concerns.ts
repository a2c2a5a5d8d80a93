import type { Concern } from '../../machines/register/look.ts';
import { addresseesOf } from './addressees.ts';
import { type Gap, gapsOf } from './gaps.ts';
import type { Register } from './schema.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { Snapshot } from './snapshot.ts';

/** The gaps that somebody is told of when they come about, with the region's SYS member where there is one, and of an agreement SYS' chair (R-156, A-32, R-041). */
export function concernsOf(register: Register, day: string, fewest: number): Concern[] {
  const snapshot = snapshotOf(register);
  return gapsOf(register, day, fewest).flatMap((gap) => {
    const { key, system, da, en, mender, concern: kind, stage } = gap;
    if (kind === undefined) return [];
    const chair = kind === 'agreement' ? addresseesOf(snapshot, 'sysChair', {}, day) : [];
    const concern = {
      key: stage === undefined ? key : `${key}@${stage}`,
      kind,
      da,
      en,
      mend: mender[0],
      persons: [...new Set([...membersOf(register, snapshot, gap, day), ...chair.map(({ person }) => person)])],
    };
    return [{ ...concern, ...(system === undefined ? {} : { system }) }];
  });
}

/** The member of SYS of the region that is responsible for the system, or for the group's systems. */
function membersOf(register: Register, snapshot: Snapshot, { system, group }: Gap, day: string): string[] {
  const systems =
    system === undefined ? register.systems.filter(({ fsg }) => fsg === group).map(({ id }) => id) : [system];
  const members = systems.flatMap((id) => addresseesOf(snapshot, 'ownerRegionMember', { system: id }, day));
  const secretariat = new Set(addresseesOf(snapshot, 'secretariat', {}, day).map(({ person }) => person));
  return [...new Set(members.map(({ person }) => person))].filter((person) => !secretariat.has(person));
}
