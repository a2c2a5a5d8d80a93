import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import { exampleWorld, type World } from '../world.ts';

export function apiRequestsSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });

  it('gives a key to one of two calls, frees it when the call failed, and when its process is gone', async () => {
    const { store } = world;
    const at = '2027-03-01T11:00:00.000Z';
    const take = (content: string, lostBefore = '2027-03-01T10:58:00.000Z') =>
      store.takeApiRequest({ id: 'key', content, at, lostBefore });
    const both = await Promise.all([take('one'), take('one')]);
    expect(both.map(({ held }) => held).toSorted()).toEqual(['running', 'taken']);
    expect(await take('other')).toEqual({ held: 'running', content: 'one' });
    await store.freeApiRequest('key');
    expect(await take('other')).toEqual({ held: 'taken', content: 'other' });
    expect(await take('one', '2027-03-01T11:00:01.000Z')).toEqual({ held: 'taken', content: 'one' });
    await store.answerApiRequest('key');
    await store.freeApiRequest('key');
    expect(await take('other', '2028-01-01T00:00:00.000Z')).toEqual({ held: 'answered', content: 'one' });
  });
}
