import { localDate } from '../../machines/governance/local-time.ts';
import type { Holding, Region, System } from '../rows.ts';
import { daily } from './daily.ts';
import type { Snapshot, Substitute } from './snapshot.ts';

interface Period {
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Both ends included. */
export function coversDay(period: Period, day: string): boolean {
  return period.validFrom <= day && (period.validTo === undefined || day <= period.validTo);
}

export const dayOf = localDate;

/** Regions that exist on the day, in register order. */
export const regionsOn = daily<readonly Region[]>((register, day) =>
  register.regions.filter((region) => coversDay(region, day)),
);

/** The region that answers for `id` on the day: itself, or the successor of the successor … once it has ended. */
export function regionOn(register: Snapshot, id: string, day: string): string {
  const seen = new Set<string>();
  for (let current = id; ;) {
    const region = register.regions.find((one) => one.id === current);
    const ended = region?.validTo !== undefined && region.validTo < day;
    if (!ended || region.successor === undefined || seen.has(current)) return current;
    seen.add(current);
    current = region.successor;
  }
}

/** The seats and roles held on the day; a seat for a region ends with the region. */
export const holdingsOn = daily<readonly Holding[]>((register, day) => {
  const alive = new Set(regionsOn(register, day).map((region) => region.id));
  return register.holdings.filter(
    (holding) => coversDay(holding, day) && (holding.region === undefined || alive.has(holding.region)),
  );
});

/** The regions that take part in a system on the day, in register order. */
export function participantsOn(register: Snapshot, system: string, day: string): string[] {
  const parts = register.participations.filter((part) => part.system === system && coversDay(part, day));
  const taking = new Set(parts.map((part) => regionOn(register, part.region, day)));
  return regionsOn(register, day)
    .map((region) => region.id)
    .filter((region) => taking.has(region));
}

/** A system as it is on the day. */
export const systemOn = (register: Snapshot, id: string, day: string): System | undefined => systems(register, day, id);

const systems = daily<System | undefined>((register, day, id) => {
  const known = register.systems.find((one) => one.id === id);
  if (known === undefined) return undefined;
  const { kpis: _, ...system } = known;
  return {
    ...system,
    ownerRegion: regionOn(register, system.ownerRegion, day),
    regions: participantsOn(register, id, day),
  };
});

/** Substitutes of a person who are valid on the day. */
export function substitutesOn(register: Snapshot, member: string, day: string): Substitute[] {
  return register.substitutes.filter((one) => one.member === member && coversDay(one, day));
}
