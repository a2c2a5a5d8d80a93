import { type Seat, seats } from '../../../machines/governance/register-changes.ts';
import { hasPlace, seatList } from '../../../store/register/seat-list.ts';
import { dayOf } from '../../../store/register/on-day.ts';
import type { Person } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';

export interface Seated {
  /** Absent for people of the register who have no seat on the day. */
  readonly seat?: Seat;
  readonly people: readonly Person[];
}

const order: readonly Seat[] = ['secretariat', ...seats.filter((seat) => seat !== 'secretariat')];

/** The people of the register by the seat that they have on the day, the secretariat first; each once, at their first seat. */
export async function peopleBySeat(
  { register, people }: Pick<Store, 'register' | 'people'>,
  now: string,
): Promise<readonly Seated[]> {
  const [standing, all] = await Promise.all([register(), people()]);
  const left = new Map(all.map((person) => [person.id, person]));
  const day = dayOf(now);
  const seated = order.flatMap((seat): readonly Seated[] => {
    if (standing === undefined) return [];
    const places = hasPlace(seat)
      ? [...standing.systems, ...standing.fsgs, ...standing.userGroups].map(({ id }) => id)
      : [undefined];
    const found = places
      .flatMap((of) => seatList(standing, seat, of)?.seats ?? [])
      .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
      .flatMap(({ person: id }) => {
        const person = left.get(id);
        left.delete(id);
        return person === undefined ? [] : [person];
      });
    return found.length === 0 ? [] : [{ seat, people: found }];
  });
  return left.size === 0 ? seated : [...seated, { people: [...left.values()] }];
}
