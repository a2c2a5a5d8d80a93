import type { Elector } from '../../machines/governance/effects.ts';
import type { Assignee, Role } from '../../machines/governance/people.ts';
import type { Holding } from '../rows.ts';
import { onlyBody } from './rows.ts';
import type { Snapshot } from './snapshot.ts';
import { holdingsOn, participantsOn, regionOn, regionsOn, substitutesOn, systemOn } from './on-day.ts';

/** What a role is asked about: its system, who filed the case, whose SYS member it is, or the one person it is. */
export interface About {
  readonly system?: string | undefined;
  readonly proposer?: string | undefined;
  readonly region?: string | undefined;
  readonly person?: string | undefined;
}

/**
 * The persons who hold a role on a day. A vacant role goes to its fallback, marked `vacancy`: FSA and the region's decider to the owner region's
 * SYS member, everyone else who stands alone to the secretariat. Bodies without members give nobody. Substitutes come after the person
 * they stand in for, in their own right; who is asked twice is asked once, for themselves before for others.
 */
export function addresseesOf(register: Snapshot, role: Role, about: About, day: string): Assignee[] {
  const holders = holdersOf(register, role, about, day);
  const found = holders.length > 0 ? holders : fallbackOf(register, role, about, day);
  const own = new Map(found.map((one) => [one.person, one]));
  const standIns = found.flatMap((one) => standInsOf(register, one, day)).filter((one) => !own.has(one.person));
  return [...own.values(), ...new Map(standIns.map((one) => [one.person, one])).values()];
}

function holdersOf(register: Snapshot, role: Role, about: About, day: string): Assignee[] {
  const held = holdingsOn(register, day);
  const seats = (test: (holding: Holding) => boolean): Assignee[] =>
    held.filter(test).map((holding) => assigneeOf(register, role, holding.person, holding.region));
  const known = (person: string | undefined): Assignee[] =>
    person === undefined || !register.people.has(person) ? [] : [assigneeOf(register, role, person)];
  const system = about.system === undefined ? undefined : systemOn(register, about.system, day);
  /** In a body with several systems, the regions of this one. */
  const ofSystem = (holding: Holding): boolean =>
    holding.region === undefined || (system?.regions.includes(holding.region) ?? false);
  const regionNow = about.region === undefined ? undefined : regionOn(register, about.region, day);
  switch (role) {
    case 'fsa':
      return seats((one) => one.role === 'fsa' && one.system !== undefined && one.system === system?.id);
    case 'ownerRegion':
      return seats((one) => one.role === 'decider' && one.system !== undefined && one.system === system?.id).map(
        (one) => (system === undefined ? one : { ...one, region: system.ownerRegion }),
      );
    case 'fsgChair':
      return seats((one) => one.role === 'chair' && one.body !== undefined && one.body === system?.fsg);
    case 'fsgMembers':
      return seats(
        (one) =>
          (one.role === 'member' || one.role === 'chair') &&
          one.body !== undefined &&
          one.body === system?.fsg &&
          ofSystem(one),
      );
    case 'otherFsgMembers': {
      const chairs = new Set(holdersOf(register, 'fsgChair', about, day).map(({ person }) => person));
      return holdersOf(register, 'fsgMembers', about, day)
        .filter(({ person }) => !chairs.has(person))
        .map((one) => ({ ...one, role }));
    }
    case 'userGroup':
      return seats(
        (one) => one.role === 'member' && one.body !== undefined && one.body === system?.userGroup && ofSystem(one),
      );
    case 'userGroupChair':
      return seats((one) => one.role === 'chair' && one.body !== undefined && one.body === system?.userGroup);
    case 'userGroupContacts':
      return seats(
        (one) => one.role === 'contact' && one.body !== undefined && one.body === system?.userGroup && ofSystem(one),
      );
    case 'regionMember':
      return seats((one) => one.role === 'member' && one.body === onlyBody.sys && one.region === regionNow);
    case 'ownerRegionMember':
      return seats((one) => one.role === 'member' && one.body === onlyBody.sys && one.region === system?.ownerRegion);
    case 'sysChair':
      return seats((one) => one.role === 'chair' && one.body === onlyBody.sys);
    case 'sysMembers':
      return seats((one) => one.role === 'member' && one.body === onlyBody.sys);
    case 'rsi':
      return seats((one) => one.role === 'contact' && one.body === onlyBody.rsi);
    case 'danskeRegioner':
      return seats((one) => one.role === 'contact' && one.body === onlyBody.danskeRegioner);
    case 'secretariat':
      return seats((one) => one.role === 'staff' && one.body === onlyBody.secretariat);
    case 'proposer':
      return known(about.proposer);
    case 'named':
      return known(about.person);
    default:
      return unknownRole(role);
  }
}

