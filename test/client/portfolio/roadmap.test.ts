import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roadmap, roadmapTable } from '../../../client/portfolio/roadmap.ts';
import { roadmapSvg } from '../../../client/portfolio/roadmap-picture.ts';
import { tableCsv } from '../../../client/spreadsheet/csv.ts';
import { openPglite } from '../../../store/drivers/pglite.ts';
import { migrate } from '../../../store/migrate.ts';
import { as, type House, openHouse } from '../../machines/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ thawAlways: false });
});
afterAll(() => house.close());

const requestsOf = async (system: string) => {
  const [one] = await roadmap(house.store, await house.now(), system);
  return (one?.entries ?? []).filter(({ kind }) => kind === 'request');
};

describe('the roadmap of a system (R-169)', () => {
  it('shows every request above 250.000 kr. from its registration; exactly 250.000,00 is let in too (A-49), below is not', async () => {
    const [below, at, above] = [
      await house.files({ title: 'Under', amountOre: 24_999_999 }),
      await house.files({ title: 'Netop', amountOre: 25_000_000 }),
      await house.files({ title: 'Over', amountOre: 25_000_001 }),
    ];
    const shown = await requestsOf('ppj');
    const cases = shown.map(({ caseId }) => caseId);
    expect(cases).toContain(`change-request/${above}`);
    expect(cases).toContain(`change-request/${at}`);
    expect(cases).not.toContain(`change-request/${below}`);
    expect(shown.find(({ title }) => title === 'Over')).toMatchObject({ status: 'foreslået', amountOre: 25_000_001 });
  });

  it('keeps what stands on it: a request that is withdrawn, or made smaller, changes its line and never leaves', async () => {
    const small = await house.files({ title: 'Bliver mindre', amountOre: 30_000_000 });
    const gone = await house.files({ title: 'Trækkes tilbage', amountOre: 30_000_000 });
    await house.revised(small, { amountOre: 10_000_000 });
    await house.commands.perform(as('soeren.dahl'), 'change-request.withdraw', gone, {
      reason: 'Ikke længere nødvendigt',
    });
    await house.settle();
    const shown = await requestsOf('ppj');
    expect(shown.find(({ title }) => title === 'Bliver mindre')).toMatchObject({ amountOre: 10_000_000 });
    expect(shown.find(({ title }) => title === 'Trækkes tilbage')).toMatchObject({
      status: 'trukket tilbage',
      mark: 'stopped',
    });
  });

  it('cannot be deleted from, whoever asks the database', async () => {
    const db = await openPglite();
    await migrate(db);
    await db.exec(`
      insert into cases (id, number, machine, title, state, status, version, version_hash, view, opened_at, changed_at, last_seq)
      values ('change-request/2027-0001', '2027-0001', 'change-request', 'x', 'sys', 'active', 1, 'x', '{}', now(), now(), 1);
      insert into roadmap values ('change-request/2027-0001', 'ppj', 'x', 25000001, 'proposed', now(), now());`);
    await expect(db.query('delete from roadmap', [])).rejects.toThrow('slettes aldrig');
    await expect(db.exec('truncate roadmap')).rejects.toThrow('slettes aldrig');
    await db.query("update roadmap set status = 'withdrawn'", []);
    await db.close();
  });

  it('is a table, with contracts and go-lives beside the requests, that a spreadsheet reads', async () => {
    const systems = await roadmap(house.store, await house.now());
    const csv = tableCsv(roadmapTable(systems));
    expect(csv).toMatch(/Ændringsønske;Over;2027 K1;\d\d-\d\d-2027;foreslået;250000,01;change-request\//);
    expect(csv).toContain('Kontrakt udløber;Vedligehold af blodbanksystemet, Hæmosoft ApS;2028 K3;31-08-2028;kommende');
    expect(csv).toContain('Sidste dag for opsigelse');
    expect(csv).toContain('Ibrugtagning');
    await expect(roadmap(house.store, await house.now(), 'findes-ikke')).rejects.toMatchObject({ kind: 'NotFound' });
  });

  it('is a picture with a title, a description, a shape and a word for each state, by quarters and by years', async () => {
    const systems = await roadmap(house.store, await house.now(), 'ppj');
    const draw = (grid: 'quarter' | 'year', standalone = false) =>
      roadmapSvg(systems, { title: 'Roadmap for PPJ', grid, today: '2027-03-01', lang: 'da', standalone }) ?? '';
    const quarters = draw('quarter');
    expect(quarters).toContain('<title id="roadmap-titel">Roadmap for PPJ</title>');
    expect(quarters).toMatch(/<desc id="roadmap-tekst">\d+ punkter for 1 system, fra K/);
    expect(quarters).toContain('>K1 2027<');
    expect(quarters).toContain('class="rm-planned"');
    expect(quarters).toContain('class="rm-stopped"');
    expect(quarters).toContain('>trukket tilbage<');
    expect(quarters).not.toContain('<style>');
    expect(draw('year')).toMatch(/>2027<.*>2028</);
    expect(draw('year', true)).toContain('<style>');
    expect(roadmapSvg([], { title: 'x', grid: 'year', today: '2027-03-01', lang: 'da' })).toBeUndefined();
  });

  it('escapes what people write, so that a title is never markup in the picture', () => {
    const entry = {
      kind: 'request',
      title: '<script>&"',
      date: '2027-03-01',
      status: 'x',
      amountOre: 1,
      caseId: null,
      mark: 'done',
    } as const;
    const svg = roadmapSvg([{ system: 'a', name: '<b>', domain: null, entries: [entry] }], {
      title: '<i>',
      grid: 'quarter',
      today: '2027-03-01',
      lang: 'da',
    });
    expect(svg).not.toMatch(/<script|<b>|<i>/);
    expect(svg).toContain('&lt;script&gt;&amp;&quot;');
  });
});
