import type { Queryable } from '../database.ts';
import type { StoredCase } from '../rows.ts';
import { readRow } from '../read-row.ts';
import { caseColumns } from './cases.ts';
import type { OpenWork } from './open-work.ts';

/** A case as its row stands, and the last step that its state shows. */
export interface KnownCase {
  readonly row: StoredCase;
  readonly lastSeq: number;
  /** What it asks of people, where that is known. */
  readonly open?: OpenWork;
}

/** Reads cases. The embedded database belongs to one process, so what was read or written last counts until the case is written again. */
export interface CaseReader {
  /** Of those that exist. */
  read(q: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, KnownCase>>;
  /** In the transaction that writes the case: what was read of it before, or is being read now, does not count any more. Gives the ticket for {@link keep}. */
  writing(id: string): number;
  /** What has been committed; nothing is kept when another transaction is writing the case by now. */
  keep(known: KnownCase, ticket: number): void;
}

/** Enough for a year's open cases of a portfolio. */
const most = 1000;

/** `alone`: no other process can write to this database. */
export function createCaseReader({ alone }: { readonly alone: boolean }): CaseReader {
  const cache = new Map<string, KnownCase>();
  let writes = 0;
  /** The last ticket of each case that is being written. */
  const tickets = new Map<string, number>();

  const hold = (known: KnownCase): void => {
    if (!alone) return;
    cache.delete(known.row.id);
    cache.set(known.row.id, known);
    const oldest = cache.keys().next().value;
    if (cache.size > most && oldest !== undefined) cache.delete(oldest);
  };

  return {
    async read(q, ids) {
      const found = new Map<string, KnownCase>();
      const missing: string[] = [];
      for (const id of ids) {
        const known = cache.get(id);
        if (known === undefined) missing.push(id);
        else found.set(id, known);
      }
      if (missing.length === 0) return found;
      const before = writes;
      for (const known of await readKnown(q, missing)) {
        found.set(known.row.id, known);
        // What was written while this was being read may be newer.
        if (before === writes) hold(known);
      }
      return found;
    },
    writing(id) {
      writes += 1;
      cache.delete(id);
      tickets.set(id, writes);
      return writes;
    },
    keep(known, ticket) {
      const { id } = known.row;
      if (tickets.get(id) !== ticket) return;
      tickets.delete(id);
      hold(known);
    },
  };
}

async function readKnown(q: Queryable, ids: readonly string[]): Promise<KnownCase[]> {
  const rows = await q.query(`select ${caseColumns} from cases c where c.id = any($1::text[])`, [ids]);
  return rows.map((row) => knownCase(readRow<StoredCase>(row)));
}

export const knownCase = (row: StoredCase): KnownCase => ({ row, lastSeq: row.lastSeq });
