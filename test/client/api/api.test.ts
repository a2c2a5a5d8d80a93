import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { createApi } from '../../../client/api/api.ts';
import { operatorPerson } from '../../../client/api/identity.ts';
import { routes } from '../../../client/api/routes.ts';
import { sha256 } from '../../../store/canonical.ts';
import { Refused } from '../../../workflows/messages.ts';
import { aBudgetYear, budgetCase } from '../support/budget-year.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { plannedMeeting } from '../../../machines/meeting/dates.ts';
import { createWorld, wish, type World } from '../support/world.ts';

const keyOf = (person: string): string => `test-key-of-${person}-and-then-some`;
const people = [
  'ida.krogh',
  'soeren.dahl',
  'birgit.aagaard',
  'mette.kjaer',
  'trine.bak',
  'bo.mikkelsen',
  operatorPerson,
] as const;

const newModel = {
  version: 'v2',
  effectiveFrom: '2027-06-01',
  reason: 'x',
  set: { 'thresholds.lowerOre': 30_000_000 },
};

describe('the API', () => {
  let world: World;
  let app: ReturnType<typeof createApi>;
  let number: string;
  let caseId: string;
  let fsgTask: string;
  let voteTask: string;
  let file: object;
  let draft: object;

  beforeAll(async () => {
    world = await createWorld();
    app = createApi({ commands: world.commands, store: world.store, now: world.now });
    for (const person of people) await world.store.keepApiKey(sha256(keyOf(person)), person, world.now());
    ({ number, caseId } = await world.filed());
    fsgTask = await world.asked(caseId, 'fsgReview', 'fsg-decision', 'birgit.aagaard', { role: 'fsgChair' }, [
      'approve',
      'return',
      'reject',
    ]);
    voteTask = (await world.balloted(caseId))('mette.kjaer');
    const { previous, plan } = await aBudgetYear(world);
    await world.kept('matter/2027-0099', 'matter', undefined, { kind: 'issue', form: {} });
    await world.kept('model-revision/v9', 'model-revision', undefined, {});
    await world.kept('escalation/2027-0098', 'escalation', undefined, {});
    await world.kept('status-report/2027', 'status-report', undefined, { documentVersion: 1 });
    const day = { number: '2028-05-16', date: '2028-05-16', from: '10:00', to: '14:00', place: 'København' };
    const meeting = plannedMeeting({ ...day, extraordinary: false }, policyV1, world.now());
    await world.kept('meeting/2028-05-16', 'meeting', undefined, { year: 2028, ...day, meeting });
    world.beforeSys(budgetCase, 'firstReading', ['adopted', 'returned']);
    file = {
      name: 'budget.xlsx',
      base64: Buffer.from(await world.commands.exportBudget(budgetCase)).toString('base64'),
    };
    draft = { lines: [...previous.lines] };
    expect(plan.year).toBe(2028);
  });
  beforeEach(() => void (world.said.length = 0));
  afterAll(() => world.close());

  const call = (
    method: 'GET' | 'POST',
    path: string,
    person?: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) =>
    app.request(path, {
      method,
      headers: {
        ...(person === undefined ? {} : { authorization: `Bearer ${keyOf(person)}` }),
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) } : {}),
    });

  /** For every route a request that is right, and who may send it; an unlisted route fails the test below. */
  const table = (): Record<string, { path: string; body?: unknown; may: readonly string[] }> => {
    const cr = `/api/change-requests/${number}`;
    const task = (id: string, act: string) => `/api/tasks/${encodeURIComponent(id)}/${act}`;
    const one = `/api/cases/${encodeURIComponent(caseId)}`;
    const all = people;
    const secretariat = ['ida.krogh', operatorPerson];
    const approval = { choice: 'reject', comment: 'For dyrt' };
    return {
      'get /api/change-requests': { path: '/api/change-requests?system=ppj&open=true', may: all },
      'post /api/change-requests': {
        path: '/api/change-requests',
        body: wish,
        may: ['ida.krogh', 'soeren.dahl', 'birgit.aagaard', 'mette.kjaer', 'trine.bak', operatorPerson],
      },
      'get /api/change-requests/{number}': { path: cr, may: all },
      'post /api/change-requests/{number}/withdraw': {
        path: `${cr}/withdraw`,
        body: { reason: 'x' },
        may: ['soeren.dahl', 'birgit.aagaard'],
      },
      'post /api/change-requests/{number}/revise': {
        path: `${cr}/revise`,
        body: { proposal: { ...wish, amountOre: 91_000_000 }, reason: 'x' },
        may: ['soeren.dahl', ...secretariat],
      },
      'post /api/change-requests/{number}/rerank': {
        path: `${cr}/rerank`,
        body: { rank: 3 },
        may: ['soeren.dahl', 'birgit.aagaard'],
      },
      'post /api/change-requests/{number}/written-procedure': {
        path: `${cr}/written-procedure`,
        body: { businessDays: 5 },
        may: secretariat,
      },
      'post /api/change-requests/{number}/sys-decision': {
        path: `${cr}/sys-decision`,
        body: { outcome: 'adopted', reference: 'SYS 2027-03' },
        may: secretariat,
      },
      'post /api/change-requests/{number}/reconsider': {
        path: `${cr}/reconsider`,
        body: {},
        may: ['birgit.aagaard', ...secretariat],
      },
      'post /api/change-requests/{number}/annul': {
        path: `${cr}/annul`,
        body: { reference: 'SYS 2027-05', reason: 'x' },
        may: secretariat,
      },
      'get /api/tasks': { path: '/api/tasks?person=birgit.aagaard', may: all },
      'post /api/tasks/{id}/answer': {
        path: task(fsgTask, 'answer'),
        body: { answer: approval },
        may: ['birgit.aagaard'],
      },
      'post /api/tasks/{id}/record': {
        path: task(fsgTask, 'record'),
        body: { answer: approval },
        may: ['soeren.dahl', ...secretariat],
      },
      'post /api/tasks/{id}/vote': { path: task(voteTask, 'vote'), body: { choice: 'for' }, may: ['mette.kjaer'] },
      'post /api/tasks/{id}/more-time': {
        path: task(fsgTask, 'more-time'),
        body: { comment: 'Ferie' },
        may: ['birgit.aagaard'],
      },
      'get /api/cases': { path: '/api/cases?machine=change-request', may: all },
      'get /api/cases/{id}': { path: one, may: all },
      'get /api/cases/{id}/operation': { path: `${one}/operation`, may: secretariat },
      'post /api/cases/{id}/incidents/{incident}/retry': { path: `${one}/incidents/i-1/retry`, may: secretariat },
      'post /api/cases/{id}/incidents/{incident}/skip': {
        path: `${one}/incidents/i-1/skip`,
        body: { reason: 'x' },
        may: secretariat,
      },
      'post /api/cases/{id}/timers/{timer}': {
        path: `${one}/timers/${encodeURIComponent('fsgReview/deadline')}`,
        body: { dueAt: '2027-04-01T10:00:00Z', reason: 'Påske' },
        may: secretariat,
      },
      'get /api/register/completeness': { path: '/api/register/completeness', may: all },
      'post /api/register/preview': {
        path: '/api/register/preview',
        body: { changes: [{ change: 'domain', id: 'laeger', name: 'Læger' }] },
        may: secretariat,
      },
      'post /api/register/changes': {
        path: '/api/register/changes',
        body: { changes: [{ change: 'domain', id: 'laeger', name: 'Læger' }], decision: 'SYS 4. marts 2027 pkt. 1' },
        may: secretariat,
      },
      'post /api/escalations': {
        path: '/api/escalations',
        body: { title: 'x', system: 'ppj', ground: 'other', description: 'x' },
        may: all.filter((person) => person !== 'bo.mikkelsen'),
      },
      'post /api/escalations/{id}/withdraw': {
        path: '/api/escalations/2027-0098/withdraw',
        body: { reason: 'x' },
        may: secretariat,
      },
      'post /api/escalations/{id}/acknowledge': {
        path: '/api/escalations/2027-0098/acknowledge',
        body: { reference: 'x' },
        may: secretariat,
      },
      'post /api/escalations/{id}/release-follow-up': {
        path: '/api/escalations/2027-0098/release-follow-up',
        body: { followUp: 'followUp-1', reason: 'x' },
        may: secretariat,
      },
      'post /api/year-plans': { path: '/api/year-plans', body: { year: 2028 }, may: secretariat },
      'post /api/year-plans/preview': { path: '/api/year-plans/preview', body: { year: 2028 }, may: secretariat },
      'get /api/year-plans/{year}': { path: '/api/year-plans/2028', may: all },
      'post /api/year-plans/{year}/rsi': {
        path: '/api/year-plans/2028/rsi',
        body: { date: '2028-09-22' },
        may: secretariat,
      },
      'get /api/meetings': { path: '/api/meetings', may: all },
      'post /api/meetings': { path: '/api/meetings', body: { date: '2028-10-03' }, may: secretariat },
      'get /api/meetings/{id}': { path: '/api/meetings/2028-05-16', may: all },
      'post /api/meetings/{id}/move': {
        path: '/api/meetings/2028-05-16/move',
        body: { date: '2028-05-17', reason: 'x' },
        may: secretariat,
      },
      'post /api/meetings/{id}/cancel': {
        path: '/api/meetings/2028-05-16/cancel',
        body: { reason: 'x' },
        may: secretariat,
      },
      // Which meeting it is comes first: nobody learns from it who may.
      'post /api/meetings/{id}/items': {
        path: '/api/meetings/2028-05-16/items',
        body: { title: 'x', text: 'x' },
        may: all,
      },
      'post /api/meetings/{id}/agenda': {
        path: '/api/meetings/2028-05-16/agenda',
        body: { notes: { budget: 'x' } },
        may: secretariat,
      },
      'post /api/meetings/{id}/recompose': {
        path: '/api/meetings/2028-05-16/recompose',
        body: {},
        may: secretariat,
      },
      'post /api/meetings/{id}/attendance': {
        path: '/api/meetings/2028-05-16/attendance',
        body: { present: {} },
        may: secretariat,
      },
      'post /api/meetings/{id}/decisions': {
        path: '/api/meetings/2028-05-16/decisions',
        body: { item: '1', outcome: 'adopted' },
        may: secretariat,
      },
      'post /api/meetings/{id}/votes': {
        path: '/api/meetings/2028-05-16/votes',
        body: { item: '1' },
        may: secretariat,
      },
      'post /api/meetings/{id}/close-vote': {
        path: '/api/meetings/2028-05-16/close-vote',
        body: {},
        may: [...secretariat, 'henrik.dam'],
      },
      'post /api/meetings/{id}/tell-again': {
        path: '/api/meetings/2028-05-16/tell-again',
        body: { item: '1' },
        may: secretariat,
      },
      'post /api/meetings/{id}/conclude': { path: '/api/meetings/2028-05-16/conclude', body: {}, may: secretariat },
      'post /api/meetings/{id}/minutes': {
        path: '/api/meetings/2028-05-16/minutes',
        body: { remarks: 'x' },
        may: secretariat,
      },
      'get /api/action-log': { path: '/api/action-log', may: all },
      'get /api/projects': { path: '/api/projects', may: all },
      'post /api/status-reports': {
        path: '/api/status-reports',
        body: { period: { from: '2027-01-01', to: '2027-01-31' } },
        may: secretariat,
      },
      'get /api/status-reports/{id}': { path: '/api/status-reports/2027', may: all },
      'post /api/status-reports/{id}/content': {
        path: '/api/status-reports/2027/content',
        body: { content: { sections: [{ heading: 'x', blocks: [] }] } },
        may: secretariat,
      },
      'post /api/status-reports/{id}/cancel': {
        path: '/api/status-reports/2027/cancel',
        body: { reason: 'x' },
        may: secretariat,
      },
      'get /api/budget-cycles': { path: '/api/budget-cycles', may: all },
      'post /api/budget-cycles': { path: '/api/budget-cycles', body: { year: 2029 }, may: secretariat },
      'post /api/budget-cycles/preview': {
        path: '/api/budget-cycles/preview',
        body: { year: 2029, systems: ['ppj'] },
        may: secretariat,
      },
      'get /api/budget-cycles/{year}': { path: '/api/budget-cycles/2028', may: all },
      'post /api/budget-cycles/{year}/join': {
        path: '/api/budget-cycles/2028/join',
        body: { system: 'labsvar' },
        may: secretariat,
      },
      'post /api/budget-cycles/{year}/leave': {
        path: '/api/budget-cycles/2028/leave',
        body: { system: 'ppj', reference: 'RSI 2027-03', reason: 'x' },
        may: secretariat,
      },
      'post /api/budget-cycles/{year}/cancel': {
        path: '/api/budget-cycles/2028/cancel',
        body: { reason: 'x' },
        may: secretariat,
      },
      'post /api/budget-cycles/{year}/dispense': {
        path: '/api/budget-cycles/2028/dispense',
        body: { date: 'first', to: '2027-06-15', decidedBy: 'sysChair', reference: 'Formanden', reason: 'x' },
        may: secretariat,
      },
      'get /api/model': { path: '/api/model', may: all },
      'post /api/model/preview': { path: '/api/model/preview', body: newModel, may: secretariat },
      'post /api/model/revisions': { path: '/api/model/revisions', body: newModel, may: secretariat },
      'post /api/model/revisions/{version}/revise': {
        path: '/api/model/revisions/v9/revise',
        body: { effectiveFrom: '2027-06-01', reason: 'x', set: newModel.set },
        may: secretariat,
      },
      'post /api/model/revisions/{version}/withdraw': {
        path: '/api/model/revisions/v9/withdraw',
        body: { reason: 'x' },
        may: secretariat,
      },
      'get /api/matter-kinds': { path: '/api/matter-kinds', may: all },
      'get /api/matters': { path: '/api/matters?kind=issue', may: all },
      'post /api/matters': {
        path: '/api/matters',
        body: { kind: 'strategic-case', form: { owner: 'Danske Regioner', background: 'x', proposal: 'x' } },
        may: secretariat,
      },
      'post /api/matters/{number}/withdraw': {
        path: '/api/matters/2027-0099/withdraw',
        body: { reason: 'x' },
        may: secretariat,
      },
      'get /api/templates': { path: '/api/templates', may: all },
      'get /api/documents': { path: '/api/documents?kind=guideline', may: all },
      'post /api/documents': {
        path: '/api/documents',
        body: { kind: 'guideline', title: 'Kommissorium', text: 'Tekst' },
        may: secretariat,
      },
      'get /api/budgets/{id}': { path: `/api/budgets/${encodeURIComponent(budgetCase)}`, may: all },
      'get /api/budgets/{id}/file': { path: '/api/budgets/2028-ppj/file', may: all },
      'post /api/budgets/{id}/file': { path: '/api/budgets/2028-ppj/file', body: file, may: all },
      'post /api/budgets/{id}/draft': {
        path: '/api/budgets/2028-ppj/draft',
        body: { budget: draft },
        may: ['soeren.dahl'],
      },
      'post /api/budgets/{id}/waive-hearing': {
        path: '/api/budgets/2028-ppj/waive-hearing',
        body: { reason: 'x' },
        may: ['soeren.dahl', ...secretariat],
      },
      'post /api/cases/{id}/written-procedure': {
        path: `/api/cases/${encodeURIComponent(budgetCase)}/written-procedure`,
        body: {},
        may: secretariat,
      },
      'post /api/cases/{id}/sys-decision': {
        path: `/api/cases/${encodeURIComponent(budgetCase)}/sys-decision`,
        body: { outcome: 'adopted', reference: 'SYS 2027-03', meetingDate: '2027-03-01' },
        may: secretariat,
      },
      'get /api/ledger/{year}': { path: '/api/ledger/2027', may: all },
      'post /api/tasks/{id}/reassign': {
        path: task(fsgTask, 'reassign'),
        body: { person: 'birgit.aagaard' },
        may: secretariat,
      },
      'post /api/sys-decisions': {
        path: '/api/sys-decisions',
        body: { cases: [budgetCase], outcome: 'adopted', reference: 'SYS 2027-03', meetingDate: '2027-03-01' },
        may: secretariat,
      },
      'get /api/me': { path: '/api/me', may: all },
      'get /api/people': { path: '/api/people', may: all },
      'get /api/frames/{year}': { path: '/api/frames/2027', may: all },
      'post /api/frames/{year}': {
        path: '/api/frames/2031',
        body: { amount: '1.000.000', decision: 'RSI 2030-12' },
        may: secretariat,
      },
      'get /api/ledger': { path: '/api/ledger?year=2027', may: all },
      'get /api/roadmap': { path: '/api/roadmap?system=ppj', may: all },
      'get /api/journal': { path: `/api/journal?case=${number}&from=1`, may: all },
      'get /api/journal/verification': { path: '/api/journal/verification', may: all },
      'get /api/register': { path: '/api/register', may: secretariat },
      'post /api/register': { path: '/api/register', body: { text: 'regions: [', file: 'x.yaml' }, may: [] },
      'post /api/keys': { path: '/api/keys', body: { person: 'trine.bak' }, may: [operatorPerson] },
    };
  };

  it('has every route in the table of who may, and no other', () => {
    expect(Object.keys(table()).toSorted()).toEqual(routes.map((line) => `${line.method} ${line.path}`).toSorted());
    const served = app.routes
      .filter((line) => line.method === 'GET' || line.method === 'POST')
      .map((line) => `${line.method} ${line.path}`);
    const listed = routes.map((line) => `${line.method.toUpperCase()} ${line.path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    expect([...new Set(served)].toSorted(), 'what the app serves').toEqual(
      [...listed, 'GET /api/openapi.json'].toSorted(),
    );
  });

  it('lets exactly those do what the table says', async () => {
    for (const [name, { path, body, may }] of Object.entries(table())) {
      if (name === 'post /api/register') continue;
      const method = name.startsWith('get') ? 'GET' : 'POST';
      expect((await call(method, path, undefined, body)).status, `${name} by a stranger`).toBe(403);
      for (const person of people) {
        world.forgetStarts();
        const response = await call(method, path, person, body);
        expect(
          response.status < 300 ? 'may' : `${response.status}`,
          `${name} by ${person}: ${await response.clone().text()}`,
        ).toBe(may.includes(person) ? 'may' : '403');
      }
    }
  });

  it('changes nothing by any GET', async () => {
    const state = async () =>
      JSON.stringify([
        await world.store.journal(),
        await world.store.cases(),
        await world.store.tasks({}),
        await world.store.letters({}),
      ]);
    const before = await state();
    for (const [name, { path }] of Object.entries(table())) {
      if (!name.startsWith('get')) continue;
      for (const _again of [1, 2]) expect((await call('GET', path, 'ida.krogh')).status, name).toBe(200);
    }
    expect(await state()).toBe(before);
    expect(world.said).toEqual([]);
  });

  it('answers failures with kind, field, Danish and English', async () => {
    const wrong = await call('POST', '/api/change-requests', 'soeren.dahl', { ...wish, title: '' });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({
      error: {
        kind: 'BadInput',
        field: 'title',
        da: expect.stringContaining('for kort'),
        en: expect.stringContaining('too short'),
      },
    });
    const two = await call('POST', '/api/change-requests', 'soeren.dahl', { ...wish, title: '', source: 'sky' });
    expect(await two.json()).toMatchObject({ error: { faults: [{ field: 'title' }, { field: 'source' }] } });
    expect((await call('POST', '/api/change-requests', 'soeren.dahl', '{ not json')).status).toBe(422);
    expect((await call('GET', '/api/change-requests/2027-0098', 'soeren.dahl')).status).toBe(404);
    expect((await call('GET', '/api/nothing', 'soeren.dahl')).status).toBe(404);
    world.refuse(new Refused('NotAllowed', 'Kan ikke / Cannot'));
    expect((await call('POST', `/api/change-requests/${number}/reconsider`, 'ida.krogh')).status).toBe(409);
  });

  it('names file and line of every fault of a register, and imports a good one', async () => {
    const bad = await call('POST', '/api/register', 'ida.krogh', {
      text: 'regions: []\npeople: []\n',
      file: 'ny.yaml',
    });
    expect(bad.status).toBe(422);
    expect(await bad.json()).toMatchObject({ error: { field: expect.stringMatching(/^ny\.yaml:\d+$/) } });
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(new URL('../../../register.example.yaml', import.meta.url), 'utf8');
    expect((await call('POST', '/api/register', 'soeren.dahl', { text })).status).toBe(403);
    expect(await (await call('POST', '/api/register', 'ida.krogh', { text })).json()).toMatchObject({
      imported: { systems: 4 },
    });
  });

  it('refuses a body above one megabyte, and an unknown key', async () => {
    expect(
      (await call('POST', '/api/change-requests', 'soeren.dahl', { ...wish, motivation: 'x'.repeat(10_000_000) }))
        .status,
    ).toBe(413);
    expect((await app.request('/api/me', { headers: { authorization: `Bearer ${keyOf('nobody')}` } })).status).toBe(
      403,
    );
    expect((await app.request('/api/me', { headers: { authorization: 'Basic c29lcmVu' } })).status).toBe(403);
  });

  it('takes the same Idempotency-Key as the same act, of the same person only', async () => {
    const file = async (person: string): Promise<{ number?: string }> => {
      const response = await call('POST', '/api/change-requests', person, wish, { 'idempotency-key': 'form-1' });
      return (await response.json()) as { number?: string };
    };
    expect((await file('soeren.dahl')).number).toBe((await file('soeren.dahl')).number);
    expect((await file('line.toft')).number).toBeUndefined();
    await call(
      'POST',
      `/api/tasks/${encodeURIComponent(voteTask)}/vote`,
      'mette.kjaer',
      { choice: 'for' },
      { 'idempotency-key': 'form-2' },
    );
    expect(world.last().updateId).toContain('mette.kjaer');
  });

  it('lets the operator key act as a person, and the case can tell', async () => {
    await call(
      'POST',
      `/api/tasks/${encodeURIComponent(voteTask)}/vote`,
      operatorPerson,
      { choice: 'for' },
      { 'x-aarshjul-as': 'mette.kjaer', 'x-aarshjul-channel': 'cli' },
    );
    expect(world.last().request.event).toMatchObject({
      by: { person: 'mette.kjaer', channel: 'cli', reference: 'operator-key' },
    });
    expect((await call('GET', '/api/me', operatorPerson, undefined, { 'x-aarshjul-as': 'ukendt' })).status).toBe(404);
    await call(
      'POST',
      `/api/tasks/${encodeURIComponent(voteTask)}/vote`,
      'ida.krogh',
      { choice: 'for' },
      { 'x-aarshjul-as': 'mette.kjaer' },
    );
    expect(world.said.filter((one) => one.what === 'send')).toHaveLength(1);
  });

  it('tells a stranger nothing, by any method', async () => {
    for (const method of ['HEAD', 'GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      for (const path of ['/api/cases', '/api/journal', '/api/nothing']) {
        expect((await app.request(path, { method })).status, `${method} ${path}`).toBe(403);
      }
    }
  });

  it('makes a key that works, shown once and kept as a hash', async () => {
    const made = (await (await call('POST', '/api/keys', operatorPerson, { person: 'trine.bak' })).json()) as {
      key: string;
    };
    const me = await app.request('/api/me', { headers: { authorization: `Bearer ${made.key}` } });
    expect(await me.json()).toMatchObject({ person: { id: 'trine.bak' }, operator: false });
    expect(JSON.stringify(await world.store.journal())).not.toContain(made.key);
  });

  it('describes every route in openapi.json, to anyone', async () => {
    const document = (await (await app.request('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    for (const { method, path } of routes) expect(document.paths[path]?.[method], `${method} ${path}`).toBeDefined();
  });

  it('says as JSON that an address is not there, also when it is one part of a site', async () => {
    const site = new Hono().route('/', app);
    const response = await site.request(`/api/change-requests/${number}/explode`, {
      method: 'POST',
      headers: { authorization: `Bearer ${keyOf('ida.krogh')}` },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { kind: 'NotFound' } });
  });
});
