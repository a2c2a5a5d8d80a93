import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { unbroken } from '../../../client/web/unbroken.ts';
import { openYear, type YearWorld } from './year-world.ts';

it('no amount on a page is broken before «kr.»; what stands in fields and attributes is as it was typed', () => {
  expect(unbroken('<p title="5 kr.">900.000,00 kr. <b>-5</b> kr.</p>')).toBe(
    '<p title="5 kr.">900.000,00\u00a0kr. <b>-5</b> kr.</p>',
  );
  const field = '<textarea name="x">I alt 900.000 kr.</textarea><input value="5 kr."/>';
  expect(unbroken(field)).toBe(field);
});

describe('given the pages of the console', () => {
  let year: YearWorld;
  beforeAll(async () => {
    year = await openYear();
  }, 60_000);
  afterAll(() => year?.world.close());

  /** What a page says is wrong: the fields that the summary leads to. */
  const faultsOf = (html: string): string[] =>
    [...(html.split('class="errors"')[1]?.split('</div>')[0] ?? '').matchAll(/href="#([^"]+)"/g)].map(
      ([, field = '']) => field,
    );

  it('the menu has six entries, leads to every page, and says where one is', async () => {
    const home = await year.shown(paths.home);
    const menu = home.split('<nav class="main"')[1]?.split('</nav>')[0] ?? '';
    expect(menu.match(/<summary/g)).toHaveLength(5);
    const links = [...menu.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThanOrEqual(16);
    // Without a mail catcher there are no mails to show.
    for (const href of links.filter((one) => one !== paths.mailbox))
      expect([200, 302, 303], href).toContain((await year.get(href)).status);
    expect(menu).toContain(`href="${paths.home}" aria-current="page"`);
    expect(await year.shown(paths.model)).toMatch(/<summary aria-current="true">Register og model/);
  });

  it('the register begins with what stands on the page, and each link leads to a place on it', async () => {
    const page = await year.shown(paths.register);
    const contents = page.split('aria-labelledby="indhold-her"')[1]?.split('</nav>')[0] ?? '';
    const anchors = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(anchors).toContain('personer');
    for (const id of anchors) expect(page).toContain(`id="${id}"`);
  });

  it('the frame folds what the register brought along', async () => {
    const page = await year.shown(paths.ledger(2026));
    const [, folded = ''] = page.split('Åbningsposter fra registeret');
    expect(folded).toContain('budgetteret');
    expect(page.split('Åbningsposter fra registeret')[0]?.split('Alle poster')[1]).not.toContain('budgetteret');
  });

  it('a change of the model chooses among answers in words, and everything that lacks is told at once', async () => {
    const propose = paths.act('model.propose');
    const page = await year.shown(propose);
    expect(page).toMatch(/<option value="vote\.tie=rejected">[^<]*forslaget falder<\/option>/);
    expect(page).not.toContain('<option value="vote.tie">');
    const empty = await year.post(propose, {});
    expect(empty.status).toBe(422);
    expect(faultsOf(await empty.text())).toEqual(['version', 'effectiveFrom', 'reason', 'set']);
    const chosen = await year.post(propose, {
      person: 'ida.krogh',
      version: 'v2',
      effectiveFrom: '01-03-2027',
      appliesTo: 'new',
      reason: 'Prøve',
      'set.chosen.0.answer': 'vote.tie=rejected',
      'set.chosen.1.answer': 'written.demandMeeting=false',
    });
    expect(chosen.status).toBe(200);
    const effect = (await chosen.text()).split('id="virkning"')[1] ?? '';
    expect(effect).toContain('formanden afgør → forslaget falder');
    expect(effect).toContain('ja → nej');
  });

  it('a change of the register tells everything that lacks at once', async () => {
    const empty = await year.post(paths.act('register.change'), { changes: 'substitute' });
    expect(faultsOf(await empty.text()).toSorted()).toEqual([
      'changes.0.from',
      'changes.0.person',
      'changes.0.substitute',
      'changes.0.to',
      'decision',
    ]);
  });
});
