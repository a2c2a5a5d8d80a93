import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../../client/api/api.ts';
import { paths } from '../../../client/web/paths.ts';
import { portfolio } from '../../../client/portfolio/portfolio.ts';
import { sha256 } from '../../../store/canonical.ts';
import type { Store } from '../../../store/store.ts';
import { openStoreInMemory, openWorld, type World } from './world.ts';

const key = 'test-key-of-the-secretariat-and-then-some';

describe('given two change requests, and one of them is stored as nobody can read it', () => {
  let store: Store;
  let broken: World;
  let sound: World;
  beforeAll(async () => {
    store = await openStoreInMemory();
    sound = openWorld(store);
    await sound.step({ type: 'x' }, [{ effect: sound.keep(1) }]);
    broken = openWorld(store);
    await broken.step({ type: 'x' }, [{ effect: broken.keep(1, { title: 7 }) }]);
    await store.keepApiKey(sha256(key), 'sekretariat.lis', sound.clock.now);
  });
  afterAll(() => store.close());

  const shown = async (path: string) => (await sound.get(path)).text();

  it('when the overview is opened, then it stands first, by its number and as unreadable, whatever is chosen', async () => {
    for (const path of ['/', '/?vis=afsluttede', '/?system=andet']) {
      const page = await shown(path);
      expect(page).toContain(broken.number);
      expect(page).toContain('sagen kan ikke læses');
    }
    const all = await shown('/');
    expect(all.indexOf(broken.number)).toBeLessThan(all.indexOf(sound.number));
  });

  it('when it is opened, then the page says which field cannot be read', async () => {
    const page = await sound.get(paths.case(broken.caseId));
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('«title»');
  });

  it('when lists are read over the API and for the portfolio, then the others are there, and so is it with the reason', async () => {
    const app = createApi({ commands: sound.commands, store, now: () => sound.clock.now });
    for (const path of ['/api/cases', '/api/change-requests']) {
      const response = await app.request(path, { headers: { authorization: `Bearer ${key}` } });
      const rows = (await response.json()) as { number: string; view?: object; unreadable?: { da: string } }[];
      expect(rows.find(({ number }) => number === sound.number)?.view).toBeDefined();
      expect(rows.find(({ number }) => number === broken.number)?.unreadable?.da).toContain(
        `Sagen ${broken.caseId} kan ikke læses: «title»`,
      );
    }
    const lines = await portfolio(store, sound.clock.now);
    expect(lines.map(({ number, state }) => [number, state])).toContainEqual([broken.number, 'unreadable']);
  });
});
