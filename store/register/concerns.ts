import type { Role } from '../../machines/governance/people.ts';
import { nextQuarter } from '../../machines/governance/local-dates.ts';
import type { Concern } from '../../machines/register/look.ts';
import { addresseesOf } from './addressees.ts';
import { type Gap, gapsOf } from './gaps.ts';
import type { Register } from './schema.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { Snapshot } from './snapshot.ts';

/** Who is told besides the member of SYS: of an agreement SYS' chair, of missing KPIs those who propose and approve them. */
const beside: Partial<Record<Concern['kind'], readonly Role[]>> = {
  agreement: ['sysChair'],
  kpis: ['fsa', 'fsgChair'],
};

/** The gaps that somebody is told of when they come about, with the region's SYS member where there is one, and of an agreement SYS' chair (R-083, R-107, R-121, R-156, A-32, R-041, A-75). */
export function concernsOf(register: Register, day: string, fewest: number): Concern[] {
  const snapshot = snapshotOf(register);
  const gaps = gapsOf(register, day, fewest);
  const concerns = gaps.flatMap((gap): Concern[] => {
    const { key, system, da, en, mender, concern: kind, stage } = gap;
    if (kind === undefined || kind === 'composition') return [];
    const others = (beside[kind] ?? []).flatMap((role) => addresseesOf(snapshot, role, { system }, day));
    const persons = [...new Set([...membersOf(register, snapshot, gap, day), ...others.map(({ person }) => person)])];
    const concern = { key: stage === undefined ? key : `${key}@${stage}`, kind, da, en, mend: mender[0], persons };
    return [{ ...concern, ...(system === undefined ? {} : { system }) }];
  });
  return [...concerns, ...compositionsOf(register, snapshot, gaps, day)];
}

/** What each who appoints has left vacant in the groups, in one letter, and on the first day of every quarter until it is filled. */
function compositionsOf(register: Register, snapshot: Snapshot, gaps: readonly Gap[], day: string): Concern[] {
  const lacking = gaps
    .filter(({ concern }) => concern === 'composition')
    .map((gap) => ({ gap, persons: membersOf(register, snapshot, gap, day) }));
  return [...new Set(lacking.map(({ persons }) => persons.join()))].map((who): Concern => {
    const own = lacking.filter(({ persons }) => persons.join() === who);
    return {
      // The same concern within a quarter, another one in the next.
      key: `composition@${nextQuarter(day)}:${own.map(({ gap }) => gap.key).join()}`,
      kind: 'composition',
      da: own.map(({ gap }) => gap.da).join(' '),
      en: own.map(({ gap }) => gap.en).join(' '),
      mend: [...new Set(own.map(({ gap }) => gap.mender[0]))].join(', '),
      persons: own[0]?.persons ?? [],
    };
  });
}

/** The member of SYS of the region whose seat it is; else of the region that is responsible for the system, or for the group's systems. */
function membersOf(register: Register, snapshot: Snapshot, { system, group, region }: Gap, day: string): string[] {
  const systems =
    system === undefined
      ? register.systems.filter(({ fsg, userGroup }) => fsg === group || userGroup === group).map(({ id }) => id)
      : [system];
  const members =
    region === undefined
      ? systems.flatMap((id) => addresseesOf(snapshot, 'ownerRegionMember', { system: id }, day))
      : addresseesOf(snapshot, 'regionMember', { region }, day);
  const secretariat = new Set(addresseesOf(snapshot, 'secretariat', {}, day).map(({ person }) => person));
  return [...new Set(members.map(({ person }) => person))].filter((person) => !secretariat.has(person));
}
