import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths, patterns, redacted } from '../../../client/web/paths.ts';
import { businessCaseFields } from '../../../machines/change-request/proposal.ts';
import { writeForm } from '../../../machines/forms/write-form.ts';
import type { Store } from '../../../store/store.ts';
import { openStoreInMemory, openWorld, proposal, type World } from './world.ts';

let store: Store;
let world: World;
let token: string;

const catcher = {
  list: () => [
    { id: '000001', at: '2027-03-09T09:00:00.000Z', to: ['mette.kjaer@rn.example'], subject: 'Stem om <sagen>' },
  ],
  get: async (id: string) =>
    id === '000001'
      ? {
          subject: 'Stem om <sagen>',
          text: 'Se http://localhost/o/abc.',
          html: '<p lang="da"><a href="http://localhost/o/abc">Se sagen</a></p>',
        }
      : undefined,
  raw: async (id: string) => (id === '000001' ? Buffer.from('Subject: x\r\n\r\nSe sagen') : undefined),
};

beforeAll(async () => {
  store = await openStoreInMemory();
  world = openWorld(store, { catcher });
  await world.votingOpens();
  token = await world.link('mette.kjaer', { actor: 'vote' });
});
afterAll(() => store.close());

const act = (id: string) => paths.act(id, `change-request/${world.number}`);
const filled = (pattern: string, mail = '000001') =>
  pattern
    .replace(/:file\{.*\}/, 'dokument.pdf')
    .replace(':token', token)
    .replace(':number', world.number)
    .replace(':year', '2027')
    .replace(':id', mail);

it('hands out the machine of a case as a file', async () => {
  const file = await world.get(paths.caseMachine(world.number));
  expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="change-request.json"');
  expect(await file.json()).toMatchObject({
    id: 'change-request',
    initial: 'intake',
    states: { closed: { type: 'final' } },
  });
});

describe('the route table', () => {
  it('names every route in paths.ts, and every path there has its route', () => {
    const routed = new Set(world.web.routes.filter((route) => route.method !== 'ALL').map((route) => route.path));
    expect([...routed].toSorted()).toEqual(Object.values(patterns).toSorted());
  });

  it('walked by GET and HEAD changes nothing', async () => {
    const before = await world.picture();
    for (const pattern of Object.values(patterns)) {
      for (const method of ['GET', 'HEAD']) {
        const response = await world.web.request(filled(pattern), { method });
        // A link to sign in by that nobody was sent, and a task that is another's.
        const expected = pattern === patterns.signInLink || pattern === patterns.duty ? [403, 404] : [200, 303, 404];
        expect(expected, `${method} ${pattern}`).toContain(response.status);
      }
    }
    expect(await world.picture()).toBe(before);
    expect(world.sent).toEqual([]);
    expect(world.faults).toEqual([]);
  });

  it('never shows a token in what may be logged', () => {
    expect(redacted(`/o/${token}/bekraeft`)).toBe('/o/…/bekraeft');
    expect(redacted('/o/nyt-link')).toBe('/o/nyt-link');
  });
});

describe('the console', () => {
  it('lists cases with amount, state, who is awaited and until when, and the frame', async () => {
    const html = await (await world.get('/')).text();
    for (const text of [
      '900.000\u00a0kr.',
      'skriftlig behandling i SYS',
      'tirsdag den 16. marts 2027',
      '12.000.000\u00a0kr.',
      '0 dage',
    ])
      expect(html).toContain(text);
  });

  it('puts missed deadlines first and says so', async () => {
    const was = world.clock.now;
    world.clock.now = '2027-03-20T09:00:00.000Z';
    expect(await (await world.get('/')).text()).toContain('Frist overskredet');
    world.clock.now = was;
  });

  it('shows a case with its tasks, how far each got, who has voted, its picture and its history', async () => {
    await world.get(`/o/${token}`, { 'User-Agent': 'SafeLinks' });
    const html = await (await world.get(filled(patterns.case))).text();
    for (const text of [
      'link åbnet (kan være automatisk)',
      'kendt mailskanner',
      'Har stemt',
      '<svg',
      '● skriftlig behandling i SYS',
      'Skriftlig behandling åbnet',
      'Handlinger',
    ])
      expect(html).toContain(text);
  });

  it('refuses who may not, and shows what would happen before it does', async () => {
    const refused = await world.post(act('case.open-written-procedure'), { person: 'hanne.friis', trin: 'udfoer' });
    expect(refused.status).toBe(403);
    expect(world.sent).toEqual([]);
    const opening = { person: 'sekretariat.lis', businessDays: '5' };
    const review = await (await world.post(act('case.open-written-procedure'), opening)).text();
    expect(review).toContain('Se det igennem');
    const mailed = /Får en mail<\/dt><dd[^>]*>([^<]*)/.exec(review)?.[1] ?? '';
    for (const name of ['Mette Kjær', 'Søren Dahl', 'Hanne Friis', 'Bo Lund']) expect(mailed).toContain(name);
    expect(world.sent).toEqual([]);
    const done = await world.post(act('case.open-written-procedure'), { ...opening, trin: 'udfoer' });
    expect(done.status).toBe(303);
    expect(world.sent.at(-1)?.event).toMatchObject({
      type: 'openWrittenProcedure',
      businessDays: 5,
      by: { person: 'sekretariat.lis', channel: 'login' },
    });
  });

  it('takes a change request, and helps with an ambiguous amount', async () => {
    const { amountOre: _, businessCase, ...rest } = proposal;
    const fields = {
      ...rest,
      ...writeForm(businessCaseFields, businessCase, 'businessCase.'),
      person: 'fsa.ppj',
      anmodning: 'one',
    };
    const wrong = await world.post(paths.newCase, { ...fields, amount: '900,000' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('tvetydigt');
    expect(html).toContain('Signaturfelt i PPJ');
  });

  it('shows the caught mails, their links working and their HTML in a sandbox', async () => {
    const html = await (await world.get('/mail/000001')).text();
    expect(html).toContain('<a href="http://localhost/o/abc">');
    expect(html).toContain('sandbox=');
    expect(html).toContain('Stem om &lt;sagen&gt;');
    const inner = await world.get('/mail/000001/html');
    expect(inner.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await world.get('/mail/000009')).status).toBe(404);
  });
});
