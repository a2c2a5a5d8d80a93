import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createStore } from '../../store/create-store.ts';
import { openDatabase } from '../../store/open-database.ts';
import { batch, exampleRegister, filed, ida } from './world.ts';

const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

it('goes on where it was when a store in a folder is opened again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aarshjul-store-'));
  made.push(folder);
  const dataDir = join(folder, 'store');
  const first = createStore(await openDatabase({ dataDir }));
  await first.importRegister(exampleRegister(), '2026-06-01T08:00:00.000Z', ida);
  await first.record(batch(0, [filed]));
  const proof = await first.verifyJournal();
  await first.close();

  const second = createStore(await openDatabase({ dataDir }));
  expect(await second.verifyJournal()).toEqual(proof);
  expect(await second.isEmpty()).toBe(false);
  expect((await second.case('change-request/2027-0001'))?.title).toBe('Stregkoder på båre');
  await second.close();
}, 120_000);

it('begins afresh when the very first start was cut short', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aarshjul-store-'));
  made.push(folder);
  // What a kill in the first seconds leaves: a cluster that is only half there.
  await mkdir(join(folder, 'store.new', 'base'), { recursive: true });
  await writeFile(join(folder, 'store.new', 'PG_VERSION'), '17');
  const store = createStore(await openDatabase({ dataDir: join(folder, 'store') }));
  expect(await store.isEmpty()).toBe(true);
  await store.close();
  expect(await readdir(folder)).toEqual(['store']);
}, 120_000);

it('touches no folder that holds something else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aarshjul-store-'));
  made.push(folder);
  await writeFile(join(folder, 'noter.txt'), 'vigtigt');
  await expect(openDatabase({ dataDir: folder })).rejects.toThrow('neither empty nor a store');
  expect(await readdir(folder)).toEqual(['noter.txt']);
});
