import type { Seat } from '../../machines/governance/register-changes.ts';
import type { Register, RegisterSeat } from './schema.ts';

/** A person in a seat; `region` where the seat is a region's. */
export type SeatEntry = RegisterSeat & { readonly region?: string };

/** A list of seats of one kind in the register: those of a body, or of a system. `single`: of which there is one at a time, or one for each region. */
export interface SeatList {
  readonly seats: readonly SeatEntry[];
  readonly single: boolean;
  readonly ofRegion: boolean;
  /** The register with this list instead. */
  replace(seats: readonly SeatEntry[]): Register;
}

/** Where each seat stands: in the register's own bodies, in a group, or at a system. */
const places = {
  sysChair: ['sys', 'chair'],
  sysMember: ['sys', 'members'],
  rsiContact: ['rsi', 'contact'],
  danskeRegioner: ['danskeRegioner', 'contact'],
  secretariat: ['secretariat', 'staff'],
  fsgChair: ['fsgs', 'chair'],
  fsgMember: ['fsgs', 'members'],
  userGroupChair: ['userGroups', 'chair'],
  userGroupMember: ['userGroups', 'members'],
  userGroupContact: ['userGroups', 'contacts'],
  fsa: ['systems', 'fsa'],
  fsaStaff: ['systems', 'fsaStaff'],
  decider: ['systems', 'decider'],
} as const satisfies Record<Seat, readonly [keyof Register, string]>;

const singles: readonly Seat[] = ['sysChair', 'sysMember', 'fsgChair', 'userGroupChair', 'fsa', 'decider'];
const regional: readonly Seat[] = ['sysMember', 'fsgMember', 'userGroupMember', 'userGroupContact'];

/** Whether the seat is one of a group or system, which must then be named. */
export const hasPlace = (seat: Seat): boolean => Array.isArray(placeholder[places[seat][0]]);
const placeholder: Readonly<Partial<Record<keyof Register, readonly unknown[]>>> = {
  fsgs: [],
  userGroups: [],
  systems: [],
};

/** The list that a seat stands in; undefined when there is no such group or system. */
export function seatList(register: Register, seat: Seat, of: string | undefined): SeatList | undefined {
  const [part, name] = places[seat];
  const shape = { single: singles.includes(seat), ofRegion: regional.includes(seat) };
  if (!hasPlace(seat)) {
    const body = register[part] as unknown as Readonly<Record<string, readonly SeatEntry[]>>;
    return {
      ...shape,
      seats: body[name] ?? [],
      replace: (seats) => ({ ...register, [part]: { ...body, [name]: seats } }),
    };
  }
  const all = register[part] as unknown as readonly ({ readonly id: string } & Readonly<Record<string, unknown>>)[];
  const holder = all.find(({ id }) => id === of);
  if (holder === undefined) return undefined;
  return {
    ...shape,
    seats: (holder[name] ?? []) as readonly SeatEntry[],
    replace: (seats) => ({ ...register, [part]: all.map((one) => (one === holder ? { ...one, [name]: seats } : one)) }),
  };
}
