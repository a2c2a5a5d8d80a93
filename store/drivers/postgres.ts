import { Pool, type PoolClient, types } from 'pg';
import type { Database, Queryable, Row } from '../database.ts';
import { oid, readInstant, readInteger } from './values.ts';

const readers = new Map<number, (text: string) => unknown>([
  [oid.timestamptz, readInstant],
  [oid.date, (text) => text],
  [oid.int8, readInteger],
  [oid.numeric, readInteger],
]);

/** A served PostgreSQL behind a pool of connections. Statements with parameters are prepared once per connection. */
export function openPostgres(url: string, connections: number): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    options: '-c timezone=UTC -c client_min_messages=warning',
    types: {
      getTypeParser: (type: number, format?: string) =>
        readers.get(type) ?? types.getTypeParser(type, format as 'text'),
    },
  });
  // An idle connection that breaks is replaced by the pool; the next query tells whether the server is gone.
  pool.on('error', () => undefined);

  const names = new Map<string, string>();
  const nameOf = (sql: string): string => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const name = `q${names.size}`;
    names.set(sql, name);
    return name;
  };
  const over = (target: Pool | PoolClient): Queryable => ({
    async query<R extends Row>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
      const query = params.length === 0 ? { text: sql } : { name: nameOf(sql), text: sql, values: [...params] };
      return (await target.query<R>(query)).rows;
    },
  });

  return {
    kind: 'postgres',
    ...over(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work(over(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((reason: unknown) => {
          broken = reason instanceof Error ? reason : new Error(String(reason));
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async exec(sql) {
      await pool.query(sql);
    },
    close: () => pool.end(),
  };
}
