import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../../client/api/api.ts';
import { ensureOperatorKey } from '../../../client/api/operator-key.ts';
import { main } from '../../../client/cli/main.ts';
import type { DocumentKind } from '../../../machines/governance/effects.ts';
import { createDocuments, type Documents } from '../../../client/documents/create-documents.ts';
import { formatNames, paperFormats } from '../../../client/documents/formats.ts';
import { createMailPapers } from '../../../client/documents/mail-papers.ts';
import { sha256 } from '../../../store/canonical.ts';
import { readConfig } from '../../../temporal.config.ts';
import { aBudgetYear, budgetCase } from '../support/budget-year.ts';
import { meetingPapers } from '../support/meeting-papers.ts';
import { as, createWorld, type World } from '../support/world.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { outOfOrder, wordsOf } from './read-paper.ts';

const day = { number: '2027-05-19', date: '2027-05-19', from: '10:00', to: '14:00', place: 'København' };
const uploaded = '# Formål\n\nModellen gælder for alle systemer.\n\n- Ét\n- To';

let world: World;
let documents: Documents;
let number: string;
beforeAll(async () => {
  world = await createWorld();
  ({ number } = await world.filed());
  documents = createDocuments(world);
  for (const document of meetingPapers(day)) await world.store.keepDocument(document, world.now(), as('ida.krogh'));
  await world.commands.perform(as('ida.krogh'), 'document.upload', undefined, {
    kind: 'guideline',
    title: 'Kommissorium',
    text: uploaded,
    decision: 'SYS 2027-02 pkt. 3',
  });
});
afterAll(() => world.close());

describe('a decision proposal (R-163, R-192)', () => {
  it.each(formatNames)('of a change request as %s has what the case knows and says what is missing', async (format) => {
    const file = await documents.file(`oplaeg/${number}`, format);
    expect(file.name).toBe(`Beslutningsoplæg ${number}.${format}`);
    const text = await wordsOf(file);
    expect(
      outOfOrder(text, [
        'Elektronisk signatur i ambulancejournal',
        number,
        'Systemansvarlig region',
        'Indstilling',
        'Mangler.',
        'Baggrund',
        'Underskrifter på papir bliver væk.',
        'Økonomi',
        '900.000',
        'Tolv måneder',
        'Beslutning',
        'Udfyldes efter mødet.',
      ]),
    ).toEqual([]);
    expect((await documents.paper(`oplaeg/${number}`)).missing).toContain('Indstilling');
  });

  it('of a matter has its form in words and its way; of a revision of the model the difference; of a budget its lines', async () => {
    await world.storeCase('matter/2027-0077', 'matter', undefined, {
      kind: 'strategic-case',
      form: { owner: 'Danske Regioner', background: 'Der mangler en fælles retning.', proposal: 'Vedtag en strategi.' },
    });
    await aBudgetYear(world);
    const matter = await wordsOf(await documents.file('oplaeg/matter~2027-0077', 'docx'));
    expect(
      outOfOrder(matter, ['Indstilling', 'Sagsfremstilling', 'Danske Regioner', 'Vedtag en strategi.', 'Inddragelse']),
    ).toEqual([]);
    const budget = await wordsOf(await documents.file(`oplaeg/${budgetCase.replace('/', '~')}`, 'pdf'));
    expect(budget).toContain('Forretningsstyregruppen indstiller, at SYS godkender driftsbudgettet ved 1. behandling.');
    await world.storeCase('escalation/2027-0001', 'escalation', undefined, {});
    await expect(documents.file('oplaeg/escalation~2027-0001', 'pdf')).rejects.toMatchObject({
      kind: 'BadInput',
      da: /afgøres ikke af SYS/,
    });
  });
});

