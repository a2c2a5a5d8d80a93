import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../database.ts';
import { createEmbeddedClient } from './embedded-client.ts';

/** The embedded database: a folder, or memory when there is none. One connection; calls queue up. */
export async function openPglite(dataDir?: string): Promise<Database> {
  if (dataDir !== undefined) await prepareFolder(dataDir);
  const db = await PGlite.create(dataDir === undefined ? { loadDataDir: await emptyCluster() } : { dataDir });
  const client = createEmbeddedClient(db, { onDisk: dataDir !== undefined });
  await client.run(`set time zone 'UTC'; set client_min_messages = warning`);

  // One connection: who asks outside a transaction waits until the one under way has ended.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    kind: 'pglite',
    alone: true,
    query: (sql, params) => inTurn(() => client.query(sql, params)),
    transaction: (work) =>
      inTurn(async () => {
        await client.run('begin');
        try {
          const result = await work(client);
          await client.run('commit');
          return result;
        } catch (error) {
          await client.run('rollback');
          throw error;
        }
      }),
    exec: (sql) => inTurn(() => client.run(sql)),
    close: () => inTurn(() => db.close()),
  };
}

let empty: Promise<Blob | File> | undefined;

/** Making a cluster takes two seconds, copying an empty one half of one: databases in memory are copies of the first. */
function emptyCluster(): Promise<Blob | File> {
  empty ??= PGlite.create().then(async (first) => {
    const files = await first.dumpDataDir('none');
    await first.close();
    return files;
  });
  return empty;
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
