import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import type { NewSession } from '../../../store/sign-in/sign-in-store.ts';
import { exampleWorld, type World } from '../world.ts';

const at = '2027-03-01T11:00:00.000Z';
const by = { person: 'ida.krogh', channel: 'login' } as const;
const begun: NewSession = { id: 's1', hash: 'h1', person: 'ida.krogh', means: 'mail', at, by, request: 'r1' };

/** Who is signed in, what was asked for, and how often. */
export function signInSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
    await world.store.askSignIn({
      id: 'r1',
      linkHash: 'link',
      codeHash: 'code',
      browserHash: 'browser',
      person: 'ida.krogh',
      askedAt: at,
      expiresAt: '2027-03-01T11:10:00.000Z',
    });
  });
  const lines = async () =>
    (await world.store.journal()).map(({ event }) => event).filter((one) => one.startsWith('sign'));

  it('begins one session of one request, though two processes ask at once, with one line in the journal', async () => {
    const { store } = world;
    const both = await Promise.all([store.beginSession(begun), store.beginSession({ ...begun, id: 's2', hash: 'h2' })]);
    expect(both.toSorted()).toEqual([false, true]);
    expect((await store.sessionsOf('ida.krogh')).length).toBe(1);
    expect((await store.signInByLink('link'))?.usedAt).toBe(at);
    expect(await lines()).toEqual(['sign-in']);
  });

  it('begins none of a request that is over', async () => {
    expect(await world.store.beginSession({ ...begun, at: '2027-03-01T11:10:00.000Z' })).toBe(false);
    expect(await lines()).toEqual([]);
  });

  it('ends a session once, and the one a browser had when it begins another', async () => {
    const { store } = world;
    await store.beginSession(begun);
    const { request: _, ...another } = begun;
    await store.beginSession({ ...another, id: 's2', hash: 'h2', instead: 's1' });
    expect((await store.session('h1'))?.endedAt).toBe(at);
    await store.endSession('s2', at, by);
    await store.endSession('s2', at, by);
    expect(await store.sessionsOf('ida.krogh')).toEqual([]);
    expect(await lines()).toEqual(['sign-in', 'sign-in', 'sign-out']);
  });

  it('counts tries of a code and of an hour, however many processes try at the same time', async () => {
    const { store } = world;
    const codes = await Promise.all(Array.from({ length: 9 }, () => store.tryCode('r1', 5)));
    expect(codes.filter(Boolean).length).toBe(5);
    const asked = await Promise.all(Array.from({ length: 9 }, () => store.countAttempt('mail', 'x', at, 3)));
    expect(asked.filter(Boolean).length).toBe(3);
    expect(await store.countAttempt('mail', 'x', '2027-03-01T12:00:00.000Z', 3)).toBe(true);
  });

  it('forgets what has long been over', async () => {
    const { store } = world;
    await store.beginSession(begun);
    await store.endSession('s1', at, by);
    expect(await store.forgetSignIns('2027-03-01T11:05:00.000Z')).toBe(1);
    expect(await store.signInByLink('link')).toBeDefined();
    expect(await store.forgetSignIns('2027-03-02T00:00:00.000Z')).toBe(0);
    expect(await store.signInByLink('link')).toBeUndefined();
  });
}
