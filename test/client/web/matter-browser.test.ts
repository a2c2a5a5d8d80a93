import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import { kindNames, kindOf } from '../../../machines/matter/kinds.ts';
import { forms } from '../../machines/matter/forms.ts';
import { chromiumIsThere, launchChromium, onPage } from '../../support/chromium.ts';
import { fits, keepsToWcag } from './looks.ts';
import { as } from '../support/world.ts';
import { served } from './world.ts';
import { openYear, type YearWorld } from './year-world.ts';

const [fsa, secretary] = ['soeren.dahl', 'ida.krogh'];

describe('the pages of matters', () => {
  let year: YearWorld;
  beforeAll(async () => {
    year = await openYear();
  }, 60_000);
  afterAll(() => year?.world.close());

  it('raise a matter of a kind by its form, and name every field that is wrong', async () => {
    const path = paths.act('matter.start');
    expect(await (await year.get(paths.newMatterOf('fsa-staffing'))).text()).toContain('FSA-normering');
    const form = {
      person: fsa,
      kind: 'fsa-staffing',
      system: 'ppj',
      'form.currentFte': '1',
      'form.newFte': '1,5',
      'form.cost': '350.000',
      'form.from': '01-06-2027',
      'form.reason': 'Flere systemer.',
    };
    const wrong = await year.post(path, { ...form, 'form.cost': 'mange', 'form.reason': '' });
    const text = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const field of ['form.cost', 'form.reason']) expect(text).toContain(`href="#${field}"`);
    const nobody = await year.post(path, { ...form, person: 'camilla.bro' });
    expect([nobody.status, (await nobody.text()).includes('rejse sagen «FSA-normering»')]).toEqual([403, true]);
    const done = await year.post(path, form);
    expect(done.status).toBe(303);
    await year.world.settle();
    const [row] = await year.store.casesOf('matter');
    const receipts = (await year.store.letters({ caseId: row?.id ?? '' })).filter(({ kind }) => kind === 'receipt');
    expect(receipts.map(({ person }) => person)).toEqual([fsa]);
    const shown = await (await year.get(paths.case(row?.id ?? ''))).text();
    for (const words of ['Sagens rute', 'ligger her', '350.000', '1. juni 2027']) expect(shown).toContain(words);
    const list = await (await year.get(`${paths.matters}?type=fsa-staffing&tilstand=aabne&system=ppj`)).text();
    expect(list).toContain(row?.title);
    for (const words of ['I alt 1: afsluttet 0, åbne 1, heraf over fristen 0.', 'Ida Krogh'])
      expect(list).toContain(words);
    expect(list).not.toContain('>Region<');
    expect(await (await year.get(`${paths.matters}?aar=2020`)).text()).toContain('Der er ingen sager');
    expect(await (await year.get(`${paths.matters}?type=issue`)).text()).toContain('Der er ingen sager');
  });

  it('take a matter back with a reason: the secretariat and whoever raised it, and nobody else', async () => {
    const { form } = forms['sys-item'];
    const { caseId } = await year.world.commands.begin(
      as('mette.kjaer'),
      'matter.start',
      { kind: 'sys-item', form },
      { updateId: 'back' },
    );
    await year.world.settle();
    const page = await (await year.get(paths.case(caseId))).text();
    expect(page).toContain('Træk sagen tilbage');
    const withdraw = paths.act('matter.withdraw', caseId);
    const said = { person: 'mette.kjaer', trin: 'udfoer' };
    const why = await year.post(withdraw, said);
    expect([why.status, (await why.text()).includes('href="#reason"')]).toEqual([422, true]);
    const reason = { reason: 'Drøftet i regionen.' };
    const other = { ...said, ...reason, person: fsa };
    expect((await year.post(withdraw, other)).status).toBe(403);
    expect((await year.post(withdraw, { ...said, ...reason })).status).toBe(303);
    await year.world.settle();
    expect(await year.store.case(caseId)).toMatchObject({ outcome: 'withdrawn' });
    expect(await (await year.get(paths.case(caseId))).text()).not.toContain('Træk sagen tilbage');
  });

  it('show a form of every kind, and the kinds to choose from instead of one that does not exist', async () => {
    for (const kind of kindNames) {
      const shown = await (await year.get(paths.newMatterOf(kind))).text();
      for (const field of Object.entries(kindOf(kind).fields))
        expect(shown, kind).toContain(`id="form.${writtenName(...field)}"`);
    }
    const none = await (await year.get(paths.newMatterOf('nope'))).text();
    for (const words of ['<select id="kind"', 'FSA-normering']) expect(none).toContain(words);
    const refused = await year.post(paths.act('matter.start'), { person: fsa, kind: 'nope' });
    expect([refused.status, (await refused.text()).includes('href="#kind"')]).toEqual([422, true]);
  });

  it('show the six templates with their text, and begin a new version with it', async () => {
    const page = await (await year.get(paths.templates)).text();
    for (const words of ['Driftsaftale', 'udgave 1', 'Fejlhåndtering', 'Leverance']) expect(page).toContain(words);
    expect(await (await year.get(`${paths.newMatterOf('template')}&form.template=sla`)).text()).toContain(
      '## Tilgængelighed',
    );
  });
});

describe.runIf(chromiumIsThere())('matters in a real browser', () => {
  let year: YearWorld;
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;
  const visited: string[] = [];
  let prepare = '';

  beforeAll(async () => {
    year = await openYear();
    const { commands, world } = year;
    const asked = await commands.begin(
      as(secretary),
      'matter.start',
      { kind: 'attestation', system: 'ppj' },
      { updateId: 'attest' },
    );
    await commands.begin(
      as(fsa),
      'matter.start',
      { kind: 'issue', system: 'ppj', form: { issue: 'x', options: 'x', proposal: 'x', involvement: 'x' } },
      { updateId: 'issue' },
    );
    await world.settle();
    prepare = `/o/${await year.link('karen.bach', 'matter-preparation-region')}`;
    visited.push(prepare, `/o/${await year.link('birgit.aagaard', 'matter-recommendation-fsg')}`);
    visited.push(
      paths.matters,
      paths.newMatter,
      paths.templates,
      `${paths.templates}?lang=en`,
      `${paths.templates}?lang=da`,
      paths.case(asked.caseId),
    );
    for (const kind of ['portfolio-entry', 'operating-agreement', 'attestation', 'template'])
      visited.push(paths.newMatterOf(kind));
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
    await page.goto(`${site.url}${prepare}`);
    await page.check('#choice-submit');
    await page.click('text=Fortsæt til gennemsyn');
    await look('form with errors');
    await page.selectOption('[id="form.compliance"]', 'ja');
    await page.selectOption('[id="form.documentation"]', 'ja');
    await page.click('text=Fortsæt til gennemsyn');
    await page.locator('h1:has-text("Se dit svar igennem")').waitFor();
    await look('form in review');
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
