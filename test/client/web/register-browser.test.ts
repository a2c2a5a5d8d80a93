import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumIsThere, launchChromium, onPage } from '../../support/chromium.ts';
import { keepsToWcagInTheDarkToo } from './looks.ts';
import { served } from './world.ts';
import { openYear, type YearWorld } from './year-world.ts';

describe.runIf(chromiumIsThere())('the register in a real browser', () => {
  let year: YearWorld;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;
  beforeAll(async () => {
    year = await openYear();
    site = await served(year.web);
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await year?.world.close();
  });

  it(
    'neither page, form, fault nor review breaks WCAG 2.2 AA as far as axe can tell, in light and dark',
    { timeout: 120_000 },
    async () => {
      await onPage(browser, {}, async (page) => {
        const look = (name: string) => keepsToWcagInTheDarkToo(page, name);
        await page.goto(`${site.url}/register`);
        await look('register');
        // With the keyboard alone.
        await page.locator('#substitute a').press('Enter');
        await page.locator('main form button').first().press('Enter');
        await page.locator('[role=alert]').waitFor();
        await look('fault');
        const at = (field: string) => page.locator(`[name="${field}"]:not([type=hidden])`);
        await at('changes.0.person').selectOption('karen.bach');
        await at('changes.0.substitute').selectOption('ole.stig');
        await at('changes.0.from').fill('01-12-2026');
        await at('changes.0.to').fill('31-12-2026');
        await at('decision').fill('Region Midtjylland');
        await page.locator('main form button').first().press('Enter');
        await page.locator('h1:has-text("Se det igennem")').waitFor();
        await look('review');
        await page.locator('button:has-text("Registrér beslutningen")').press('Enter');
        await page.locator('[role=status]').waitFor();
        await look('done');
        // The FSA's work list, chosen by keyboard.
        await page.goto(`${site.url}/arbejdsliste`);
        await page.selectOption('#person', 'soeren.dahl');
        await page.locator('main button').press('Enter');
        await page.locator('h2:has-text("Søren Dahl")').waitFor();
        expect(await page.locator('caption:has-text("Mangler i registeret")').count()).toBe(1);
        await look('work list');
      });
    },
  );

  it('is readable at 320 px without scrolling sideways', { timeout: 60_000 }, async () => {
    await onPage(browser, {}, async (page) => {
      await page.setViewportSize({ width: 320, height: 700 });
      for (const path of ['/register', '/arbejdsliste']) {
        await page.goto(`${site.url}${path}?lang=en`);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(width, path).toBeLessThanOrEqual(320);
      }
    });
  });
});
