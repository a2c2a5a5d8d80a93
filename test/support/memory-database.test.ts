import { expect, it } from 'vitest';
import { createStore } from '../../store/create-store.ts';
import type { Database } from '../../store/database.ts';
import { giveBackAll, memoryDatabase } from './memory-database.ts';

const by = { person: 'ida.krogh', channel: 'cli' } as const;
const at = '2027-03-01T11:00:00.000Z';

/** Every row of every table. */
async function contents(db: Database) {
  const tables = await db.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  return await Promise.all(tables.map(async ({ name }) => [name, await db.query(`select * from ${name}`)]));
}

it('gives a database back as new: tables, sequences and what the migrations wrote', async () => {
  const first = await memoryDatabase();
  const asNew = await contents(first);
  const store = createStore(first);
  await store.grantFrame(2027, 1_000_000, 'RSI 1. december 2026', at, by);
  await store.keepSetting('link-secret', 'one');
  expect(await contents(first)).not.toEqual(asNew);
  const grant = await store.ledger({});
  await store.close();

  const second = await memoryDatabase();
  expect(await contents(second)).toEqual(asNew);
  const again = createStore(second);
  await again.grantFrame(2027, 1_000_000, 'RSI 1. december 2026', at, by);
  expect(await again.ledger({})).toEqual(grant);
  expect((await again.verifyJournal()).fault).toBeUndefined();
  // The triggers hold again.
  await expect(second.exec('truncate journal')).rejects.toThrow();
  await second.close();
});

it('refuses whoever goes on after giving it back, and gives two worlds one each', async () => {
  const [one, other] = await Promise.all([memoryDatabase(), memoryDatabase()]);
  await createStore(one).keepSetting('link-secret', 'one');
  expect(await createStore(other).setting('link-secret')).toBeUndefined();
  await one.close();
  await one.close();
  await expect(one.query('select 1')).rejects.toThrow('given back');
  giveBackAll();
  await expect(other.query('select 1')).rejects.toThrow('given back');
  const [again, another] = await Promise.all([memoryDatabase(), memoryDatabase()]);
  await createStore(again).keepSetting('link-secret', 'again');
  expect(await createStore(another).setting('link-secret')).toBeUndefined();
});

let left: Database | undefined;
it('gives back what a test leaves open', async () => {
  left = await memoryDatabase();
  await left.query('select 1');
});
it('… when that test ends', async () => {
  await expect(left?.query('select 1')).rejects.toThrow('given back');
});
