import { afterAll, beforeAll, expect, it } from 'vitest';
import { access, accessOf } from '../../../client/web/guard/access.ts';
import { patterns } from '../../../client/web/paths.ts';
import type { Store } from '../../../store/store.ts';
import { openStoreInMemory, openWorld, type World } from './world.ts';

let store: Store;
let world: World;
beforeAll(async () => {
  store = await openStoreInMemory();
  world = openWorld(store, { embedded: false });
  await world.votingOpens();
});
afterAll(() => store.close());

const filled = (pattern: string) =>
  pattern
    .replace(/:file\{\(\?:dagsorden.*\}/, 'dagsorden.pdf')
    .replace(/:file\{.*\}/, 'dokument.pdf')
    .replace(':number', world.number)
    .replace(':year', '2027')
    .replace(/:[a-z]+/g, 'x');
const routes = () => world.pages.routes.filter(({ method }) => method !== 'ALL');

it('every route is in the table of who may enter, and every line of it is a route', () => {
  const routed = new Set(routes().map(({ path }) => path));
  expect([...routed].filter((path) => accessOf(path) === undefined)).toEqual([]);
  expect(Object.keys(access).filter((name) => !routed.has(patterns[name as keyof typeof patterns]))).toEqual([]);
});

it('who is not signed in comes to the sign-in from every page that is not open to all', async () => {
  for (const { method, path } of routes()) {
    const response = await world.pages.request(filled(path), { method });
    const to = accessOf(path);
    if (to === 'anyone') expect(response.headers.get('location') ?? '', path).not.toMatch(/^\/login\?/);
    else expect(response.status, `${method} ${path}`).toBe(to === 'machine' ? 403 : 303);
  }
});

/** The roles of the register, each by one who has it, and whether they see the pages of the operator. */
it.each([
  ['the secretariat', 'sekretariat.lis', 200],
  ['an FSA', 'fsa.ppj', 403],
  ['the chair of an FSG', 'fsg.chair', 403],
  ['a member of SYS', 'mette.kjaer', 403],
  ['the chair of SYS', 'soeren.dahl', 403],
  ['a substitute', 'ida.holm', 403],
])('%s reads all cases, and what is for the secretariat only when of it', async (_role, person, operating) => {
  for (const { method, path } of routes().filter(({ method }) => method === 'GET')) {
    const { status } = await world.web.request(filled(path), { method }, person);
    const to = accessOf(path);
    if (to === 'reader') expect([200, 303, 404], `${path} ${person}`).toContain(status);
    if (path === patterns.operation) expect(status).toBe(operating);
  }
});

it('who is in the register without a role today reads nothing', async () => {
  const gone = openWorld({
    ...store,
    rolesOf: async () => [],
    addressees: async () => [],
    register: async () => undefined,
    tasks: async () => [],
  });
  for (const { path } of routes().filter(({ path }) => ['reader', 'secretariat'].includes(accessOf(path) ?? '')))
    expect((await gone.web.request(filled(path), {}, 'mette.kjaer')).status, path).toBe(403);
});
