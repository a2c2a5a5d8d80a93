import type { Row } from '../database.ts';
import type { Contract, Holding, Person, Region } from '../rows.ts';
import { readRow } from '../read-row.ts';
import { registerRows, type RegisterRows } from './rows.ts';
import type { Register } from './schema.ts';
import type { Agreement, Participation, RegisteredSystem, Snapshot, Substitute } from './snapshot.ts';

type Rows = Omit<RegisterRows, 'bodies' | 'domains' | 'mandates'>;

/** The register's rows, as the database has them, as they are asked. */
export function snapshotFrom(revision: number, rows: { readonly [name in keyof Rows]: readonly Row[] }): Snapshot {
  const read = <T>(list: readonly Row[]): T[] => list.map((one) => readRow<T>(one));
  return {
    revision,
    regions: read<Region>(rows.regions),
    people: new Map(read<Person>(rows.people).map((person) => [person.id, person])),
    systems: read<RegisteredSystem & { position?: number }>(rows.systems).map(({ position: _, ...system }) => system),
    participations: read<Participation>(rows.participations),
    holdings: read<Holding & { id?: string }>(rows.holdings).map(({ id: _, ...holding }) => holding),
    substitutes: read<Substitute>(rows.substitutes),
    agreements: read<Agreement>(rows.agreements),
    contracts: read<Contract>(rows.contracts),
    healthKeys: new Map(
      read<{ year: number; shares: Record<string, number> }>(rows.healthKeys).map((key) => [key.year, key.shares]),
    ),
  };
}

/** A register that is not in the store: as it would be asked if it were, for showing what a change would do. */
export const snapshotOf = (register: Register): Snapshot => snapshotFrom(0, registerRows(register));
