import type { Browser, Page } from 'playwright-core';
import { paths } from '../../../client/web/paths.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../store/store.ts';
import { chromiumIsThere, launchChromium, onPage } from '../../support/chromium.ts';
import { fits, keepsToWcagInTheDarkToo } from './looks.ts';
import { openStoreInMemory, openWorld, served, type World } from './world.ts';

const email = 'mette.kjaer@rn.example';
describe.runIf(chromiumIsThere())('in a real browser', () => {
  let store: Store;
  let world: World;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;
  let token: string;
  let chair: string;
  let other: World;

  beforeAll(async () => {
    store = await openStoreInMemory();
    const catcher = {
      list: () => [{ id: '000001', at: '2027-03-09T09:00:00.000Z', to: [email], subject: 'Stem' }],
      get: async () => ({
        subject: 'Stem',
        text: `Se sagen: ${site.url}/o/${token}`,
        html: `<p lang="da"><a href="${site.url}/o/${token}">Se sagen</a></p>`,
      }),
      raw: async () => undefined,
    };
    world = openWorld(store, { catcher });
    await world.votingOpens();
    token = await world.link('mette.kjaer', { actor: 'vote' });
    other = openWorld(store);
    chair = await other.dutyOpens('fsg-decision', 'fsg.chair', 'Åse Bang');
    site = await served(world.web);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await store?.close();
  });

  /** Every page that matters, in the state that matters, one after the other. */
  async function everyState(page: Page, look: (name: string) => Promise<void>) {
    await page.goto(`${site.url}/o/${token}`);
    await look('vote');
    await page.click('text=Fortsæt til gennemsyn');
    await look('vote with errors');
    await page.check('#choice-for');
    await page.click('text=Fortsæt til gennemsyn');
    await look('review');
    await page.fill('#email', 'someone@else.example');
    await page.click('button:has-text("Bekræft")');
    await look('wrong address');
    await page.fill('#email', email);
    await page.click('button:has-text("Bekræft")');
    await look('receipt');
    for (const path of [
      `/o/${token}`,
      `/o/${token}?som=stedfortraeder`,
      `/o/${chair}`,
      paths.linkAct(chair, 'more-time'),
      '/o/unknown',
      '/o/nyt-link',
      '/',
      `/sager/${world.number}`,
      paths.act('change-request.revise', `change-request/${world.number}`),
      paths.act('change-request.withdraw', `change-request/${world.number}`),
      `/sager/${other.number}`,
      `/sager/${other.number}/beslutning`,
      `/dokumenter/oplaeg/${other.number}`,
      '/?vis=afsluttede',
      paths.newCase,
      '/roadmap',
      '/ramme/2027',
      '/mail',
      '/mail/000001',
      '/privatliv',
      '/tilgaengelighed',
      `/o/${token}?lang=en`,
    ]) {
      await page.goto(`${site.url}${path}`);
      await look(path);
    }
  }

  it('no page breaks WCAG 2.2 AA as far as axe can tell, in light and dark', { timeout: 180_000 }, async () => {
    await onPage(browser, {}, async (page) => {
      await everyState(page, (name) => keepsToWcagInTheDarkToo(page, name));
    });
  });

  it('no page is wider than a narrow phone, with scripts off', { timeout: 120_000 }, async () => {
    await onPage(browser, { width: 320, script: false }, async (page) => {
      await everyState(page, (name) => fits(page, name));
    });
  });

  it('every name in the chart of a case has room in its box, in both languages; on a phone the chart scrolls in a frame of its own', async () => {
    await onPage(browser, { width: 320, script: true }, async (page) => {
      for (const lang of ['da', 'en']) {
        await page.goto(`${site.url}/sager/${world.number}?lang=${lang}`);
        // In words, for the tests are compiled without a browser's types.
        const tight = await page.evaluate(`[...document.querySelectorAll('.course g:has(> rect + text)')]
          .filter((box) => box.querySelector('text').getBBox().width > box.querySelector('rect').getBBox().width - 8)
          .map((box) => box.textContent)`);
        expect(tight).toEqual([]);
      }
      const frame = await page.locator('.course').evaluate((box) => [box.clientWidth, box.scrollWidth]);
      expect(frame[0]).toBeLessThan(320);
      expect(frame[1]).toBeGreaterThan(1000);
    });
  });

  it('a member votes with the keyboard alone', async () => {
    const hanne = await world.link('hanne.friis', { actor: 'vote' });
    await onPage(browser, { script: false }, async (page) => {
      const tabTo = async (selector: string) => {
        for (let turn = 0; turn < 40; turn += 1) {
          await page.keyboard.press('Tab');
          if (await page.locator(`${selector}:focus`).count()) return;
        }
        throw new Error(`The keyboard does not reach ${selector}`);
      };
      await page.goto(`${site.url}/o/${hanne}`);
      await tabTo('form[action$="/o/' + hanne + '"] button');
      await page.keyboard.press('Enter');
      await page.locator('.errors:focus').waitFor();
      await tabTo('.errors a');
      await page.keyboard.press('Enter');
      await tabTo('input[name=choice]');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await tabTo('form[action$="/o/' + hanne + '"] button');
      await page.keyboard.press('Enter');
      await tabTo('#email');
      await page.keyboard.type('hanne.friis@rsyd.example');
      await page.keyboard.press('Enter');
      await page.locator('text=/Du har den .* stemt/').waitFor();
    });
    const votes = await store.votes(`${world.caseId}#vote.1`);
    expect(votes.find((vote) => vote.by.person === 'hanne.friis')?.choice).toBe('abstain');
  });

  it('the link in a caught mail leads out of its frame to the page', async () => {
    await onPage(browser, {}, async (page) => {
      await page.goto(`${site.url}/mail/000001`);
      await page.frameLocator('iframe').locator('a').click();
      await page.waitForURL(`**/o/${token}`);
      expect(await page.locator('h1').textContent()).toContain('Elektronisk signatur');
    });
  });

  it('targets are large enough for a thumb', async () => {
    await onPage(browser, { width: 320 }, async (page) => {
      await page.goto(`${site.url}/o/${token}`);
      for (const box of await page.locator('button, label.choice, summary').all()) {
        if (await box.isVisible()) expect((await box.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(24);
      }
    });
  });
});
