import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { as } from '../support/world.ts';
import { chromiumIsThere, launchChromium, onPage } from '../../support/chromium.ts';
import { fits, keepsToWcagInTheDarkToo } from './looks.ts';
import { served } from './world.ts';
import { openYear, type YearWorld } from './year-world.ts';

const [fsa, secretary] = ['soeren.dahl', 'ida.krogh'];
const budget = 'annual-budget/2028-ppj';

describe.runIf(chromiumIsThere())('the budget year in a real browser', () => {
  let year: YearWorld;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;
  const visited: string[] = [];

  beforeAll(async () => {
    year = await openYear();
    const { commands, world } = year;
    await commands.begin(as(secretary), 'budget-cycle.start', { year: 2028 });
    await year.advanceTo('2027-01-05T09:00:00.000Z');
    visited.push(`/o/${await year.link('trine.bak', 'hearing-comments')}`);
    await commands.perform(as(secretary), 'budget.waive-hearing', budget, { reason: 'Alle er hørt.' });
    const draft = await year.link(fsa, 'budget-draft');
    visited.push(`/o/${draft}`);
    visited.push('/aarshjul', '/aarshjul/2028', '/aarshjul/2031', paths.wheelStart);
    visited.push(paths.act('cases.record-sys-decision', '2028'));
    visited.push('/budget/2028', '/rapporter/2028', '/ramme/2028', '/ramme/2027', paths.case(budget));
    visited.push(paths.case('budget-cycle/2028'), '/aarshjul/2028?lang=en', '/budget/2028?lang=da');
    await world.settle();
    site = await served(year.web);
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await year?.world.close();
  });

  async function everyPage(page: Page, look: (name: string) => Promise<void>) {
    for (const path of visited) {
      await page.goto(`${site.url}${path}`);
      await look(path);
    }
    const draft = `${site.url}${visited[1]}`;
    await page.goto(draft);
    await page.click('text=Fortsæt til gennemsyn');
    await look('draft with errors');
    await page.check('#choice-submit');
    await page.click('text=Fortsæt til gennemsyn');
    await page.locator('h1:has-text("Se dit svar igennem")').waitFor();
    await look('draft in review');
    await page.goto(`${site.url}${paths.wheelStart}`);
    await page.fill('#year', '2029');
    await page.click('text=Se det igennem');
    await page.locator('#forhaandsvisning').waitFor();
    await look('preview');
  }

  it('no page breaks WCAG 2.2 AA as far as axe can tell, in light and dark', { timeout: 240_000 }, async () => {
    await onPage(browser, {}, async (page) => {
      await everyPage(page, (name) => keepsToWcagInTheDarkToo(page, name));
    });
  });

  it('no page is wider than a narrow phone, with scripts off', { timeout: 120_000 }, async () => {
    await onPage(browser, { width: 320, script: false }, async (page) => {
      await everyPage(page, (name) => fits(page, name));
    });
  });

  it(
    'Enter in a line of the budget goes on to the review, and nothing is saved by it',
    { timeout: 60_000 },
    async () => {
      await onPage(browser, { script: false }, async (page) => {
        await page.goto(`${site.url}${visited[1]}`);
        await page.check('#choice-submit');
        await page.locator('[id="budget.lines.1.name"]').focus();
        await page.keyboard.press('Enter');
        await page.locator('h1:has-text("Se dit svar igennem")').waitFor();
        await page.locator('text=Ret svaret').click();
        expect(await page.locator('[id="budget.lines.1.name"]').inputValue()).not.toBe('');
      });
    },
  );
});
