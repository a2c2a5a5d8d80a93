import { localDate } from '../../machines/governance/local-time.ts';
import type { Person } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Instant } from '../../workflows/messages.ts';
import { badInput } from './failures.ts';

/** Whoever has a seat today, or may stand in for one, by id. */
export async function seatedToday(
  store: Pick<Store, 'holdings' | 'register'>,
  now: Instant,
): Promise<ReadonlySet<string>> {
  const day = localDate(now);
  const substitutes = (await store.register())?.substitutes ?? [];
  return new Set([
    ...(await store.holdings(now)).map(({ person }) => person),
    ...substitutes.filter(({ from, to }) => from <= day && day <= to).map(({ substitute }) => substitute),
  ]);
}

/**
 * A duty is given by name only to somebody with a seat today, or who may stand in for one: the region and the FSA stay responsible, and nothing is asked of a
 * supplier. Throws `BadInput` that names the field.
 */
export async function requireSeat(
  store: Pick<Store, 'holdings' | 'register'>,
  { id, name }: Pick<Person, 'id' | 'name'>,
  now: Instant,
  field: string,
): Promise<void> {
  if ((await seatedToday(store, now)).has(id)) return;
  throw badInput(
    `${name} har ingen plads i registeret. Opgaver gives til regionen, FSA eller andre med en plads, aldrig til en leverandør. Vælg den, der er ansvarlig.`,
    `${name} has no seat in the register. Duties go to the region, the FSA or others with a seat, never to a supplier. Choose whoever is responsible.`,
    field,
  );
}
