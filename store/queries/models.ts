import type { Queryable } from '../database.ts';
import type { ModelVersionRow } from '../rows.ts';
import { readModels } from './model-versions.ts';

/** Gives the versions of the governance model, read again only when one has been kept. */
export interface ModelsReader {
  /** A version may have been kept: what was read is asked for anew. */
  forget(): void;
  read(q: Queryable): Promise<ModelVersionRow[]>;
}

/** `alone`: no other process can keep a version in this database. Otherwise their number says whether there is a new one: versions are never changed. */
export function createModelsReader({ alone }: { readonly alone: boolean }): ModelsReader {
  let cached: ModelVersionRow[] | undefined;
  let forgotten = 0;
  return {
    forget() {
      cached = undefined;
      forgotten += 1;
    },
    async read(q) {
      if (cached !== undefined && (alone || (await countOf(q)) === cached.length)) return cached;
      const asked = forgotten;
      const fresh = await readModels(q);
      // What was kept while this was being read may be missing from it.
      if (asked === forgotten) cached = fresh;
      return fresh;
    },
  };
}

async function countOf(q: Queryable): Promise<number> {
  const [row] = await q.query<{ count: number }>('select count(*)::integer as count from model_versions');
  return row?.count ?? 0;
}
