import type { Queryable, Row } from '../database.ts';
import { snapshotFrom } from '../register/snapshot-of.ts';
import type { Snapshot } from '../register/snapshot.ts';

/** Gives the register as it stands, read again only when an import has changed it. */
export interface RegisterReader {
  /** An import has been tried: what was kept is asked for anew. */
  forget(): void;
  /** `revision`: what the caller has just read in the same transaction; saves asking for it. */
  read(q: Queryable, revision?: number): Promise<Snapshot>;
}

/** `alone`: no other process can import into this database, so what was read counts until {@link RegisterReader.forget}. */
export function createRegisterReader({ alone }: { readonly alone: boolean }): RegisterReader {
  let cached: Snapshot | undefined;
  return {
    forget: () => void (cached = undefined),
    async read(q, revision) {
      if (alone && cached !== undefined) return cached;
      const current = revision ?? (await revisionOf(q));
      if (cached?.revision === current) return cached;
      const fresh = await loadRegister(q);
      cached = fresh;
      return fresh;
    },
  };
}

async function revisionOf(q: Queryable): Promise<number> {
  const [row] = await q.query<{ revision: number }>('select revision from register_state where id = 1');
  return row?.revision ?? 0;
}

/** One statement, so that what it reads belongs together. */
export async function loadRegister(q: Queryable): Promise<Snapshot> {
  const [row] = await q.query<Record<string, unknown> & { revision: number }>(`
    select
      (select revision from register_state where id = 1) as revision,
      (select coalesce(json_agg(r order by r.position), '[]') from regions r) as regions,
      (select coalesce(json_agg(p order by p.id), '[]') from people p) as people,
      (select coalesce(json_agg(s order by s.position, s.id), '[]') from systems s) as systems,
      (select coalesce(json_agg(p order by p.id), '[]') from participations p) as participations,
      (select coalesce(json_agg(h order by h.id), '[]') from holdings h) as holdings,
      (select coalesce(json_agg(s order by s.id), '[]') from substitutes s) as substitutes,
      (select coalesce(json_agg(a order by a.id), '[]') from agreements a) as agreements,
      (select coalesce(json_agg(c order by c.expires, c.id), '[]') from contracts c) as contracts,
      (select coalesce(json_agg(k order by k.year), '[]') from health_keys k) as health_keys`);
  if (row === undefined) throw new Error('Registeret kan ikke læses / The register cannot be read');
  const rows = (name: string): readonly Row[] => row[name] as readonly Row[];
  return snapshotFrom(row.revision, {
    regions: rows('regions'),
    people: rows('people'),
    systems: rows('systems'),
    participations: rows('participations'),
    holdings: rows('holdings'),
    substitutes: rows('substitutes'),
    agreements: rows('agreements'),
    contracts: rows('contracts'),
    healthKeys: rows('health_keys'),
  });
}
