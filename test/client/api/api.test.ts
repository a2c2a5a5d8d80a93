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
import { meetingPapers } from '../support/meeting-papers.ts';
import { as, createWorld, wish, type World } from '../support/world.ts';
import { people, routeTable } from './route-table.ts';
import { whoMay } from './who-may.ts';
import { lifecycles } from '../../../machines/views.ts';

const keyOf = (person: string): string => `test-key-of-${person}-and-then-some`;
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
    const moved = { project: caseId, to: 'rsi', decision: 'RSI 26. februar 2027 pkt. 3' } as const;
    await world.tell(caseId, 'sysBallot', [{ type: 'moveProject', params: moved }]);
    const { previous, plan } = await aBudgetYear(world);
    await world.storeCase('matter/2027-0099', 'matter', undefined, { kind: 'issue', form: {} });
    await world.storeCase('model-revision/v9', 'model-revision', undefined, {});
    await world.storeCase('escalation/2027-0098', 'escalation', undefined, {});
    await world.storeCase('status-report/2027', 'status-report', undefined, { documentVersion: 1 });
    const day = { number: '2028-05-16', date: '2028-05-16', from: '10:00', to: '14:00', place: 'København' };
    const meeting = plannedMeeting({ ...day, extraordinary: false }, policyV1, world.now());
    await world.storeCase('meeting/2028-05-16', 'meeting', undefined, { year: 2028, ...day, meeting });
    for (const document of meetingPapers(day)) await world.store.keepDocument(document, world.now(), as('ida.krogh'));
    await world.storeCase('year-plan/2028', 'year-plan', undefined, { year: 2028 });
    world.hasActor(caseId, 'commenting', 'hearing');
    world.beforeSys(budgetCase, 'firstReading', ['adopted', 'returned']);
    file = {
      name: 'budget.xlsx',
      base64: Buffer.from(await world.commands.exportBudget(budgetCase)).toString('base64'),
    };
    draft = { lines: [...previous.lines] };
    expect(plan.year).toBe(2028);
  });
  beforeEach(() => void (world.sent.length = 0));
  afterAll(() => world.close());

  const table = () => routeTable({ number, caseId, fsgTask, file, draft });

  type Asked = [
    method: 'GET' | 'POST',
    path: string,
    person?: string,
    body?: unknown,
    headers?: Record<string, string>,
  ];
  const call = (...asked: Asked) => callOn(app, ...asked);
  const callOn = (on: typeof app, ...[method, path, person, body, headers = {}]: Asked) =>
    on.request(path, {
      method,
      headers: {
        ...(person === undefined ? {} : { authorization: `Bearer ${keyOf(person)}` }),
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(method === 'POST' ? { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) } : {}),
    });

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

  it('declares what every route answers', () => {
    const silent = routes.filter(({ response, files }) => response === undefined && files === undefined);
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  /** The answer is what its route declares, field by field: none is missing, and none is said that is not declared. */
  async function fits(name: string, response: Response): Promise<void> {
    const line = routes.find(({ method, path }) => `${method} ${path}` === name);
    if (line?.response === undefined || !/json/.test(response.headers.get('content-type') ?? '')) return;
    const answered: unknown = await response.json();
    const read = line.response.safeParse(answered);
    expect(read.error?.issues, name).toBeUndefined();
    expect(read.data, name).toEqual(answered);
  }

  it('lets exactly those do what the routes declare', async () => {
    for (const [name, line] of Object.entries(table())) {
      if (name === 'post /api/register') continue;
      const { path, body } = line;
      const may = await whoMay(world, name, line);
      const method = name.startsWith('get') ? 'GET' : 'POST';
      expect((await call(method, path, undefined, body)).status, `${name} by a stranger`).toBe(403);
      for (const person of people) {
        world.forgetStarts();
        const response = await call(method, path, person, body);
        // No meeting runs in this world, and it is not embedded: whoever may is told so, after the rights have been asked.
        const past =
          (name.startsWith('post /api/meetings/{id}/') && response.status === 404) ||
          (name === 'post /api/backups' && response.status === 409);
        expect(
          response.status < 300 || past ? 'may' : `${response.status}`,
          `${name} by ${person}: ${await response.clone().text()}`,
        ).toBe(may.includes(person) ? 'may' : '403');
        if (response.status < 300 && person === may[0]) await fits(name, response);
      }
    }
  }, 90_000);

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
    expect(world.sent).toEqual([]);
  });

  it('answers failures with kind, field, Danish and English', async () => {
    const wrong = await call('POST', '/api/change-requests', 'soeren.dahl', { ...wish, title: '' });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({
      error: {
        kind: 'BadInput',
        field: 'title',
        da: expect.stringContaining('Udfyld «Titel»'),
        en: expect.stringContaining('Fill in'),
      },
    });
    const two = await call('POST', '/api/change-requests', 'soeren.dahl', { ...wish, title: '', source: 'sky' });
    expect(await two.json()).toMatchObject({ error: { faults: [{ field: 'title' }, { field: 'source' }] } });
    expect((await call('POST', '/api/change-requests', 'soeren.dahl', '{ not json')).status).toBe(422);
    expect((await call('GET', '/api/change-requests/2027-0098', 'soeren.dahl')).status).toBe(404);
    expect((await call('GET', '/api/nothing', 'soeren.dahl')).status).toBe(404);
    world.refuse(new Refused('NotAllowed', { event: 'reconsider', state: 'closed', allowed: [] }));
    expect((await call('POST', `/api/change-requests/${number}/reconsider`, 'ida.krogh')).status).toBe(409);
  });

  it('names file and line of every fault of a register, and imports a good one', async () => {
    const path = '/api/register/import';
    const bad = await call('POST', path, 'ida.krogh', { registerFile: 'domains: []\nregions: [{ id: nord }]\n' });
    expect(bad.status).toBe(422);
    expect(await bad.json()).toMatchObject({
      error: { field: 'registerFile', da: expect.stringContaining('Linje 2: Feltet «name» mangler') },
    });
    const { readFileSync } = await import('node:fs');
    const registerFile = readFileSync(new URL('../../../register.example.yaml', import.meta.url), 'utf8');
    expect((await call('POST', path, 'soeren.dahl', { registerFile })).status).toBe(403);
    expect(await (await call('POST', path, 'ida.krogh', { registerFile })).json()).toMatchObject({
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

  it('does not take a seen version that it cannot read for none', async () => {
    const path = `/api/change-requests/${number}/rerank`;
    for (const expectCaseVersion of ['1', 1.5, null]) {
      const response = await call('POST', path, 'birgit.aagaard', { rank: 9, expectCaseVersion });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ error: { kind: 'BadInput', field: 'expectCaseVersion' } });
    }
    expect((await call('POST', path, 'birgit.aagaard', { rank: 9, expectCaseVersion: 7 })).status).toBe(409);
    const filing = await call('POST', '/api/change-requests', 'soeren.dahl', { ...wish, expectCaseVersion: 1 });
    expect(await filing.json()).toMatchObject({ error: { field: 'expectCaseVersion' } });
  });

  it('takes the same Idempotency-Key as the same act, of the same person only', async () => {
    const file = async (person: string): Promise<{ number?: string }> => {
      const response = await call('POST', '/api/change-requests', person, wish, { 'idempotency-key': 'form-1' });
      return (await response.json()) as { number?: string };
    };
    expect((await file('soeren.dahl')).number).toBe((await file('soeren.dahl')).number);
    expect((await file('line.toft')).number).toBeUndefined();
    const other = { ...wish, title: 'Noget andet' };
    const reused = await call('POST', '/api/change-requests', 'soeren.dahl', other, { 'idempotency-key': 'form-1' });
    expect(reused.status).toBe(409);
    expect(await reused.text()).toContain('Samme Idempotency-Key er før brugt til det samme med et andet indhold');
    await call(
      'POST',
      `/api/tasks/${encodeURIComponent(voteTask)}/answer`,
      'mette.kjaer',
      { answer: { choice: 'for' } },
      { 'idempotency-key': 'form-2' },
    );
    expect(world.last().updateId).toContain('mette.kjaer');
  });

  it('answers the same form under a key with its receipt, refuses another, and leaves the key of what failed free', async () => {
    const path = `/api/change-requests/${number}/rerank`;
    const rerank = (rank: number) => call('POST', path, 'soeren.dahl', { rank }, { 'idempotency-key': 'rank' });
    expect((await rerank(0)).status).toBe(422);
    const first = await rerank(7);
    expect(first.status).toBe(200);
    expect(await (await rerank(7)).json()).toEqual(await first.json());
    const other = await rerank(8);
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ error: { kind: 'Conflict', field: 'Idempotency-Key' } });
    expect((await call('POST', path, 'soeren.dahl', { rank: 8 }, { 'idempotency-key': 'another' })).status).toBe(200);
  });

  it('carries out one of two calls that come at once under a key, and asks the other to come again', async () => {
    const path = `/api/change-requests/${number}/rerank`;
    const rerank = () => call('POST', path, 'soeren.dahl', { rank: 3 }, { 'idempotency-key': 'at-once' });
    const before = world.sent.length;
    const [one, other] = await Promise.all([rerank(), rerank()]);
    expect([one.status, other.status].toSorted()).toEqual([200, 409]);
    expect(world.sent.length).toBe(before + 1);
    const refused = one.status === 409 ? one : other;
    expect(await refused.json()).toMatchObject({ error: { kind: 'Conflict', field: 'Idempotency-Key' } });
    expect((await rerank()).status).toBe(200);
  });

  it('takes what a process that was killed had begun from the one that is alone on the store after it, at once', async () => {
    const path = `/api/change-requests/${number}/rerank`;
    let begun = (): void => undefined;
    const hanging = createApi({
      commands: {
        ...world.commands,
        perform: () => {
          begun();
          return new Promise<never>(() => undefined);
        },
      },
      store: world.store,
      now: world.now,
    });
    const rerank = async (on: typeof app) =>
      (await callOn(on, 'POST', path, 'soeren.dahl', { rank: 5 }, { 'idempotency-key': 'killed' })).status;
    await new Promise<void>((resolve) => {
      begun = resolve;
      void rerank(hanging);
    });
    expect(await rerank(app)).toBe(409);
    const aloneSince = new Date(Date.parse(world.now()) + 1).toISOString();
    const after = createApi({ commands: world.commands, store: world.store, now: world.now, aloneSince });
    expect(await rerank(after)).toBe(200);
  });

  it('lets the operator key act as a person, and the case can tell', async () => {
    await call(
      'POST',
      `/api/tasks/${encodeURIComponent(voteTask)}/answer`,
      operatorPerson,
      { answer: { choice: 'for' } },
      { 'x-aarshjul-as': 'mette.kjaer', 'x-aarshjul-channel': 'cli' },
    );
    expect(world.last().request.event).toMatchObject({
      by: { person: 'mette.kjaer', channel: 'cli', reference: 'operator-key' },
    });
    expect((await call('GET', '/api/me', operatorPerson, undefined, { 'x-aarshjul-as': 'ukendt' })).status).toBe(404);
    await call(
      'POST',
      `/api/tasks/${encodeURIComponent(voteTask)}/answer`,
      'ida.krogh',
      { answer: { choice: 'for' } },
      { 'x-aarshjul-as': 'mette.kjaer' },
    );
    expect(world.sent.filter((one) => one.what === 'send')).toHaveLength(1);
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

  it('describes what its reading routes answer, with the view of every lifecycle, and answers so', async () => {
    const document = (await (await app.request('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { responses: Record<string, { content: object }> }>>;
      components: { schemas: Record<string, object> };
    };
    const component = (name: string) => JSON.stringify(document.components.schemas[name]);
    const described = (path: string) => JSON.stringify(document.paths[path]?.['get']?.responses['200']?.content);
    expect(described('/api/cases')).toContain('#/components/schemas/ListedCase');
    expect(component('ListedCase')).toContain('#/components/schemas/UnreadableCase');
    expect(described('/api/cases/{id}')).toContain('#/components/schemas/CaseView');
    for (const machine of lifecycles) expect(component('Case')).toContain(`"${machine}"`);
    expect(component('Case')).toContain('"justification"');
    expect(component('Task')).toContain('"choices"');
    // Cases of every lifecycle that this world has, whole, and the journal with all that was done.
    for (const path of ['/api/cases', '/api/tasks', '/api/journal'])
      await fits(`get ${path}`, await call('GET', path, 'ida.krogh'));
    for (const { id } of await world.store.cases())
      await fits('get /api/cases/{id}', await call('GET', `/api/cases/${encodeURIComponent(id)}`, 'ida.krogh'));
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
