import { paths } from '../../../client/web/paths.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../store/store.ts';
import { openStoreInMemory, openWorld, stateIn, type World } from './world.ts';

let store: Store;
let world: World;
let token: string;

beforeAll(async () => {
  store = await openStoreInMemory();
});
beforeEach(async () => {
  world = openWorld(store);
  await world.votingOpens();
  token = await world.link('mette.kjaer', { actor: 'vote' });
});
afterAll(() => store.close());

const mette = 'mette.kjaer@rn.example';
const votes = () => world.store.votes(`${world.caseId}#vote.1`);

describe('a personal link is opened (M-03)', () => {
  const openings: [string, string, Record<string, string>][] = [
    ['HEAD', 'HEAD', {}],
    ['GET', 'GET', {}],
    ['prefetch', 'GET', { Purpose: 'prefetch' }],
    ['Safe Links', 'GET', { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) SafeLinks HeadlessChrome/120.0' }],
    ['Proofpoint', 'GET', { 'User-Agent': 'Proofpoint URL Defense' }],
  ];
  it.each(openings)('by %s and changes nothing', async (_name, method, headers) => {
    const before = await world.picture();
    for (let turn = 0; turn < 5; turn += 1) {
      const response = await world.web.request(`/o/${token}`, { method, headers });
      expect(response.status).toBe(200);
    }
    expect(await world.picture()).toBe(before);
    expect(world.sent).toEqual([]);
    expect((await world.store.linkLog(`${world.caseId}#vote.1/mette.kjaer`)).length).toBe(5);
  });

  it('and the page is kept by nobody, indexed by nobody, framed by nobody', async () => {
    const { headers } = await world.get(`/o/${token}`);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Robots-Tag')).toContain('noindex');
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(headers.get('Set-Cookie')).toContain('SameSite=Lax');
  });

  it('and it says for whom, what, how much, what is left, until when, with nothing chosen', async () => {
    const html = await (await world.get(`/o/${token}`)).text();
    for (const text of [
      'Mette Kjær (Region Nordjylland)',
      'Elektronisk signatur i ambulancejournal',
      'Præhospital Patientjournal (PPJ), Region Midtjylland',
      '900.000\u00a0kr.',
      'prioritet 1',
      '12.000.000\u00a0kr.',
      '11.100.000\u00a0kr.',
      'tirsdag den 16. marts 2027 kl. 24.00',
      'Jeg er stedfortræder',
      '&lt;senere&gt;',
    ])
      expect(html).toContain(text);
    expect(html).not.toMatch(/ checked/);
    expect(html).not.toContain('<script');
  });

  it('in English when asked', async () => {
    const html = await (await world.get(`/o/${token}?lang=en`)).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('This task is for');
  });

  it('and a scanner that opens it is noted for the secretariat', async () => {
    await world.get(`/o/${token}`, { 'User-Agent': 'Barracuda Sentinel' });
    const [use] = await world.store.linkLog(`${world.caseId}#vote.1/mette.kjaer`);
    expect(use?.note).toContain('scanner');
  });
});

describe('what the bodies before have said', () => {
  const said = { assessment: 'Gruppen finder ønsket vigtigt.', opinion: 'Regionen støtter ønsket.' };

  it('stands on the page of the one who decides', async () => {
    await world.step({ type: 'said' }, [{ effect: world.keep(1, said) }]);
    const html = await (await world.get(`/o/${token}`)).text();
    for (const text of ['Forretningsstyregruppen indstiller: godkendes, prioritet 1', said.assessment, said.opinion])
      expect(html).toContain(text);
  });

  it('and silence of the region is called by its name', async () => {
    await world.step({ type: 'expired' }, [
      { effect: { type: 'journal', params: { event: 'forwarded-without-opinion' } } },
    ]);
    expect(await (await world.get(`/o/${token}`)).text()).toContain('fremsendt uden udtalelse');
  });
});

describe('a vote (M-03)', () => {
  it('without a choice, a second after the page, is no vote, and what was typed is kept', async () => {
    const page = await (await world.get(`/o/${token}`)).text();
    const response = await world.post(`/o/${token}`, { tilstand: stateIn(page), comment: 'Min kommentar' });
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('href="#choice"');
    expect(html).toContain('Min kommentar');
    expect(await votes()).toEqual([]);
    const log = await world.store.linkLog(`${world.caseId}#vote.1/mette.kjaer`);
    expect(log.find((use) => use.kind === 'refused')?.note).toContain('within 2 s');
  });

  it('against needs a reason', async () => {
    const response = await world.review(token, { choice: 'against' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Skriv en begrundelse');
  });

  it('is not cast by the first form, only reviewed', async () => {
    const response = await world.review(token, { choice: 'for' });
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('900.000\u00a0kr.');
    expect(html).toContain('Din egen mailadresse');
    expect(await votes()).toEqual([]);
  });

  it('is not cast with somebody else’s address, and the page says why', async () => {
    const response = await world.answer(token, { choice: 'for' }, 'scanner@rn.example');
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Adressen er ikke den, linket blev sendt til');
    expect(await votes()).toEqual([]);
  });

  it('is not cast without an address, which the page asks for', async () => {
    const response = await world.answer(token, { choice: 'for' }, ' ');
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('Adressen mangler.')]);
    expect(await votes()).toEqual([]);
  });

  it('counts when the member confirms with their own address, however it is typed', async () => {
    const response = await world.answer(token, { choice: 'for' }, ' Mette.Kjaer@RN.example ');
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/Du har den \d+\. [a-z]+ 20\d\d kl\. 10\.42 stemt for\./);
    const [vote] = await votes();
    expect(vote).toMatchObject({ choice: 'for', region: 'nord', by: { person: 'mette.kjaer', channel: 'link' } });
    expect(vote?.shown).toMatch(/^[0-9a-f]{64}$/);
  });

  it('sent twice at the same moment is one vote', async () => {
    const review = await world.review(token, { choice: 'for' });
    const tilstand = stateIn(await review.text());
    const both = await Promise.all([1, 2].map(() => world.post(`/o/${token}/bekraeft`, { tilstand, email: mette })));
    expect(both.map((response) => response.status)).toEqual([200, 200]);
    expect(await votes()).toHaveLength(1);
    expect(world.sent).toHaveLength(1);
  });

  it('can be changed until close, and back again; the last counts', async () => {
    await world.answer(token, { choice: 'for' }, mette);
    expect(await (await world.get(`/o/${token}`)).text()).toMatch(
      /Du har den \d+\. [a-z]+ 20\d\d kl\. 10\.42 stemt for\./,
    );
    world.later(5);
    await world.answer(token, { choice: 'against', comment: 'For dyrt' }, mette);
    world.later(5);
    await world.answer(token, { choice: 'for' }, mette);
    expect((await votes()).map((vote) => vote.choice)).toEqual(['for', 'against', 'for']);
    expect((await votes()).filter((vote) => vote.current).map((vote) => vote.choice)).toEqual(['for']);
  });

  it('with a form nobody made here is not used', async () => {
    const page = await (await world.get(`/o/${token}`)).text();
    const forged = `${stateIn(page).slice(0, -3)}abc`;
    expect((await world.post(`/o/${token}`, { tilstand: forged, choice: 'for' })).status).toBe(409);
    expect((await world.post(`/o/${token}/bekraeft`, { tilstand: stateIn(page), email: mette })).status).toBe(409);
    expect(await votes()).toEqual([]);
  });

  it('with a form of another member’s page is not used', async () => {
    const other = await world.link('hanne.friis', { actor: 'vote' });
    const page = await (await world.get(`/o/${other}`)).text();
    expect((await world.post(`/o/${token}`, { tilstand: stateIn(page), choice: 'for' })).status).toBe(409);
  });

  it('from another site is refused', async () => {
    const response = await world.post(`/o/${token}`, { choice: 'for' }, { Origin: 'https://elsewhere.example' });
    expect(response.status).toBe(403);
    expect((await world.post(`/o/${token}`, { choice: 'for' }, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  });

  it('on one’s own disqualification and a wish for a meeting are said as such', async () => {
    await world.answer(token, { choice: 'meeting' }, mette);
    expect(world.sent.map((one) => one.event.type)).toEqual(['demandMeeting']);
    const hanne = await world.link('hanne.friis', { actor: 'vote' });
    await world.answer(hanne, { choice: 'recuse' }, 'hanne.friis@rsyd.example');
    expect(world.sent.map((one) => one.event.type)).toEqual(['demandMeeting', 'recuse']);
  });
});

describe('a vote that comes too late', () => {
  const proof = {
    outcome: 'adopted' as const,
    electorate: 4,
    quorum: 3,
    for: 3,
    against: 0,
    abstained: 0,
    notCast: ['hoved'],
    recused: [],
    da: 'Vedtaget: 3 for, 0 imod.',
    en: 'Adopted: 3 for, 0 against.',
  };

  it('after close shows the outcome and one’s own vote', async () => {
    await world.answer(token, { choice: 'for' }, mette);
    const page = await (await world.get(`/o/${token}`)).text();
    await world.step({ type: 'close' }, [
      { actor: 'vote', effect: { type: 'closeTasks', params: { outcome: 'adopted' } } },
      { actor: 'vote', effect: { type: 'closeBallot', params: { proof } } },
    ]);
    const shown = await world.get(`/o/${token}`);
    expect(shown.status).toBe(200);
    const html = await shown.text();
    expect(html).toContain('Opgaven er afsluttet');
    expect(html).toContain('Vedtaget: 3 for, 0 imod.');
    expect(html).toMatch(/for, den \d+\. [a-z]+ 20\d\d kl\. 10\.42/);
    const late = await world.post(`/o/${token}`, { tilstand: stateIn(page), choice: 'against', comment: 'nej' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Dit svar blev ikke registreret');
    expect(await votes()).toHaveLength(1);
  });

  it('after withdrawal says that the request was withdrawn', async () => {
    const review = stateIn(await (await world.review(token, { choice: 'for' })).text());
    await world.step(
      { type: 'withdraw' },
      [{ actor: 'vote', effect: { type: 'closeTasks', params: { outcome: 'withdrawn' } } }],
      'withdrawn',
      'done',
      { outcome: 'withdrawn' },
    );
    expect((await world.get(`/o/${token}`)).status).toBe(410);
    const late = await world.post(`/o/${token}/bekraeft`, { tilstand: review, email: mette });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('trukket tilbage');
    expect(await votes()).toEqual([]);
  });

  it('after a new version shows what changed, and the new version can be answered', async () => {
    const review = stateIn(await (await world.review(token, { choice: 'for' })).text());
    const old = await world.link('mette.kjaer', { actor: 'vote' });
    await world.step({ type: 'revise' }, [
      { effect: world.keep(2, { amountOre: 120_000_000 }) },
      { actor: 'vote', effect: { type: 'closeTasks', params: { outcome: 'revised' } } },
      {
        actor: 'revote',
        effect: {
          type: 'openTasks',
          params: {
            duty: 'sys-vote',
            assignees: [{ person: 'mette.kjaer', name: 'Mette Kjær', region: 'nord', role: 'member' }],
            deadline: world.deadline,
            choices: ['for', 'against', 'abstain'],
          },
        },
      },
    ]);
    const late = await world.post(`/o/${token}/bekraeft`, { tilstand: review, email: mette });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('Sagen er ændret, siden du fik linket');
    expect(html).toContain('før «900.000\u00a0kr.», nu «1.200.000\u00a0kr.»');
    expect(await votes()).toEqual([]);
    expect((await world.answer(old, { choice: 'for' }, mette)).status).toBe(200);
    expect(await world.store.votes(`${world.caseId}#revote.1`)).toHaveLength(1);
  });

  it('after a new version that does not ask this person says so', async () => {
    await world.step({ type: 'revise' }, [{ effect: world.keep(2, { amountOre: 120_000_000 }) }]);
    const response = await world.get(`/o/${token}`);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('før «900.000\u00a0kr.», nu «1.200.000\u00a0kr.»');
  });

  it('after the membership has ended is refused with a reason', async () => {
    const review = stateIn(await (await world.review(token, { choice: 'for' })).text());
    world.clock.now = '2027-06-02T08:00:00.000Z';
    const late = await world.post(`/o/${token}/bekraeft`, { tilstand: review, email: mette });
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('Du har ikke længere denne rolle');
    expect(await votes()).toEqual([]);
  });

  it('after the region has ended names its successor', async () => {
    const bo = await world.link('bo.lund', { actor: 'vote' });
    world.clock.now = '2027-07-02T08:00:00.000Z';
    const response = await world.get(`/o/${bo}`);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Region Østdanmark');
  });

  it('after reassignment says that somebody else was asked', async () => {
    await world.step({ type: 'reassign' }, [
      { actor: 'vote', effect: { type: 'closeTasks', params: { outcome: 'reassigned', person: 'mette.kjaer' } } },
    ]);
    const response = await world.get(`/o/${token}`);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('Opgaven er givet videre');
  });
});

describe('a substitute', () => {
  const asSubstitute = { choice: 'for', som: 'stedfortraeder' };
  it.each([
    ['before', '2027-03-09T09:00:00.000Z', false],
    ['within', '2027-03-11T09:00:00.000Z', true],
    ['after', '2027-03-13T09:00:00.000Z', false],
  ])('%s the dates of the substitution', async (_when, at, may) => {
    world.clock.now = at;
    const response = await world.answer(token, asSubstitute, 'ida.holm@rn.example');
    expect(response.status).toBe(may ? 200 : 422);
    expect(await votes()).toHaveLength(may ? 1 : 0);
    if (may) expect((await votes())[0]?.by).toMatchObject({ person: 'ida.holm', onBehalfOf: 'mette.kjaer' });
    const own = await world.link('ida.holm', { actor: 'vote' });
    expect((await world.get(`/o/${own}`)).status).toBe(may ? 200 : 403);
  });

  it('who is not registered gets nowhere, not even with the member’s address', async () => {
    for (const email of [mette, 'hanne.friis@rsyd.example'])
      expect((await world.answer(token, asSubstitute, email)).status).toBe(422);
    expect(await votes()).toEqual([]);
  });
});

describe('a link that leads nowhere', () => {
  it('looks the same whether it was never issued or has been replaced by a newer', async () => {
    await world.link('mette.kjaer', { actor: 'vote', generation: 2 });
    const replaced = await world.get(`/o/${token}`);
    const unknown = await world.get('/o/never-issued');
    expect([replaced.status, unknown.status]).toEqual([404, 404]);
    expect(await replaced.text()).toBe(await unknown.text());
  });

  it('offers a new link, to the registered address only, with the same answer for everyone', async () => {
    const known = await world.post('/o/nyt-link', { email: mette });
    const stranger = await world.post('/o/nyt-link', { email: 'nobody@else.example' });
    expect(known.status).toBe(200);
    expect(await known.text()).toBe(await stranger.text());
    expect(world.resent).toEqual([mette, 'nobody@else.example']);
    expect((await world.post('/o/nyt-link', { email: 'no address' })).status).toBe(422);
  });

  it('is not guessed at without end', async () => {
    const statuses = new Set<number>();
    for (let turn = 0; turn < 70; turn += 1) statuses.add((await world.get('/o/guess')).status);
    expect([...statuses]).toEqual([404, 429]);
  });
});

describe('more time', () => {
  it('is a note to the secretariat and leaves the task open', async () => {
    const path = paths.linkAct(token, 'more-time');
    const behind = await (await world.get(`/o/${token}`)).text();
    expect(behind).toContain(`href="${path}"`);
    const tilstand = stateIn(await (await world.get(path)).text());
    const comment = 'Ferie i uge 11';
    expect((await world.post(path, { tilstand: stateIn(behind), comment })).status).toBe(409);
    const empty = await world.post(path, { tilstand, comment: ' ' });
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('href="#comment"')]);
    expect((await world.post(path, { tilstand, comment: 'x'.repeat(2001) })).status).toBe(422);
    expect(world.sent).toEqual([]);
    const response = await world.post(path, { tilstand, comment });
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('Sekretariatet får din besked'),
    ]);
    expect(world.sent.map((one) => one.event)).toMatchObject([{ type: 'moreTime', comment, by: { channel: 'link' } }]);
    expect((await world.get(paths.linkAct(token, 'reassign'))).status).toBe(404);
  });
});
