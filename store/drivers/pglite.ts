import { PGlite } from '@electric-sql/pglite';
import type { Database, Queryable, Row } from '../database.ts';
import { oid, readInstant, readInteger } from './values.ts';

/** The embedded database: a folder, or memory when there is none. One connection; calls queue up. */
export async function openPglite(dataDir?: string): Promise<Database> {
  const db = await PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
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
