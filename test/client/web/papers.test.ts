import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalId } from '../../../client/documents/proposals.ts';
import { paths } from '../../../client/web/paths.ts';
import { duties } from '../../../machines/duties.ts';
import { hashToken, mintToken } from '../../../store/links/token.ts';
import type { Store } from '../../../store/store.ts';
import { readDocx } from '../documents/read-docx.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { meetingPapers } from '../support/meeting-papers.ts';
import type { Json } from '../../../workflows/messages.ts';
import { linkSecret, openStoreInMemory, openWorld, type World } from './world.ts';
import { shown } from '../../support/shown.ts';

let store: Store;
let world: World;
const day = { number: '2027-05-19', date: '2027-05-19', from: '10:00', to: '14:00', place: 'København' };
beforeAll(async () => {
  store = await openStoreInMemory();
  world = openWorld(store);
  for (const document of meetingPapers(day))
    await store.keepDocument(document, world.clock.now, { person: 'sekretariat.lis', channel: 'cli' });
});
afterAll(() => store.close());

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('the pages of documents', () => {
  it('show a document as it is printed, with links to both formats that lead to the files', async () => {
    const html = await (await world.get(paths.document('agenda/2027-05-19'))).text();
    expect(html).toContain('12. Eventuelt');
    expect(html).toContain('onsdag den 19. maj 2027');
    const list = await (await world.get(paths.documents)).text();
    for (const format of ['pdf', 'docx'] as const) {
      const file = paths.documentFile('agenda/2027-05-19', format);
      for (const page of [html, list]) expect(page).toContain(`href="${file}"`);
      const response = await world.get(file);
      expect(response.headers.get('content-disposition')).toContain(`Dagsorden SYS 19-05-2027.${format}`);
      const bytes = await bytesOf(response);
      expect(format === 'pdf' ? (await readPdf(bytes)).text : readDocx(bytes).text).toContain('12. Eventuelt');
    }
  });

  it('say in Danish what is wrong with an address', async () => {
    for (const [path, status, words] of [
      ['/dokumenter/agenda/2027-05-19.odt', 422, 'findes som pdf og docx'],
      ['/dokumenter/agenda/1999-05-19.pdf', 404, 'intet dokument «agenda/1999-05-19»'],
      ['/dokumenter/agenda/1999-05-19', 404, 'intet dokument'],
      ['/moeder/1999-05-19/dagsorden.pdf', 404, 'Mødet 1999-05-19 findes ikke'],
    ] as const) {
      const response = await world.get(path);
      expect(response.status, path).toBe(status);
      expect(await response.text(), path).toContain(words);
    }
  });

  it('have the decision proposal of a case in both formats', async () => {
    await world.votingOpens();
    expect(await (await world.get(paths.document(proposalId(world.number)))).text()).toContain(
      `href="/dokumenter/oplaeg/${world.number}.pdf"`,
    );
    const { text } = await readPdf(await bytesOf(await world.get(`/dokumenter/oplaeg/${world.number}.pdf`)));
    expect(text).toContain('at SYS godkender ændringsønsket,');
  });
});

describe('a personal link', () => {
  it('brings the paper its task is about, and none for a task without one', async () => {
    const vote = await world.link('hanne.friis', { actor: 'vote' });
    const page = await (await world.get(paths.link(vote))).text();
    expect(page).toContain(`href="${paths.linkPaper(vote, 'docx')}"`);
    expect(page).toMatch(/SYS’ disponeringer for systemet i 2027: 0\skr. uden og 900.000\skr. med dette ønske/);
    const file = await world.get(paths.linkPaper(vote, 'docx'));
    expect(file.headers.get('content-disposition')).toContain(world.number);
    expect(readDocx(await bytesOf(file)).lines[0]?.text).toBe('Elektronisk signatur i ambulancejournal');
    expect((await world.get(`/o/${vote}/dokument.odt`)).status).toBe(422);
    expect((await world.get(paths.linkPaper('x'.repeat(43), 'pdf'))).status).toBe(404);

    const other = openWorld(store);
    const task = await other.dutyOpens('deferred-review', 'sekretariat.lis', 'Lis Nygaard');
    expect(await (await other.get(paths.link(task))).text()).not.toContain('/dokument.pdf');
    expect((await other.get(paths.linkPaper(task, 'pdf'))).status).toBe(404);
  });

  it('brings the draft that its task is to approve, to whoever is not signed in', async () => {
    const elsewhere = openWorld(store, { embedded: false });
    const caseId = 'status-report/2027';
    const assignee = { person: 'soeren.dahl', name: 'Søren Dahl', role: 'sysChair' };
    const { choices } = duties['status-report-approval'];
    const effects = [
      {
        type: 'keepCase',
        params: {
          title: 'Statusrapport 2027',
          version: 1,
          view: shown('status-report'),
          submittedBy: 'sekretariat.lis',
        },
      },
      {
        type: 'openTasks',
        params: { duty: 'status-report-approval', assignees: [assignee], deadline: elsewhere.deadline, choices },
      },
    ].map(({ type, params }) => ({
      actor: type === 'keepCase' ? '' : 'approval',
      machine: 'status-report',
      visit: 1,
      type,
      params: params as unknown as Json,
    }));
    const at = elsewhere.clock.now;
    const batch = { caseId, machine: 'status-report', version: '1', seq: 1, at, steps: [], effects };
    await store.record({ ...batch, state: 'approving', status: 'active' });
    const scope = { taskId: `${caseId}#approval.1/soeren.dahl`, person: 'soeren.dahl', caseVersion: 1, generation: 1 };
    const token = mintToken(linkSecret, scope);
    await store.keepLink({ ...scope, hash: hashToken(token), issuedAt: at });
    const { text } = await readPdf(await bytesOf(await elsewhere.get(paths.linkPaper(token, 'pdf'))));
    expect(text).toContain('SYS har godkendt to ændringsønsker.');
    expect(text).toContain('UDKAST');
    expect((await elsewhere.pages.request(paths.documentFile(caseId, 'pdf'))).status).toBe(303);
    expect((await elsewhere.get(paths.documentFile(caseId, 'pdf'), {}, 'fsa.ppj')).status).toBe(403);
  });
});
