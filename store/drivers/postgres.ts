import { Pool, type PoolClient } from 'pg';
import type { Database } from '../database.ts';
import { connected, isConnectionFault } from './connection-fault.ts';
import { createPreparing } from './preparing.ts';
import { readers } from './values.ts';

/** How long it may take to answer, in ms: a connection of which nothing comes any more is given up. */
const answerPatienceMs = 60_000;

/**
 * A served PostgreSQL behind a pool of connections. Statements with parameters are prepared once per connection. While the server is away everything throws
 * `DatabaseUnavailable`; when it is back the pool connects anew by itself.
 * @param connectPatienceMs how long it may take to let somebody in; then whoever asked is told that it is away.
 */
export function openPostgres(
  url: string,
  connections: number,
  { connectPatienceMs = 5_000 }: { readonly connectPatienceMs?: number } = {},
): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectPatienceMs,
    query_timeout: answerPatienceMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: '-c timezone=UTC -c client_min_messages=warning',
    types: readers,
  });
  // A connection that breaks is replaced by the pool, and whoever uses it learns so from the statement. Nobody else listens: an error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));

  const over = createPreparing<Pool | PoolClient>();
  const onPool = over(pool);
  return {
    kind: 'postgres',
    query: (sql, params) => connected(() => onPool.query(sql, params)),
    execute: (sql, params) => connected(() => onPool.execute(sql, params)),
    transaction: (work) => connected(() => inTransaction(pool, (client) => work(over(client)))),
    exec: (sql) => connected(async () => void (await pool.query(sql))),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    // Not used again, whatever it would say: a server that has become read-only still answers.
    if (isConnectionFault(error)) broken = error;
    else
      await client.query('rollback').catch((reason: unknown) => {
        broken = reason instanceof Error ? reason : new Error(String(reason));
      });
    throw error;
  } finally {
    client.release(broken);
  }
}
