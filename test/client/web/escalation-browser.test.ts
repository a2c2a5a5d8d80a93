import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { as } from '../support/world.ts';
import { chromiumIsThere, launchChromium, onPage } from '../../support/chromium.ts';
import { fits, keepsToWcag, signInAs } from './looks.ts';
import { served } from './world.ts';
import { openYear, type YearWorld } from './year-world.ts';

const [fsa, chair, secretary, rsi] = ['soeren.dahl', 'henrik.dam', 'ida.krogh', 'ulla.friis'] as const;

describe.runIf(chromiumIsThere())('escalations and status reports in a real browser', () => {
  let year: YearWorld;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;
  const visited: string[] = [];

  beforeAll(async () => {
    year = await openYear();
    const { commands, world } = year;
    const answer = async (person: string, duty: string, given: object, caseId: string) => {
      const [task] = await world.store.tasks({ caseId, person, duty, open: true });
      await commands.answerTask(as(person), task?.id ?? expect.fail(`${person} has no ${duty}`), given);
      await world.settle();
    };
    const raise = async (title: string) => {
      const { caseId } = await commands.begin(
        as(fsa),
        'escalation.raise',
        { title, system: 'ppj', ground: 'security', description: 'Opslag uden log.' },
        { updateId: title },
      );
      await world.settle();
      return caseId;
    };
    const first = await raise('Adgang uden log');
    await answer(chair, 'escalation-assessment', { choice: 'escalate' }, first);
    visited.push(`/o/${await year.link(rsi, 'escalation-acknowledgement')}`);
    await answer(rsi, 'escalation-acknowledgement', { choice: 'acknowledge' }, first);
    visited.push(`/o/${await year.link(secretary, 'escalation-decision')}`);
    const second = await raise('Endnu en sag');
    visited.push(`/o/${await year.link(chair, 'escalation-assessment')}`);
    const report = await commands.begin(as(secretary), 'status-report.start', {
      period: { from: '2026-01-01', to: '2026-12-31' },
    });
    await world.settle();
    visited.push(`/o/${await year.link(secretary, 'status-report-draft')}`);
    const number = report.caseId.split('/')[1] ?? '';
    visited.push('/eskaleringer', '/statusrapporter', `/statusrapporter/${number}`, '/eskaleringer?lang=en');
    for (const id of [first, second]) visited.push(paths.escalation(id.split('/')[1] ?? ''), paths.case(id));
    visited.push(paths.case(report.caseId));
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
    await page.goto(`${site.url}${paths.act('escalation.raise')}?lang=da`);
    await page.click('button:has-text("Rejs eskaleringen")');
    await page.locator('.errors').waitFor();
    await look('raising with errors');
    await page.goto(`${site.url}${visited[1]}`);
    await page.check('#choice-decided');
    await page.fill('#reference', 'RSI pkt. 1');
    await page.fill('#decision', 'Loggen skal genskabes.');
    // The first is left empty: the second is the only one that is sent.
    await page.click('button:has-text("Endnu en linje")');
    await page.fill('[id="followUps.1.what"]', 'Genskab loggen');
    await page.click('text=Fortsæt til gennemsyn');
    await page.locator('.errors').waitFor();
    await look('decision with errors');
    await page.selectOption('[id="followUps.1.role"]', 'fsa');
    await page.fill('[id="followUps.1.due"]', '30-11-2027');
    await page.click('text=Fortsæt til gennemsyn');
    await page.locator('h1:has-text("Se dit svar igennem")').waitFor();
    await page.locator('text=Hvad: Genskab loggen; Hvem: rolle: Systemets FSA; Senest: 30. november 2027').waitFor();
    await look('decision in review');
  }

  it('no page breaks WCAG 2.2 AA as far as axe can tell', { timeout: 240_000 }, async () => {
    await onPage(browser, {}, async (page) => {
      await everyPage(page, (name) => keepsToWcag(page, name));
    });
  });

  it('no page is wider than a narrow phone, with scripts off', { timeout: 120_000 }, async () => {
    await onPage(browser, { width: 320, script: false }, async (page) => {
      await everyPage(page, (name) => fits(page, name));
    });
  });

  it(
    'without scripts an outage in the doubled hour is raised by its wall times, and a section is saved as a new version',
    { timeout: 120_000 },
    async () => {
      await onPage(browser, { script: false }, async (page) => {
        await signInAs(page, year.web, site.url, fsa);
        await page.goto(`${site.url}/eskaleringer`);
        await page.click('text=Rejs et kritisk forhold');
        await page.fill('#title', 'Nede i den dobbelte time');
        await page.selectOption('#system', 'ppj');
        await page.selectOption('#ground', 'outage');
        await page.fill('#description', 'Nede.');
        await page.fill('[id="outage.from"]', '25.10.2026 02.30 sommertid');
        await page.fill('[id="outage.to"]', '25.10.2026 02.30');
        await page.click('button:has-text("Rejs eskaleringen")');
        await page.locator('.errors:has-text("to gange")').waitFor();
        await page.fill('[id="outage.to"]', '25.10.2026 02.30 vintertid');
        await page.click('button:has-text("Rejs eskaleringen")');
        await page.locator('text=60 minutter').waitFor();

        await signInAs(page, year.web, site.url, secretary);
        await page.goto(`${site.url}${visited.find((path) => path.startsWith('/statusrapporter/')) ?? ''}`);
        await page.click('a:has-text("Ret udkastet")');
        await page.fill('[id="content.0.text"]', 'Et roligt år.');
        await page.click('text=Gem som ny udgave');
        await page.locator('text=Det er nu udgave 2').waitFor();
        await page.locator('p:has-text("Et roligt år.")').first().waitFor();
      });
    },
  );
});
