import { addDays } from '../../machines/governance/local-dates.ts';
import { defined } from '../../machines/governance/defined.ts';
import type { Register, RegisterSystem } from './schema.ts';
import type { SeatEntry } from './seat-list.ts';

/** What a file says of the register: only what it mentions. */
export type RegisterPart = Partial<Register>;

/** Whose order the lists have: the register's, or the file's, so that what is found wrong is found on the file's lines. */
type Order = 'standing' | 'file';

/**
 * The register with what a file says of it: what the file does not mention stays. A field that is left out keeps what it has, a list has the entries
 * of both, and a seat is known by its person and the day it begins. Of seats that there is one of at a time, an open end is the day before the file's next holder.
 */
export function mergeRegister(standing: Register, part: RegisterPart, order: Order = 'standing'): Register {
  const lists = listsIn(order);
  const { byId, put, seats } = lists;
  return {
    regions: byId(standing.regions, part.regions),
    people: byId(standing.people, part.people),
    rsi: { contact: seats(standing.rsi.contact, part.rsi?.contact) },
    danskeRegioner: { contact: seats(standing.danskeRegioner.contact, part.danskeRegioner?.contact) },
    sys: {
      chair: seats(standing.sys.chair, part.sys?.chair, 'single'),
      members: seats(standing.sys.members, part.sys?.members, 'single'),
    },
    secretariat: { staff: seats(standing.secretariat.staff, part.secretariat?.staff) },
    fsgs: byId(standing.fsgs, part.fsgs, (known, said) => ({
      ...said,
      chair: seats(known.chair, said.chair, 'single'),
      members: seats(known.members, said.members),
    })),
    userGroups: byId(standing.userGroups, part.userGroups, (known, said) => ({
      ...said,
      chair: seats(known.chair, said.chair, 'single'),
      members: seats(known.members, said.members),
      contacts: seats(known.contacts, said.contacts),
    })),
    agreements: byId(standing.agreements, part.agreements, (known, said) => ({
      ...known,
      ...defined(said),
      slaContents: put(known.slaContents, said.slaContents, String),
    })),
    domains: byId(standing.domains, part.domains),
    systems: byId(standing.systems, part.systems, (known, said) => mergeSystem(lists, standing, known, said)),
    contracts: byId(standing.contracts, part.contracts),
    mandates: put(standing.mandates, part.mandates, ({ person, body }) => `${person}|${body}`),
    substitutes: put(standing.substitutes, part.substitutes, (one) => [one.person, one.substitute, one.from].join()),
    healthKeys: put(standing.healthKeys, part.healthKeys, ({ year }) => String(year)),
    frames: put(standing.frames, part.frames, ({ year }) => String(year)),
    budgets: put(standing.budgets, part.budgets, ({ system, year }) => `${system}|${year}`),
    templates: put(standing.templates, part.templates, ({ id }) => id),
  };
}

function mergeSystem(
  { put, seats }: ReturnType<typeof listsIn>,
  { regions }: Register,
  known: RegisterSystem,
  said: RegisterSystem,
): RegisterSystem {
  // A part without dates begins with its region (`registerRows`).
  const begins = (id: string): string => regions.find((one) => one.id === id)?.from ?? '';
  return {
    ...known,
    ...defined(said),
    regions: put(known.regions, said.regions, (one) =>
      typeof one === 'string' ? `${one}|${begins(one)}` : `${one.region}|${one.from}`,
    ),
    fsa: seats(known.fsa, said.fsa, 'single'),
    fsaStaff: seats(known.fsaStaff, said.fsaStaff),
    decider: seats(known.decider, said.decider, 'single'),
    documents: put(known.documents, said.documents, String),
    kpis: put(known.kpis, said.kpis, ({ id }) => id),
    contacts: put(known.contacts, said.contacts, ({ region }) => region),
    superusers: put(known.superusers, said.superusers, ({ region }) => region),
  };
}

function listsIn(order: Order) {
  /** The entries of both; one that both have is what `join` makes of it, the file's unless said. */
  function put<T>(
    standing: readonly T[],
    part: readonly T[] | undefined,
    keyOf: (one: T) => string,
    join: (known: T, said: T) => T = (_known, said) => said,
  ): T[] {
    const said = part ?? [];
    const joined = new Map([...standing, ...said].map((one) => [keyOf(one), one]));
    for (const known of standing) {
      const same = said.find((one) => keyOf(one) === keyOf(known));
      if (same !== undefined) joined.set(keyOf(known), join(known, same));
    }
    const first = order === 'file' ? said : standing;
    return [...new Set([...first.map(keyOf), ...joined.keys()])].flatMap((key) => joined.get(key) ?? []);
  }

  const byId = <T extends { readonly id: string }>(
    standing: readonly T[],
    part: readonly T[] | undefined,
    join: (known: T, said: T) => T = (known, said) => ({ ...known, ...defined(said) }),
  ): T[] => put(standing, part, ({ id }) => id, join);

  function seats<T extends SeatEntry>(standing: readonly T[], part: readonly T[] | undefined, single?: 'single'): T[] {
    const keyOf = ({ region, person, from }: T): string => [region, person, from].join('|');
    const mentioned = new Set((part ?? []).map(keyOf));
    const ended = standing.map((one): T => {
      if (single === undefined || mentioned.has(keyOf(one))) return one;
      const [next] = (part ?? [])
        .filter(({ region, from }) => region === one.region && from > one.from && (one.to ?? from) >= from)
        .toSorted((a, b) => (a.from < b.from ? -1 : 1));
      return next === undefined ? one : { ...one, to: addDays(next.from, -1) };
    });
    return put(ended, part, keyOf, (known, said) => ({ ...defined({ decision: known.decision }), ...said }) as T);
  }

  return { put, byId, seats };
}
