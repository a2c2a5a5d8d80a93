import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { businessCaseFields } from '../../../machines/change-request/proposal.ts';
import { writeForm } from '../../../machines/forms/write-form.ts';
import type { Store } from '../../../store/store.ts';
import { openStoreInMemory, openWorld, proposal, type World } from './world.ts';

let store: Store;
let world: World;
beforeAll(async () => {
  store = await openStoreInMemory();
  world = openWorld(store);
  await world.votingOpens();
});
afterAll(() => store.close());

const { amountOre: _, businessCase: whole, ...rest } = proposal;
const businessCase = writeForm(businessCaseFields, whole, 'businessCase.');
const form = { ...rest, ...businessCase, amount: '900.000', person: 'fsa.ppj', trin: 'udfoer' };
const act = (id: string, fields: Record<string, string>) =>
  world.post(paths.act(id, `change-request/${world.number}`), fields);

describe('the form of a change request', () => {
  it.each([
    ['an unknown system', { system: 'nope' }, 'findes ikke i registeret'],
    ['kroner or thousands', { amount: '250,000' }, 'tvetydigt'],
    ['three decimals', { amount: '12,345' }, 'tvetydigt'],
    ['a negative amount', { amount: '-1' }, 'må ikke være negativt'],
    ['a number as computers write it', { amount: '1e9' }, 'ikke et beløb i kroner'],
  ])('refuses %s, and says how to mend it', async (_name, wrong, said) => {
    const before = await world.picture();
    const response = await world.post(paths.newCase, { ...form, ...wrong });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(said);
    expect(await world.picture()).toBe(before);
  });

  it('refuses ten megabytes before reading them, on the form and on a link', async () => {
    const motivation = 'x'.repeat(10_000_000);
    for (const path of [paths.newCase, paths.link('invented')]) {
      const response = await world.post(path, { ...form, motivation });
      expect(response.status).toBe(413);
      expect(await response.text()).toContain('forkort det');
    }
  });

  it('refuses who may not file for the system', async () => {
    const response = await world.post(paths.newCase, { ...form, person: 'rsi.kontakt' });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('kan ikke indgive');
  });

  it('shows a script in a title as the text it is', async () => {
    const response = await world.post(paths.newCase, { ...form, title: '<script>alert(1)</script>', amount: '' });
    const html = await response.text();
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('an act on a case', () => {
  it('that does not exist has no page', async () => {
    const response = await act('case.explode', { person: 'sekretariat.lis' });
    expect(response.status).toBe(404);
  });

  it('on an older version is refused', async () => {
    const response = await act('case.open-written-procedure', {
      version: '9',
      person: 'sekretariat.lis',
      trin: 'udfoer',
    });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('du så version 9');
  });

  it('names a faulty field as the form does, never by its technical name', async () => {
    const rerank = paths.act('change-request.rerank', `change-request/${world.number}`);
    const response = await world.post(rerank, { person: 'fsg.chair', rank: 'abc' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('Ny prioritet: Skriv et helt tal fra 1 til 999');
    expect(html).toContain('href="#rank"');
  });

  it('asks what SYS decided', async () => {
    const response = await act('case.record-sys-decision', { person: 'sekretariat.lis' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Udfyld «Beslutning»');
  });

  it('of an unknown case says that there is none', async () => {
    expect((await world.post(paths.act('change-request.withdraw', '2027-9999'), {})).status).toBe(404);
    expect((await world.get(paths.act('change-request.revise', '2027-9999'))).status).toBe(404);
  });
});

describe('a link', () => {
  it('that nobody was given, or a form that no page made, decides nothing', async () => {
    const before = await world.picture();
    expect((await world.get(paths.link('invented'))).status).toBe(404);
    expect((await world.post(paths.link('invented'), { tilstand: 'forged', choice: 'for' })).status).toBe(404);
    const mine = await world.link('mette.kjaer', { actor: 'vote' });
    for (const path of [paths.link(mine), paths.linkConfirm(mine)])
      expect(
        (await world.post(path, { tilstand: 'forged', choice: 'for', email: 'mette.kjaer@rn.example' })).status,
      ).not.toBe(303);
    expect(await world.picture()).toBe(before);
  });
});
