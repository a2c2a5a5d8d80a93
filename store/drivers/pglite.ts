import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';
import { StoreDamaged } from '../store-damaged.ts';
import { cluster } from './cluster.ts';
import { createEmbeddedClient } from './embedded-client.ts';

/** The embedded database: a folder, or memory when there is none; in memory its schema is up to date from the start. One connection; calls queue up. */
export async function openPglite(dataDir?: string): Promise<Database> {
  if (dataDir === undefined) return await databaseOf(await PGlite.create({ loadDataDir: await cluster(makeCluster) }));
  await prepareFolder(dataDir);
  return await databaseOf(await whole(dataDir), { onDisk: true });
}

/** Opens the folder. Throws {@link StoreDamaged} where the database finds its files in disorder; it ends then, however it is told. */
async function whole(dataDir: string): Promise<PGlite> {
  try {
    return await PGlite.create({ dataDir });
  } catch (error) {
    throw new StoreDamaged(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * Nothing counts the rows of this database (it has no autovacuum), and a statement keeps the plan that it is given when its tables are empty, where
 * reading the whole table looks cheapest: every plan goes by an index that fits, is made once, and is right for tables of any size.
 */
const plans = ['plan_cache_mode = force_generic_plan', 'enable_seqscan = off', 'enable_bitmapscan = off'];

async function databaseOf(db: PGlite, { onDisk = false } = {}): Promise<Database> {
  const client = await createEmbeddedClient(db, { onDisk });
  await client.run(
    ["time zone 'UTC'", 'client_min_messages = warning', ...plans].map((one) => `set ${one}`).join('; '),
  );

  // One connection: who asks outside a transaction waits until the one under way has ended.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    kind: 'pglite',
    get alone() {
      return client.alone;
    },
    query: (sql, params) => inTurn(() => client.query(sql, params)),
    execute: (sql, params) => inTurn(async () => void (await client.query(sql, params))),
    transaction: (work) =>
      inTurn(async () => {
        client.begin();
        try {
          const result = await work(client);
          await client.commit();
          return result;
        } catch (error) {
          await client.rollback();
          throw error;
        }
      }),
    exec: (sql) => inTurn(() => client.run(sql)),
    dump: () =>
      inTurn(async () => {
        await client.rest();
        return await db.dumpDataDir('none');
      }),
    close: () =>
      inTurn(async () => {
        await client.rest();
        await db.close();
      }),
  };
}

async function makeCluster(): Promise<Blob> {
  const db = await PGlite.create();
  const database = await databaseOf(db);
  await migrate(database);
  // What stands in its log alone would be gone through again at each start.
  await database.exec('checkpoint');
  const files = await db.dumpDataDir('none');
  await db.close();
  return files;
}

/**
 * The first start takes seconds, and a folder that was only half made never opens again. So it is made beside its place and moved there whole:
 * a process that is killed meanwhile leaves nothing that the next one would trip over.
 */
async function prepareFolder(dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  if (existsSync(dataDir) && (await readdir(dataDir)).length > 0)
    throw new Error(
      `Mappen ${dataDir} er hverken tom eller et lager. Vælg en anden mappe, eller flyt indholdet. / The folder ${dataDir} is neither empty nor a store. Choose another folder or move its content.`,
    );
  const making = `${dataDir}.new`;
  await rm(making, { recursive: true, force: true });
  await mkdir(dirname(making), { recursive: true });
  const db = await PGlite.create({ dataDir: making });
  await db.close();
  if (existsSync(dataDir)) await rmdir(dataDir);
  await rename(making, dataDir);
}
