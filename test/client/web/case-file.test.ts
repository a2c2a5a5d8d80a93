import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLines } from '../../../client/cli/remote/journal-file.ts';
import { createCaseFile } from '../../../client/documents/case-file/case-file.ts';
import { paths } from '../../../client/web/paths.ts';
import { unzip } from '../spreadsheet/edit-file.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { sha256 } from '../../../store/canonical.ts';
import { unzipSync } from 'fflate';
import { type House, openHouse } from '../../machines/house.ts';
import { openYear, plain, type YearWorld } from './year-world.ts';

let house: House;
let year: YearWorld;
let number: string;
let id: string;

const fetched = async (): Promise<Uint8Array> => {
  const answer = await year.get(paths.caseFile(id));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(answer.headers.get('content-disposition')).toContain(`filename="Sag Aendringsoenske ${number}.zip"`);
  return new Uint8Array(await answer.arrayBuffer());
};
const textOf = (zip: Uint8Array, name: string): string => unzip(zip).get(name) ?? expect.fail(`no ${name}`);

beforeAll(async () => {
  house = await openHouse();
  year = await openYear(house);
  ({ id, number } = await house.row(await house.files()));
});
afterAll(() => house.close());

describe('given a case, when the secretariat adds to its file', () => {
  it('a telephone call is noted, and stands in the history with who wrote it; a day that has not come is refused', async () => {
    const page = paths.act('case.note', id);
    expect(await year.shown(paths.case(id))).toContain(`href="${page}"`);
    const typed = { person: 'ida.krogh', text: 'Leverandøren ringede: prisen holder til 1. juni.', kind: 'phone' };
    const early = await year.post(page, { ...typed, day: '31-12-2031' });
    expect([early.status, plain(await early.text())]).toEqual([
      422,
      expect.stringContaining('Dagen er ikke kommet endnu.'),
    ]);
    expect((await year.post(page, typed)).status).toBe(303);
    const html = plain(await year.shown(paths.case(id)));
    expect(html).toMatch(/Notat på sagen: Telefonsamtale, \d+\. \w+ \d{4}/);
    expect(html).toContain('«Leverandøren ringede: prisen holder til 1. juni.»');
    expect((await house.store.journal({ caseId: id })).at(-1)).toMatchObject({
      event: 'case.note',
      person: 'ida.krogh',
    });
  });

  it('nobody but the secretariat, its FSA and the staff may', async () => {
    const typed = { person: 'mette.kjaer', text: 'x', kind: 'other' };
    expect((await year.post(paths.act('case.note', id), typed)).status).toBe(403);
  });

  it('what is confidential is read by those who decide the case, its FSA and the secretariat alone, and the chain of the others holds (A-54)', async () => {
    const words = 'Timeprisen er fortrolig.';
    expect((await year.post(paths.act('case.confide', id), { person: 'ida.krogh', text: words })).status).toBe(303);
    const reads = async (person?: string) => JSON.stringify(await house.commands.showCase(id, person)).includes(words);
    for (const person of ['ida.krogh', 'soeren.dahl', 'birgit.aagaard', 'anne.lund'])
      expect(await reads(person), person).toBe(true);
    for (const person of ['trine.bak', 'niels.frost', undefined]) expect(await reads(person), person).toBe(false);
    expect(await year.shown(paths.case(id), 'trine.bak')).not.toContain(words);
    expect(await year.shown(paths.case(id), 'soeren.dahl')).toContain(words);
    expect(plain(await year.shown(`/o/${await year.link('birgit.aagaard', 'fsg-decision', id)}`))).toContain(words);
    const { bytes } = await createCaseFile({
      store: house.store,
      commands: house.commands,
      now: () => '2027-03-02T10:00:00.000Z',
    }).of(id, 'trine.bak');
    const journal = textOf(bytes, 'journal.jsonl');
    expect([journal.includes('case.confidential'), journal.includes(words)]).toEqual([true, false]);
    expect(verifyLines(journal.split('\n').filter(Boolean)).fault).toBeUndefined();
  });

  it('the last filing and the last reservation are what stands on the case', async () => {
    const filing = paths.act('case.file', id);
    for (const number of ['24/1', '24/17'])
      await year.post(filing, { person: 'ida.krogh', authority: 'Region Midtjylland', number, day: '01-03-2027' });
    await year.post(paths.act('case.access', id), {
      person: 'ida.krogh',
      text: 'Prisen i bilag 2: forretningsforhold',
    });
    const html = plain(await year.shown(paths.case(id)));
    expect(html).toContain('Journaliseret hos Region Midtjylland, sagsnr. 24/17, 1. marts 2027.');
    expect(html).not.toContain('Journaliseret hos Region Midtjylland, sagsnr. 24/1,');
    expect(html).toMatch(/Forbehold ved aktindsigt:<.b> Prisen i bilag 2: forretningsforhold/);
  });
});

