import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../store/store.ts';
import { paths } from '../../../client/web/paths.ts';
import { openStoreInMemory, openWorld, type World } from './world.ts';

describe('given roles that nobody holds (A-33)', () => {
  let store: Store;
  let world: World;
  beforeAll(async () => {
    store = await openStoreInMemory();
    world = openWorld(store);
  });
  afterAll(() => store.close());

  const overview = async (query = '') => (await world.get(`/${query}`)).text();
  const resign = (seat: 'fsa' | 'decider', of: string, person: string) =>
    store.changeRegister(
      [{ change: 'resign', seat, of, person, to: '2027-03-08' }],
      'Region Midtjylland 1. marts 2027',
      world.clock.now,
      { person: 'sekretariat.lis', channel: 'login' },
    );

  it('when every seat is held, then the overview has nothing to look after', async () => {
    expect(await overview()).not.toContain('Se efter');
  });

  it('when nobody has started next year by 15 November, then the overview says so in red, with the way to it (A-67)', async () => {
    const before = world.clock.now;
    world.clock.now = '2027-11-15T09:00:00.000Z';
    const page = await overview();
    expect(page).toContain('<span class="tag late">! haster</span>');
    expect(page).toContain('Mødeplanen for 2028 og årshjulet for 2029 er ikke startet.');
    expect(page).toContain(`href="${paths.wheel(2028)}"`);
    world.clock.now = '2027-11-14T09:00:00.000Z';
    expect(await overview()).not.toContain('er ikke startet');
    world.clock.now = before;
  });

  it('when FSA and decider have resigned, then overview and register say so in the same words, and who is asked instead', async () => {
    await resign('fsa', 'ppj', 'fsa.ppj');
    await resign('decider', 'ppj', 'soeren.dahl');
    const [front, register] = [await overview(), await (await world.get('/register')).text()];
    for (const words of [
      'Præhospital Patientjournal (PPJ) har ingen FSA: rollen er ubesat. Påmindelser går til den systemansvarlige regions medlem af SYS.',
      'har ingen, der afgør mindre ønsker for den systemansvarlige region. Regionens medlem af SYS spørges i stedet.',
    ]) {
      expect(front).toContain(words);
      expect(register).toContain(words);
    }
    expect(front).toContain('href="/register#appoint"');
    expect(await overview('?lang=en')).toContain('has no FSA: the role is vacant');
  });

  it('when a region has no member of SYS any more, then the overview says so from that day', async () => {
    const words = 'Region Nordjylland har intet medlem af SYS';
    expect(await overview()).not.toContain(words);
    world.clock.now = '2027-06-02T09:00:00.000Z';
    expect(await overview()).toContain(words);
  });
});