describe('a document that is kept', () => {
  it.each(formatNames)(
    'as %s: a status report with its sections and tables (R-022), a guideline with its headings and lists',
    async (format) => {
      const report = await wordsOf(await documents.file('status-report/2027', format));
      expect(
        outOfOrder(report, ['Statusrapport 2027', 'Økonomi', 'PPJ', '900.000 kr.', 'SYS har godkendt to']),
      ).toEqual([]);
      const guideline = await wordsOf(await documents.file('guideline/kommissorium', format));
      expect(
        outOfOrder(guideline, ['Kommissorium', 'SYS 2027-02 pkt. 3', 'Formål', 'alle systemer.', 'Ét', 'To']),
      ).toEqual([]);
    },
  );

  it('as a paper in Danish: a template with its sections, an agreement with its SLA, the form of a matter that was adopted', async () => {
    const keep = (id: string, kind: DocumentKind, content: Readonly<Record<string, unknown>>) =>
      world.store.keepDocument(
        { id, kind, title: id, version: 1, standing: 'approved', content, decision: 'SYS 3. marts 2027 pkt. 4' },
        world.now(),
        as('ida.krogh'),
      );
    await keep('template/sla-udkast', 'template', {
      name: 'SLA',
      sections: [{ title: 'Svartider', text: 'Et krav.' }],
    });
    await keep('attestation/ppj-2027-0001', 'material', { compliance: true, documentation: false });
    await keep('agreement/drift-ppj', 'agreement', {
      responsibility: 'Hele driften',
      costKey: { syddanmark: 40 },
      sla: { availability: '99,8 procent', responseTimes: 'To sekunder' },
    });
    const read = async (id: string) => wordsOf(await documents.file(id, 'docx'));
    expect(outOfOrder(await read('template/sla-udkast'), ['Svartider', 'Et krav.'])).toEqual([]);
    const attested = await read('attestation/ppj-2027-0001');
    expect(outOfOrder(attested, ['SYS 3. marts 2027 pkt. 4', 'ja', 'nej'])).toEqual([]);
    expect(attested).not.toContain('compliance');
    const agreed = [
      'Region Syddanmark 40',
      'Hele driften',
      'tilgængelighed',
      '99,8 procent',
      'svartider',
      'To sekunder',
    ];
    expect(outOfOrder(await read('agreement/drift-ppj'), agreed)).toEqual([]);
  });

  it('goes with a mail when it is approved, the same file for everybody; a draft never does', async () => {
    const paperOf = createMailPapers(world);
    const [first, second] = [await paperOf('agenda/2027-05-19'), await paperOf('agenda/2027-05-19')];
    expect(first?.name).toBe('Dagsorden SYS 19-05-2027.pdf');
    expect(second).toBe(first);
    const again = await createMailPapers(world)('agenda/2027-05-19');
    expect(Buffer.from(again?.bytes ?? []).equals(first?.bytes ?? Buffer.from('none'))).toBe(true);
    expect(await paperOf('status-report/2027')).toBeUndefined();
    expect(await paperOf('agenda/2030-01-01')).toBeUndefined();
  });

  it('that is a draft is read by the secretariat and the chair, and by nobody else without the task', async () => {
    for (const reader of ['ida.krogh', 'henrik.dam'])
      expect((await documents.row('status-report/2027', reader)).standing).toBe('draft');
    await expect(documents.row('status-report/2027', 'mette.kjaer')).rejects.toMatchObject({ kind: 'Forbidden' });
    const listed = async (reader: string) => (await documents.list({}, reader)).map(({ id }) => id);
    expect(await listed('henrik.dam')).toContain('status-report/2027');
    expect(await listed('mette.kjaer')).not.toContain('status-report/2027');
    expect(await listed('mette.kjaer')).toContain('agenda/2027-05-19');
  });
});

describe('documents by API and command line', () => {
  const key = 'test-key-of-mette-and-then-some';
  let dir: string;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'aarshjul-documents-'));
    await world.store.keepApiKey(sha256(key), 'mette.kjaer', world.now());
    await ensureOperatorKey(world.store, dir, world.now());
  });
  afterEach(() => void (process.exitCode = undefined));
  afterAll(() => rmSync(dir, { recursive: true }));
  const api = () => createApi(world);
  const get = (path: string) => api().request(path, { headers: { authorization: `Bearer ${key}` } });

  it('answers with the file under its Danish name, and with the words of a fault', async () => {
    for (const format of formatNames) {
      const response = await get(`/api/documents/agenda%2F2027-05-19?format=${format}`);
      expect(response.headers.get('content-type')).toBe(paperFormats[format]);
      expect(response.headers.get('content-disposition')).toContain(
        `filename*=UTF-8''Dagsorden%20SYS%2019-05-2027.${format}`,
      );
      const bytes = new Uint8Array(await response.arrayBuffer());
      const text = format === 'pdf' ? (await readPdf(bytes)).text : readDocx(bytes).text;
      expect(text).toContain('12. Eventuelt');
    }
    expect(await (await get('/api/documents/agenda%2F2027-05-19?version=1')).json()).toMatchObject({ version: 1 });
    const faults = [
      ['/api/documents/agenda%2F2027-05-19?format=odt', 422, 'format', 'pdf og docx'],
      ['/api/documents/agenda%2F1999-05-19?format=pdf', 404, 'id', 'intet dokument'],
      ['/api/documents/agenda%2F2027-05-19?version=7', 404, 'version', 'den sidste er 1'],
      ['/api/documents/status-report%2F2027?format=pdf', 403, undefined, 'udkastet'],
      [`/api/documents/oplaeg%2F${number}`, 422, 'format', 'format=pdf'],
    ] as const;
    for (const [path, status, field, words] of faults) {
      const response = await get(path);
      expect(response.status, path).toBe(status);
      const { error } = (await response.json()) as { error: { field?: string; da: string } };
      expect(error.field, path).toBe(field);
      expect(error.da, path).toContain(words);
    }
  });

  it('lists, shows and exports on the command line', async () => {
    const [out, err]: [string[], string[]] = [[], []];
    const run = async (...args: string[]): Promise<string> => {
      out.length = 0;
      await main(['node', 'aarshjul', 'document', ...args], {
        out: (text) => void out.push(text),
        err: (text) => void err.push(text),
        fetch: async (address, init) => api().request(String(address).replace('http://localhost:8080', ''), init),
        config: () => readConfig({ DATA_DIR: dir }),
      });
      return out.join('\n');
    };
    expect(await run('list')).toContain('status-report/2027 v1  Statusrapport 2027    (udkast / draft)');
    expect(await run('show', 'guideline/kommissorium')).toContain('Modellen gælder for alle systemer.');
    const path = join(dir, 'referat.docx');
    expect(await run('export', 'minutes/2027-05-19', '--format', 'docx', '--out', path)).toContain(path);
    expect(readDocx(readFileSync(path)).text).toContain('Referat af SYS’ møde den 19. maj 2027');
    await run('export', 'agenda/1999-01-01', '--out', path);
    expect(err.join('\n')).toContain('Der er intet dokument');
    expect(process.exitCode).toBe(1);
    await run('export', 'agenda/2027-05-19', '--out', join(dir, 'not', 'there.pdf'));
    expect(err.join('\n')).toContain('kan ikke skrives (ENOENT)');
  });
});
