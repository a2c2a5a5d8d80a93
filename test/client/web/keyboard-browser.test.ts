import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { chromiumIsThere, launchChromium } from '../../support/chromium.ts';
import { filledInByKeyboard, signInAs, unfoldedByKeyboard, watched } from './looks.ts';
import { served } from './world.ts';
import { openYear, type YearWorld } from './year-world.ts';

const [fsa, chair] = ['soeren.dahl', 'henrik.dam'] as const;

describe.runIf(chromiumIsThere())('by keyboard alone, without scripts, at 320 px', { timeout: 120_000 }, () => {
  let year: YearWorld;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;
  beforeAll(async () => {
    year = await openYear();
    site = await served(year.web);
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    expect(year.faults).toEqual([]);
    await browser?.close();
    await site?.close();
    await year?.world.close();
  });

  it('the menu is unfolded and followed', async () => {
    await watched(browser, async (page, look) => {
      await page.goto(`${site.url}${paths.home}`);
      await unfoldedByKeyboard(page, 'Register og model');
      await look('the menu unfolded');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
      await page.locator('h1:has-text("Styringsmodellen")').waitFor();
    });
  });

  it('an escalation is raised, and the chair answers it by link', async () => {
    await watched(browser, async (page, look) => {
      await signInAs(page, year.web, site.url, fsa);
      await page.goto(`${site.url}${paths.act('escalation.raise')}`);
      const raise = 'Rejs eskaleringen';
      await filledInByKeyboard(page, {}, raise);
      await page.locator('.errors:focus').waitFor();
      const matter = { title: 'Adgang uden log', system: 'ppj', ground: 'security', description: 'Opslag uden log.' };
      await filledInByKeyboard(page, matter, raise);
      await page.locator('h1:has-text("Adgang uden log")').waitFor();
      await look('an escalation just raised');
    });
    await year.world.settle();
    const token = await year.link(chair, 'escalation-assessment');
    await watched(browser, async (page) => {
      await page.goto(`${site.url}/o/${token}`);
      await filledInByKeyboard(page, { choice: 'escalate' }, 'Fortsæt til gennemsyn');
      await filledInByKeyboard(page, { email: (await year.store.person(chair))?.email ?? '' }, 'Bekræft');
      await page.locator('h1:has-text("Tak. Dit svar er modtaget")').waitFor();
    });
  });

  it('a status report is started, and a section of it written', async () => {
    await watched(browser, async (page, look) => {
      await page.goto(`${site.url}${paths.act('status-report.start')}`);
      const start = 'Start, og skriv udkastet';
      await filledInByKeyboard(page, { year: '' }, start);
      await page.locator('.errors:focus').waitFor();
      await look('start of a status report with errors');
      await filledInByKeyboard(page, { year: '', 'period.from': '01-01-2026', 'period.to': '31-12-2026' }, start);
      await year.world.settle();
      await page.reload();
      await page.locator('a', { hasText: 'Ret udkastet' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('[id="content.0.text"]').waitFor();
      await look('a section being written');
      await filledInByKeyboard(page, { 'content.0.text': 'Et roligt år.' }, 'Gem som ny udgave');
      await page.locator('text=Det er nu udgave 2').waitFor();
      await look('status report saved');
    });
  });

  it('a matter is raised', async () => {
    await watched(browser, async (page, look) => {
      await signInAs(page, year.web, site.url, fsa);
      await page.goto(`${site.url}${paths.newMatterOf('fsa-staffing')}`);
      await filledInByKeyboard(page, {}, 'Rejs sagen');
      await page.locator('.errors:focus').waitFor();
      await look('a matter with errors');
      const matter = {
        system: 'ppj',
        'form.currentFte': '1',
        'form.newFte': '1,5',
        'form.cost': '350.000',
        'form.from': '01-06-2027',
        'form.reason': 'Flere systemer.',
      };
      await filledInByKeyboard(page, matter, 'Rejs sagen');
      await year.world.settle();
      await page.reload();
      await look('a matter just raised');
    });
    expect((await year.store.casesOf('matter')).length).toBe(1);
  });

  it('a version of the model is proposed after a look at its effect', async () => {
    await watched(browser, async (page, look) => {
      await page.goto(`${site.url}${paths.act('model.propose')}`);
      const proposal = {
        version: 'v2',
        effectiveFrom: '01-03-2027',
        appliesTo: 'undecided',
        reason: 'Priserne er steget.',
        'set.written.0.key': 'thresholds.lowerOre',
        'set.written.0.value': '300.000',
      };
      await filledInByKeyboard(page, proposal, 'Se det igennem');
      await page.locator('#virkning').waitFor();
      await filledInByKeyboard(page, {}, 'Foreslå for SYS');
      await year.world.settle();
      await page.reload();
      await look('the model with a proposal');
    });
    expect((await year.store.case('model-revision/v2'))?.status).toBe('active');
  });

  it('a substitute is registered after a look at what it changes', async () => {
    await watched(browser, async (page, look) => {
      await signInAs(page, year.web, site.url, 'karen.bach');
      await page.goto(`${site.url}${paths.act('register.change')}?changes=substitute`);
      await look('a change of the register');
      const see = 'Se det igennem';
      await filledInByKeyboard(page, {}, see);
      await page.locator('.errors:focus').waitFor();
      await look('a substitute with errors');
      const substitute = {
        'changes.0.person': 'karen.bach',
        'changes.0.substitute': 'ole.stig',
        'changes.0.from': '01-12-2026',
        'changes.0.to': '31-12-2026',
        decision: 'Region Midtjylland',
      };
      await filledInByKeyboard(page, substitute, see);
      await page.locator('h1:has-text("Se det igennem")').waitFor();
      await look('a substitute in review');
      await filledInByKeyboard(page, {}, 'Registrér beslutningen');
      await page.locator('[role=status]').waitFor();
    });
  });
});