function fallbackOf(register: Snapshot, role: Role, about: About, day: string): Assignee[] {
  const to = (...fallbacks: readonly Role[]): Assignee[] => {
    const held =
      fallbacks.map((fallback) => holdersOf(register, fallback, about, day)).find((holders) => holders.length > 0) ??
      [];
    return held.map((one) => ({ ...one, role, vacancy: true }));
  };
  switch (role) {
    case 'fsa':
    case 'ownerRegion':
      return to('ownerRegionMember', 'secretariat');
    case 'fsgChair':
    case 'sysChair':
    case 'ownerRegionMember':
    case 'regionMember':
    case 'rsi':
    case 'named':
      return to('secretariat');
    case 'userGroupChair':
      return to('fsa', 'ownerRegionMember', 'secretariat');
    // Until a region has named its contact, its members of the user group hear it.
    case 'userGroupContacts':
      return to('userGroup', 'fsa');
    case 'fsgMembers':
    case 'otherFsgMembers':
    case 'userGroup':
    case 'sysMembers':
    case 'danskeRegioner':
    case 'secretariat':
    case 'proposer':
      return [];
    default:
      return unknownRole(role);
  }
}

function standInsOf(register: Snapshot, member: Assignee, day: string): Assignee[] {
  return substitutesOn(register, member.person, day).map((one) => ({
    ...assigneeOf(register, member.role as Role, one.substitute, member.region),
    onBehalfOf: member.person,
  }));
}

function assigneeOf(register: Snapshot, role: Role, person: string, region?: string): Assignee {
  return {
    person,
    name: register.people.get(person)?.name ?? person,
    role,
    ...(region === undefined ? {} : { region }),
  };
}

function unknownRole(role: never): never {
  throw new Error(`Ukendt rolle «${String(role)}» / Unknown role "${String(role)}"`);
}

/**
 * Who may vote in a body on a day: one elector per region, in register order. `fsg` and `userGroup` stand for the system's own.
 * With a special agreement only the participating regions vote on what it pays; an FSG is always counted by its system's regions.
 * Substitutes are those of the day, with their first and last day.
 */
export function electorateOf(register: Snapshot, body: string, systemId: string | undefined, day: string): Elector[] {
  const system = systemId === undefined ? undefined : systemOn(register, systemId, day);
  const bodyId = body === 'fsg' ? system?.fsg : body === 'userGroup' ? system?.userGroup : body;
  const narrowed = system !== undefined && (bodyId !== onlyBody.sys || system.specialAgreement !== undefined);
  const regions = narrowed
    ? participantsOn(register, system.id, day)
    : regionsOn(register, day).map((region) => region.id);
  const held = holdingsOn(register, day).filter((holding) => holding.body !== undefined && holding.body === bodyId);
  const chairs = new Set(held.filter((holding) => holding.role === 'chair').map((holding) => holding.person));
  return regions.flatMap((region) => {
    const members = held.filter((holding) => holding.role === 'member' && holding.region === region);
    const member = members.find((holding) => chairs.has(holding.person)) ?? members[0];
    if (member === undefined) return [];
    const nameOf = (person: string): string => register.people.get(person)?.name ?? person;
    return [
      {
        region,
        person: member.person,
        name: nameOf(member.person),
        chair: chairs.has(member.person),
        substitutes: substitutesOn(register, member.person, day).map((one) => ({
          person: one.substitute,
          name: nameOf(one.substitute),
          from: one.validFrom,
          to: one.validTo,
        })),
      },
    ];
  });
}
