import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database, Queryable, Row } from '../database.ts';
import { oid, readInstant, readInteger } from './values.ts';

/** The embedded database: a folder, or memory when there is none. One connection; calls queue up. */
export async function openPglite(dataDir?: string): Promise<Database> {
  if (dataDir !== undefined) await prepareFolder(dataDir);
  const db = await PGlite.create({
    ...(dataDir === undefined ? { loadDataDir: await emptyCluster() } : { dataDir }),
    parsers: {
      [oid.timestamptz]: readInstant,
      [oid.date]: (text) => text,
      [oid.int8]: readInteger,
      [oid.numeric]: readInteger,
    },
  });
  await db.exec(`set time zone 'UTC'; set client_min_messages = warning`);
  const over = (target: Pick<PGlite, 'query'>): Queryable => ({
    async query<R extends Row>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
      return (await target.query<R>(sql, [...params])).rows;
    },
  });
  return {
    kind: 'pglite',
    ...over(db),
    transaction: (work) => db.transaction((tx) => work(over(tx))),
    async exec(sql) {
      await db.exec(sql);
    },
    close: () => db.close(),
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
