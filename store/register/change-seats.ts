import { formatDate } from '../../machines/governance/date-words.ts';
import { addDays } from '../../machines/governance/local-dates.ts';
import type { RegisterChange } from '../../machines/governance/register-changes.ts';
import { refuse } from './change-refused.ts';
import type { Register } from './schema.ts';
import { hasPlace, type SeatEntry, type SeatList, seatList } from './seat-list.ts';

type Change<Kind extends RegisterChange['change']> = Extract<RegisterChange, { change: Kind }>;

/**
 * Somebody is given a seat. Of those that there is one of at a time (chair, FSA, a region's member of SYS) the holder goes the day before
 * of the others only the same person's older seat does.
 */
export function appoint(register: Register, change: Change<'appoint'>, decision: string): Register {
  const { person, region, from, to } = change;
  if (to !== undefined && to < from)
    throw refuse(
      'to',
      `Perioden slutter (${to}), før den begynder (${from}). Ret datoerne.`,
      `The period ends (${to}) before it begins (${from}). Correct the dates.`,
    );
  const list = listOf(register, change);
  const rivals = (seat: SeatEntry): boolean => seat.region === region && (list.single || seat.person === person);
  const seats = list.seats.flatMap((seat) => {
    if (!rivals(seat) || (seat.to !== undefined && seat.to < from)) return [seat];
    // The same again, or another choice for the same day: what is said last counts.
    if (seat.from === from) return [];
    if (seat.from < from) return [{ ...seat, to: addDays(from, -1) }];
    if (to !== undefined && to < seat.from) return [seat];
    throw refuse(
      'from',
      `«${seat.person}» er allerede udpeget fra ${formatDate(seat.from)}. Lad dem fratræde først, eller giv to en tidligere dag.`,
      `"${seat.person}" is appointed from ${formatDate(seat.from, 'long', 'en')} already. Let them resign first, or give to an earlier day.`,
    );
  });
  const seat: SeatEntry = {
    person,
    from,
    ...(region === undefined ? {} : { region }),
    ...(to === undefined ? {} : { to }),
    decision,
  };
  return list.replace([...seats, seat]);
}

/** Somebody leaves a seat: `to` is their last day. What was to begin after it never does. */
export function resign(register: Register, change: Change<'resign'>): Register {
  const { person, region, to } = change;
  const list = listOf(register, change, false);
  let found = false;
  const seats = list.seats.flatMap((seat) => {
    const theirs = seat.person === person && (region === undefined || seat.region === region);
    if (!theirs || (seat.to !== undefined && seat.to < to)) return [seat];
    found = true;
    return seat.from > to ? [] : [{ ...seat, to }];
  });
  if (!found)
    throw refuse(
      'person',
      `«${person}» har ikke pladsen (${change.seat}) ${to}. Ret person, plads eller dato.`,
      `"${person}" does not hold the seat (${change.seat}) on ${to}. Correct person, seat or date.`,
    );
  return list.replace(seats);
}

function listOf(register: Register, change: Change<'appoint'> | Change<'resign'>, needsRegion = true): SeatList {
  const { seat, of, region } = change;
  if (hasPlace(seat) !== (of !== undefined))
    throw of === undefined
      ? refuse(
          'of',
          `Skriv i of, hvilken gruppe eller hvilket system pladsen (${seat}) hører til.`,
          `Say in of which group or system the seat (${seat}) belongs to.`,
        )
      : refuse(
          'of',
          `Pladsen (${seat}) hører ikke til en gruppe eller et system. Tag of ud.`,
          `The seat (${seat}) belongs to no group or system. Leave out of.`,
        );
  const list = seatList(register, seat, of);
  if (list === undefined)
    throw refuse(
      'of',
      `«${of}» findes ikke i registeret. Opret den først, eller ret id'et.`,
      `"${of}" is not in the register. Add it first or correct the id.`,
    );
  if (needsRegion && list.ofRegion && region === undefined)
    throw refuse('region', `Skriv i region, hvis plads (${seat}) det er.`, `Say in region whose seat (${seat}) it is.`);
  if (!list.ofRegion && region !== undefined)
    throw refuse(
      'region',
      `Pladsen (${seat}) er ikke en regions. Tag region ud.`,
      `The seat (${seat}) is not a region's. Leave out region.`,
    );
  return list;
}
