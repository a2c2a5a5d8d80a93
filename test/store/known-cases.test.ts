import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '../../store/create-store.ts';
import type { Database } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import { batch, effect, exampleRegister, filed, ida } from './world.ts';
import { memoryDatabase } from '../support/memory-database.ts';
import { shown } from '../support/shown.ts';

const caseId = 'change-request/2027-0001';
let db: Database;
let store: Store;
beforeAll(async () => {
  db = await memoryDatabase();
  store = createStore(db);
  await store.importRegister(exampleRegister(), '2027-01-04T08:00:00.000Z', ida);
});
afterAll(() => store.close());

const title = (text: string) => effect('keepCase', { title: text });

describe('given a store that remembers the cases it has read', () => {
  it('when steps are written and read at the same time, then every reading after a step shows it, as another store reads it', async () => {
    await store.record(batch(0, [filed]));
    for (let seq = 1; seq <= 12; seq += 1) {
      const earlier = store.case(caseId);
      const written = store.record(batch(seq, [title(`Titel ${seq}`)]));
      const meanwhile = store.case(caseId);
      await written;
      expect((await store.case(caseId))?.title).toBe(`Titel ${seq}`);
      expect(['', `Titel ${seq - 1}`, `Titel ${seq}`]).toContain(seq === 1 ? '' : (await earlier)?.title);
      await meanwhile;
    }
    expect(await store.case(caseId)).toEqual(await createStore(db).case(caseId));
  });

  it('when two steps of a case wait for each other, then the later one is what is remembered', async () => {
    await Promise.all([store.record(batch(20, [title('Tyve')])), store.record(batch(21, [title('Enogtyve')]))]);
    expect((await store.case(caseId))?.title).toBe('Enogtyve');
    expect(await store.case(caseId)).toEqual(await createStore(db).case(caseId));
  });

  it('when a step fails, then the case is remembered as it stood', async () => {
    const before = await store.case(caseId);
    await expect(store.record(batch(30, [title('Ny'), effect('noSuchThing' as never, {} as never)]))).rejects.toThrow(
      'noSuchThing',
    );
    expect(await store.case(caseId)).toEqual(before);
    await expect(
      store.record(batch(31, [title('Ny'), effect('keepCase', { version: 'not a number' as never })])),
    ).rejects.toThrow();
    expect(await store.case(caseId)).toEqual(before);
    expect(await store.case(caseId)).toEqual(await createStore(db).case(caseId));
  });

  it('when the proposal is changed, then it is read as the database keeps it; when not, it stays', async () => {
    await store.record(
      batch(40, [effect('keepCase', { view: shown('change-request', { strategy: 'ø', linked: ['2027-0009'] }) })]),
    );
    await store.record(batch(41, [title('Samme forslag')]));
    const [kept, read] = [await store.case(caseId), await createStore(db).case(caseId)];
    expect(kept).toEqual(read);
    expect(JSON.stringify(kept?.view)).toBe(JSON.stringify(read?.view));
    expect(await store.casesById([caseId, 'change-request/9999-0001'])).toEqual(new Map([[caseId, kept]]));
  });
});
