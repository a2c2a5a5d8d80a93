import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumIsThere, launchChromium } from '../../support/chromium.ts';
import { filledInByKeyboard, watched } from './looks.ts';
import { openProjects, type ProjectWorld } from './project-world.ts';
import { served } from './world.ts';

describe.runIf(chromiumIsThere())('the portfolio in a real browser', () => {
  let world: ProjectWorld;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;

  beforeAll(async () => {
    world = await openProjects();
    site = await served(world.pages.web);
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await world?.pages.world.close();
  });

  it(
    'the FSA reports every project by keyboard alone, without scripts, on 320 px; axe finds nothing',
    { timeout: 120_000 },
    async () => {
      const { pages, house } = world;
      const form = `${site.url}/o/${await pages.link('soeren.dahl', 'project-status')}`;
      await watched(browser, async (page, look) => {
        await page.goto(form);
        await look('form');
        await filledInByKeyboard(page, { choice: 'submit', 'projects.0.note': 'Går som ventet.' }, 'Fortsæt');
        expect(await page.locator('[role=alert] a').count()).toBe(7);
        expect(await page.locator('[id="projects.0.note"]').inputValue()).toBe('Går som ventet.');
        await look('form with faults');
        await filledInByKeyboard(
          page,
          Object.fromEntries(
            [0, 1].flatMap((place) =>
              Object.entries({
                time: 'yellow',
                economy: 'green',
                scope: 'red',
                note: 'Leverandøren er forsinket.',
                forecast: '845.000',
              }).map(([field, value]) => [`projects.${place}.${field}`, value]),
            ),
          ),
          'Fortsæt',
        );
        expect(await page.locator('table').innerText()).toContain('rød');
        await look('review');
        const { email = '' } = (await house.store.person('soeren.dahl')) ?? {};
        await filledInByKeyboard(page, { email }, 'Bekræft');
        await look('receipt');
      });
      await house.settle();
      expect((await house.store.case(world.report))?.outcome).toBe('delivered');
    },
  );

  it(
    'report, projects and roadmaps are read on 320 px without scripts, and axe finds nothing',
    { timeout: 120_000 },
    async () => {
      const { first } = world;
      await watched(browser, async (page, look) => {
        for (const path of [
          '/portefoelje',
          '/portefoelje?lang=en&slags=change-request',
          '/projekter?lang=da',
          `/projekter/${first}`,
          '/roadmap',
          '/roadmap/ppj?opdeling=aar',
        ]) {
          await page.goto(`${site.url}${path}`);
          await look(path);
        }
        expect(await page.locator('.roadmap svg title').first().textContent()).toContain('Roadmap');
        await page.goto(`${site.url}/projekter`);
        expect(await page.locator('.light').count()).toBe(6);
        await page.goto(`${site.url}/roadmap`);
        await filledInByKeyboard(page, { opdeling: 'aar' }, 'Vis');
        expect(page.url()).toContain('opdeling=aar');
      });
    },
  );
});
