import { formatDate } from '../../machines/governance/date-words.ts';
import { addDays } from '../../machines/governance/local-dates.ts';
import { type RegisterChange, seats } from '../../machines/governance/register-changes.ts';
import { refuse } from './change-refused.ts';
import { covers } from './check-roles.ts';
import type { Register, RegisterSystem } from './schema.ts';
import { hasPlace, seatList } from './seat-list.ts';

type Change<Kind extends RegisterChange['change']> = Extract<RegisterChange, { change: Kind }>;
type Region = Register['regions'][number];

/**
 * Regions become one on a day: the ended ones end the day before, with their seats; parts, keys and responsibility pass to the successor by the
 * dates. Nobody gets a seat for the new region unless another change appoints them.
 */
export function mergeRegions(register: Register, change: Change<'mergeRegions'>): Register {
  const { ended, into, name, on } = change;
  const last = addDays(on, -1);
  const ending = new Set(ended);
  for (const id of ending) {
    const region = register.regions.find((one) => one.id === id);
    if (region === undefined)
      throw refuse(
        'ended',
        `Regionen «${id}» findes ikke i registeret. Ret id'et.`,
        `The region "${id}" is not in the register. Correct the id.`,
      );
    const already = region.to === last && region.successor === into;
    if (region.from > last || (region.to !== undefined && region.to < on && !already))
      throw refuse(
        'ended',
        `Regionen «${id}» findes ikke ${last}. Ret dato eller id.`,
        `The region "${id}" does not exist on ${last}. Correct date or id.`,
      );
  }
  if (ending.has(into))
    throw refuse(
      'into',
      `«${into}» kan ikke både ophøre og fortsætte. Giv den nye region sit eget id, eller tag den ud af ended.`,
      `"${into}" cannot both end and go on. Give the new region an id of its own, or leave it out of ended.`,
    );
  const known = register.regions.find((one) => one.id === into);
  if (known !== undefined && !covers(known, on))
    throw refuse(
      'into',
      `Regionen «${into}» findes ikke ${formatDate(on)}. Ret dato eller id.`,
      `The region "${into}" does not exist on ${formatDate(on, 'long', 'en')}. Correct date or id.`,
    );
  const regions = register.regions.map((region) =>
    ending.has(region.id) ? { ...region, to: last, successor: into } : region,
  );
  // Cents that cannot be split follow the order of the regions: the new one stands where the ended ones stood.
  const after = Math.max(...regions.map(({ id }, place) => (ending.has(id) ? place : -1)));
  const placed: Region[] =
    known === undefined
      ? regions.toSpliced(after + 1, 0, { id: into, name, from: on })
      : regions.map((one) => (one.id === into ? { ...one, name } : one));
  return endSeats({ ...register, regions: placed }, ending, last);
}

/** Every seat of these regions ends on the day; what was to begin after it never does. */
function endSeats(register: Register, ending: ReadonlySet<string>, last: string): Register {
  let standing = register;
  const groups = { fsg: register.fsgs, userGroup: register.userGroups };
  for (const seat of seats) {
    const places = hasPlace(seat)
      ? seat.startsWith('fsg')
        ? groups.fsg.map(({ id }) => id)
        : seat.startsWith('userGroup')
          ? groups.userGroup.map(({ id }) => id)
          : []
      : [undefined];
    for (const place of places) {
      const list = seatList(standing, seat, place);
      if (list === undefined || !list.ofRegion) continue;
      const remaining = list.seats.flatMap((one) => {
        if (one.region === undefined || !ending.has(one.region) || (one.to !== undefined && one.to <= last))
          return [one];
        return one.from > last ? [] : [{ ...one, to: last }];
      });
      standing = list.replace(remaining);
    }
  }
  return standing;
}

/** A region takes part in a system from a day. */
export function takePart(register: Register, system: RegisterSystem, change: Change<'takePart'>): RegisterSystem {
  const { region, from } = change;
  const parts = partsOf(register, system);
  const standing = parts.find((part) => answersFor(register, part.region, from) === region && covers(part, from));
  if (standing !== undefined && standing.from !== from)
    throw refuse(
      'region',
      `«${region}» deltager allerede i «${system.id}» ${from}. Ret dato eller region.`,
      `"${region}" takes part in "${system.id}" on ${from} already. Correct date or region.`,
    );
  return standing === undefined ? { ...system, regions: [...system.regions, { region, from }] } : system;
}

/** A region, also by the part of a region that it has succeeded, takes part no longer after the day. */
export function endParts(register: Register, system: RegisterSystem, change: Change<'stopTakingPart'>): RegisterSystem {
  const { region, to } = change;
  let found = false;
  const regions = system.regions.flatMap((part, place) => {
    const dated = partsOf(register, system)[place];
    if (
      dated === undefined ||
      answersFor(register, dated.region, to) !== region ||
      (dated.to !== undefined && dated.to < to)
    )
      return [part];
    found = true;
    return dated.from > to ? [] : [{ ...dated, to }];
  });
  if (!found)
    throw refuse(
      'region',
      `«${region}» deltager ikke i «${system.id}» ${to}. Ret dato eller region.`,
      `"${region}" does not take part in "${system.id}" on ${to}. Correct date or region.`,
    );
  return { ...system, regions };
}

/** The system's parts with their dates: one without dates lasts as long as its region and, through successors, after it. */
function partsOf(
  register: Register,
  system: RegisterSystem,
): { region: string; from: string; to?: string | undefined }[] {
  return system.regions.map((part) =>
    typeof part === 'string'
      ? { region: part, from: register.regions.find(({ id }) => id === part)?.from ?? '2000-01-01' }
      : part,
  );
}

/** The region itself, or on a later day its successor's successor. */
function answersFor(register: Register, id: string, day: string): string {
  let current = id;
  for (let step = 0; step < register.regions.length; step += 1) {
    const region = register.regions.find((one) => one.id === current);
    if (region?.to === undefined || region.to >= day || region.successor === undefined) return current;
    current = region.successor;
  }
  return current;
}
