import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingPapers } from '../support/meeting-papers.ts';
import { paths } from '../../../client/web/paths.ts';
import { chromiumIsThere, launchChromium, onPage } from '../../support/chromium.ts';
import { fits, keepsToWcag } from './looks.ts';
import { as, wish } from '../support/world.ts';
import { served } from './world.ts';
import { openYear, type YearWorld } from './year-world.ts';

const secretary = 'ida.krogh';
const raised = {
  version: 'v2',
  effectiveFrom: '2027-03-01',
  appliesTo: 'undecided' as const,
  reason: 'Priserne er steget.',
  set: { 'thresholds.lowerOre': '300.000 kr.' },
};

describe('the pages of the governance model', () => {
  let year: YearWorld;
  beforeAll(async () => {
    year = await openYear();
    await year.commands.begin(
      as('soeren.dahl'),
      'change-request.submit',
      { ...wish, amountOre: 27_000_000 },
      { updateId: 'one' },
    );
    await year.world.settle();
  }, 60_000);
  afterAll(() => year?.world.close());

  it('show what is in force, preview the difference and its effect, and propose', async () => {
    expect(await (await year.get(paths.model)).text()).toContain('Tærsklen for regionens egen afgørelse');
    const propose = paths.act('model.propose');
    expect(await year.shown(paths.model)).toContain(`href="${propose}"`);
    const form = {
      person: secretary,
      version: 'v9',
      effectiveFrom: '01-03-2027',
      appliesTo: 'undecided',
      reason: 'Priserne er steget.',
      'set.written.0.key': 'thresholds.lowerOre',
      'set.written.0.value': '300.000 kr.',
    };
    const preview = await (await year.post(propose, form)).text();
    expect(preview).toContain('Tærsklen for regionens egen afgørelse: 250.000\u00a0kr. → 300.000\u00a0kr.');
    expect(preview).toContain('Afgøres af SYS → den systemansvarlige region');
    const wrong = await year.post(propose, { ...form, 'set.written.0.value': '9.000.000 kr.' });
    expect([wrong.status, (await wrong.text()).includes('href="#set.written.0.value"')]).toEqual([422, true]);
    expect((await year.post(propose, { ...form, trin: 'udfoer' })).status).toBe(303);
    await year.world.settle();
    expect(await year.shown(paths.case('model-revision/v9'))).toContain('300.000\u00a0kr.');
    const withdraw = paths.act('model.withdraw', 'model-revision/v9');
    expect(await year.shown(paths.case('model-revision/v9'))).toContain(withdraw);
    const withdrawn = { person: secretary, reason: 'Prøve' };
    expect(await (await year.post(withdraw, withdrawn)).text()).toContain('Det kan ikke fortrydes');
    expect((await year.post(withdraw, { ...withdrawn, trin: 'udfoer' })).status).toBe(303);
    await year.world.settle();
    expect((await year.store.case('model-revision/v9'))?.outcome).toBe('withdrawn');
  });

  it('show a document as not written yet until it is uploaded, and every version after', async () => {
    expect(await (await year.get(paths.documents)).text()).toContain('Kommissorium: endnu ikke udarbejdet');
    const upload = { person: secretary, id: 'guideline/kommissorium', kind: 'guideline', title: 'Kommissorium' };
    for (const text of ['Første udgave', 'Anden <b>udgave</b>'])
      expect((await year.post(paths.act('document.upload'), { ...upload, text })).status).toBe(303);
    const list = await (await year.get(paths.documents)).text();
    expect([list.includes('Kommissorium: endnu'), list.includes('version 2')]).toEqual([false, true]);
    const page = await (await year.get(paths.document('guideline/kommissorium'))).text();
    expect(page).toContain('Anden &lt;b&gt;udgave&lt;/b&gt;');
    expect(await (await year.get(`${paths.document('guideline/kommissorium')}?version=1`)).text()).toContain('Første');
    expect(
      (await year.post(paths.act('document.upload'), { ...upload, text: 'Nej', person: 'anne.lund' })).status,
    ).toBe(403);
    expect((await year.store.verifyJournal()).fault).toBeUndefined();
  });
});

describe.runIf(chromiumIsThere())('the governance model in a real browser', () => {
  let year: YearWorld;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;
  const visited: string[] = [];

  beforeAll(async () => {
    year = await openYear();
    const { commands, world } = year;
    await commands.begin(
      as('soeren.dahl'),
      'change-request.submit',
      { ...wish, amountOre: 27_000_000 },
      { updateId: 'one' },
    );
    await commands.begin(as(secretary), 'model.propose', raised);
    await world.settle();
    await commands.begin(as(secretary), 'model.propose', { ...raised, version: 'v3' });
    await world.settle();
    await commands.perform(as(secretary), 'document.upload', undefined, {
      kind: 'strategy',
      title: 'Strategi',
      text: '# Strategi',
    });
    const day = { number: '2027-05-19', date: '2027-05-19', from: '10:00', to: '14:00', place: 'København' };
    for (const document of meetingPapers(day))
      await year.store.keepDocument(document, '2026-11-23T09:00:00.000Z', as(secretary));
    await commands.perform(as(secretary), 'case.open-written-procedure', 'model-revision/v2');
    await commands.perform(as(secretary), 'case.record-sys-decision', 'model-revision/v3', {
      outcome: 'adopted',
      reference: 'SYS pkt. 1',
      meetingDate: '2026-11-23',
    });
    await world.settle();
    visited.push(
      paths.model,
      `${paths.model}?lang=en`,
      `${paths.documents}?lang=da`,
      paths.act('document.upload'),
      paths.document('strategy/strategi'),
      paths.document('agenda/2027-05-19'),
      paths.document('oplaeg/model-revision~v2'),
    );
    visited.push(paths.case('model-revision/v2'), paths.case('model-revision/v3'));
    visited.push(`/o/${await year.link('mette.kjaer', 'sys-vote')}`);
    visited.push(`/o/${await year.link(secretary, 'rsi-decision-recording')}`);
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
    await page.goto(`${site.url}${paths.act('model.propose')}`);
    await page.fill('#version', 'v4');
    await page.fill('#effectiveFrom', '01-04-2027');
    await page.fill('#reason', 'Prøve');
    await page.selectOption('#set\\.written\\.0\\.key', 'thresholds.lowerOre');
    await page.fill('#set\\.written\\.0\\.value', '9.000.000');
    await page.click('text=Se det igennem');
    await look('proposal with errors');
    await page.fill('#set\\.written\\.0\\.value', '300.000');
    await page.click('text=Se det igennem');
    await page.locator('#virkning').waitFor();
    await look('preview of a version');
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
});