describe('given a case on which votes are cast, when it is taken out whole', () => {
  beforeAll(async () => {
    await house.recommended(number);
    await house.forwarded(number);
    await house.asked(number);
    await house.votes(number, { 'karen.bach': 'for' });
    await house.advanceTo('2027-03-02T11:00:00.000Z');
    await house.settle();
  }, 60_000);

  it('every file is listed with its hash, and the journal proves itself without a server', async () => {
    const zip = await fetched();
    const [, ...lines] = textOf(zip, 'indhold.csv').trim().split('\r\n');
    const files = unzipSync(zip);
    expect(lines.map((line) => line.split(';')[0]).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'indhold.csv')
        .toSorted(),
    );
    for (const line of lines) {
      const [name = '', hash] = [line.split(';')[0], line.split(';').at(-1)];
      expect(sha256(files[name] ?? expect.fail(name)), name).toBe(hash);
    }
    const journal = textOf(zip, 'journal.jsonl').trim().split('\n');
    expect(verifyLines(journal)).toMatchObject({ entries: journal.length });
    expect(verifyLines(journal).fault).toBeUndefined();
    const forged = journal.map((line) => line.replace('prisen holder', 'prisen stiger'));
    expect(verifyLines(forged).fault).toMatchObject({ line: journal.findIndex((line) => line.includes('prisen')) + 1 });
  });

  it('on paper it begins with what may not be handed out, and tells who was asked and what happened', async () => {
    const { text } = await readPdf(unzipSync(await fetched())['sag.pdf'] ?? expect.fail('no sag.pdf'));
    for (const words of [
      number,
      'Region Midtjylland',
      '24/17',
      'Telefonsamtale',
      'Opgaver og svar',
      'Birgit Aagaard',
      'Afstemning',
    ])
      expect(text).toContain(words);
    expect(text.indexOf('Forbehold ved aktindsigt')).toBeLessThan(text.indexOf('Historik'));
    expect(text).toContain('Hvordan, vises, når afstemningen lukker.');
  });

  it('its metadata are the same as data and as XML, and its letters have their Message-IDs', async () => {
    const zip = await fetched();
    const metadata = JSON.parse(textOf(zip, 'metadata.json')) as Record<string, unknown>;
    expect(metadata).toMatchObject({ id, journalnummer: '24/17', journaliseretDen: '2027-03-01' });
    const xml = textOf(zip, 'metadata.xml');
    for (const [name, value] of Object.entries(metadata)) expect(xml).toContain(`>${String(value)}</${name}>`);
    expect(textOf(zip, 'breve.csv')).toMatch(/Mette Kjær;Opgave;.+;.+;<.+@.+>/);
  });

  it('what a reader may not read of its documents is left out', async () => {
    const file = createCaseFile({ ...house, now: () => '2027-03-08T12:00:00.000Z' });
    const names = async (reader?: string) => [...unzip((await file.of(id, reader)).bytes).keys()];
    expect(await names('mette.kjaer')).toEqual(expect.arrayContaining(['sag.pdf', 'journal.jsonl']));
    await expect(file.of('change-request/2031-0001')).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
