import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../store/database.ts';
import { DatabaseUnavailable } from '../../store/database-unavailable.ts';
import { openPostgres } from '../../store/drivers/postgres.ts';
import { type CuttingProxy, cuttingProxy } from '../support/cutting-proxy.ts';
import { needs } from '../support/needs.ts';
import { postgresAvailable, postgresRemedy, startPostgres, type TestPostgres } from '../support/postgres.ts';

const there = needs('PostgreSQL', postgresAvailable(), postgresRemedy);

describe.runIf(there)('PostgreSQL whose connections are lost', () => {
  let server: TestPostgres;
  let proxy: CuttingProxy;
  let db: Database;
  /** Reaches the server past the proxy. */
  let operator: Database;

  beforeAll(async () => {
    server = await startPostgres();
    const address = new URL(await server.freshDatabase());
    operator = openPostgres(address.href, 1);
    await operator.exec('create table votes (id text primary key)');
    proxy = await cuttingProxy({ host: address.hostname, port: Number(address.port) });
    address.port = String(proxy.port);
    db = openPostgres(address.href, 4, { connectPatienceMs: 300 });
  });
  afterAll(async () => {
    await db?.close();
    await proxy?.stop();
    await operator?.close();
    await server?.stop();
  });
  beforeEach(() => operator.exec('truncate votes'));

  const cast = (id: string) =>
    db.transaction(async (tx) => {
      await tx.execute('insert into votes values ($1) on conflict do nothing', [id]);
    });
  const castUntilTaken = async (id: string): Promise<void> => {
    for (;;)
      try {
        return await cast(id);
      } catch (error) {
        if (!(error instanceof DatabaseUnavailable)) throw error;
      }
  };
  const votes = async () => (await operator.query<{ id: string }>('select id from votes order by id')).map((v) => v.id);

  it('a connection that is ended in the middle of a transaction takes nothing with it and ends nobody', async () => {
    const cutOff = db.transaction(async (tx) => {
      await tx.execute('insert into votes values ($1)', ['half']);
      const [own] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await operator.query('select pg_terminate_backend($1)', [own?.pid]);
      // It is cut while nothing is asked: whoever asks next learns of it.
      await tx.query('select 1');
    });
    await expect(cutOff).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(await votes()).toEqual([]);
    await cast('whole');
    expect(await votes()).toEqual(['whole']);
  });

  it('while the server refuses everything is Unavailable; when it is back the same pool goes on', async () => {
    proxy.become('refusing');
    await expect(db.query('select 1')).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(cast('refused')).rejects.toBeInstanceOf(DatabaseUnavailable);
    proxy.become('open');
    await cast('after');
    expect(await votes()).toEqual(['after']);
  });

  it('a server that takes connections and says nothing is given up', async () => {
    proxy.become('silent');
    for (let left = 5; left > 0; left -= 1) await expect(cast('silent')).rejects.toBeInstanceOf(DatabaseUnavailable);
    proxy.become('open');
    expect(await votes()).toEqual([]);
  });

  it('where the connection is cut as the commit is answered nobody knows; told again it counts once', async () => {
    proxy.cutAfter('commit');
    await expect(cast('unsure')).rejects.toBeInstanceOf(DatabaseUnavailable);
    await cast('unsure');
    expect(await votes()).toEqual(['unsure']);
  });

  it('connections cut one by one under load lose nothing that was acknowledged', async () => {
    const wanted = Array.from({ length: 200 }, (_, n) => `v${String(n).padStart(3, '0')}`);
    const left = [...wanted];
    let cuts = 0;
    const voter = async (): Promise<void> => {
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        if (left.length % 10 === 0) {
          proxy.cut('oldest');
          cuts += 1;
        }
        await castUntilTaken(id);
      }
    };
    await Promise.all([voter(), voter(), voter(), voter()]);
    expect(cuts).toBeGreaterThan(10);
    expect(await votes()).toEqual(wanted);
  });

  it('a fault of what was asked stays what it is', async () => {
    await cast('one');
    await expect(db.execute('insert into votes values ($1)', ['one'])).rejects.toMatchObject({ code: '23505' });
  });
});
