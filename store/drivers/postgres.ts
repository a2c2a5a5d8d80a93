import { Pool, type PoolClient } from 'pg';
import type { Database } from '../database.ts';
import { createPreparing } from './preparing.ts';
import { readers } from './values.ts';

/** A served PostgreSQL behind a pool of connections. Statements with parameters are prepared once per connection. */
export function openPostgres(url: string, connections: number): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    options: '-c timezone=UTC -c client_min_messages=warning',
    types: readers,
  });
  // An idle connection that breaks is replaced by the pool; the next query tells whether the server is gone.
  pool.on('error', () => undefined);

  const over = createPreparing<Pool | PoolClient>();
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
