import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeFrom } from '../../../client/sdk/sign-in/request-rules.ts';
import { paths } from '../../../client/web/paths.ts';
import type { Store } from '../../../store/store.ts';
import { browserCookies } from '../../support/browser-cookies.ts';
import { sessionOf } from '../../support/signed-in.ts';
import { openStoreInMemory, openWorld, type World } from './world.ts';

let store: Store;
let world: World;
beforeAll(async () => void (store = await openStoreInMemory()));
beforeEach(() => {
  world = openWorld(store);
  // Each story has an hour of its own: the limits are those of the hour.
  const hours = stories++;
  world.later(hours * 120);
});
afterAll(() => store.close());
let stories = 1;

const secretariat = 'lis.nygaard@sys.example';

/** A browser at these pages. */
function browser(pages: World['pages'] = world.pages, headers: Record<string, string> = {}) {
  const cookies = browserCookies();
  const send = async (path: string, fields?: Record<string, string>, more: Record<string, string> = {}) =>
    cookies.received(
      await pages.request(path, {
        headers: { ...headers, ...more, ...cookies.headers() },
        ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
      }),
    );
  return { jar: cookies.jar, send };
}
type Browser = ReturnType<typeof browser>;

const ask = (by: Browser, email = secretariat, til = '/') => by.send(paths.signIn, { email, til });
const mailed = () => world.mails.at(-1) ?? expect.fail('no mail');
const events = async () =>
  (await store.journal())
    .filter(({ event }) => event.startsWith('sign-'))
    .map(({ event, person, reason }) => [event, person, reason]);
const isIn = async (by: Browser) => (await by.send(paths.register)).status === 200;

describe('given a mail server, when somebody wants to come in', () => {
  it('a page that is not theirs yet leads to sign-in and, by the link in their mail, on to the page', async () => {
    const mine = browser();
    const first = await mine.send(`${paths.matters}?type=issue`);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/login?til=%2Fsager%3Ftype%3Dissue']);
    expect(await (await ask(mine, 'LIS.Nygaard@sys.example ', '/sager?type=issue')).text()).toContain('Se din mail');
    const link = paths.signInLink(mailed().token);
    expect(await (await mine.send(link)).text()).toContain('Log ind i denne browser');
    expect(await isIn(mine)).toBe(false);
    const begun = await mine.send(link, {});
    expect([begun.status, begun.headers.get('location')]).toEqual([303, '/sager?type=issue']);
    expect(begun.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
    const page = await (await mine.send('/')).text();
    for (const words of ['Lis Nygaard', 'Log ud']) expect(page).toContain(words);
    expect((await events()).at(-1)).toEqual(['sign-in', 'sekretariat.lis', undefined]);
  });

  it('the code can be typed where the mail was asked for, as people write it', async () => {
    const mine = browser();
    await ask(mine);
    const { code } = mailed();
    expect((await mine.send(paths.signInCode, { kode: ` ${code.toLowerCase().replace('-', ' ')}` })).status).toBe(303);
    expect(await isIn(mine)).toBe(true);
  });

  it('nobody learns who is in the register: the answers are the same, and so is what can be done next', async () => {
    const [known, unknown] = [browser(), browser()];
    const [one, other] = [await ask(known), await ask(unknown, 'ukendt@region.example')];
    expect([other.status, await other.text()]).toEqual([one.status, await one.text()]);
    expect([...unknown.jar.keys()]).toEqual([...known.jar.keys()]);
    const wrong = [
      await known.send(paths.signInCode, { kode: 'AAAAAAAA' }),
      await unknown.send(paths.signInCode, { kode: 'AAAAAAAA' }),
    ];
    expect(await wrong[1]?.text()).toBe(await wrong[0]?.text());
    expect(world.mails.length).toBe(1);
  });

  it('no link leads through sign-in to another site', async () => {
    for (const til of ['//evil.example/x', 'https://evil.example', '/\\evil.example', 'javascript:1']) {
      const mine = browser();
      await ask(mine, 'bo.lund@rm.example', til);
      const page = await (await mine.send(`${paths.signIn}?til=${encodeURIComponent(til)}`)).text();
      expect(page).toContain('name="til" value="/"');
    }
  });

  it('where the pages are encrypted, the cookie is of this host alone, and browsers come back by nothing else', async () => {
    const safe = openWorld(store, { baseUrl: 'https://styring.example' });
    safe.clock.now = world.clock.now;
    const mine = browser(safe.pages, { Host: 'styring.example' });
    const asked = await ask(mine, 'mette.kjaer@rn.example');
    expect(asked.headers.get('set-cookie')).toMatch(/^__Host-login=.*Path=\/;.*Secure/);
    expect(asked.headers.get('strict-transport-security')).toContain('max-age=');
    const begun = await mine.send(paths.signInLink(safe.mails.at(-1)?.token ?? ''), {});
    expect(begun.headers.getSetCookie().find((line) => line.startsWith('__Host-session='))).toMatch(/Secure/);
  });
});

describe('given a mail to sign in by, when it is misused', () => {
  it('a program that opens its link, as often as it likes, signs nobody in and spoils nothing', async () => {
    const [mine, scanner] = [browser(), browser()];
    await ask(mine);
    const link = paths.signInLink(mailed().token);
    for (const method of ['HEAD', 'GET']) await world.pages.request(link, { method });
    await scanner.send(link, {});
    expect(await isIn(scanner)).toBe(false);
    expect((await events()).at(-1)).toEqual(['sign-in.refused', 'sekretariat.lis', 'elsewhere']);
    expect((await mine.send(link, {})).status).toBe(303);
  });

  it('a link is used once, and is over after ten minutes', async () => {
    const mine = browser();
    await ask(mine);
    const link = paths.signInLink(mailed().token);
    const asking = new Map(mine.jar);
    await mine.send(link, {});
    const again = browser();
    for (const [name, value] of asking) again.jar.set(name, value);
    expect(await (await again.send(link, {})).text()).toContain('Linket er brugt');
    await ask(again);
    world.later(10);
    expect(await (await again.send(paths.signInLink(mailed().token), {})).text()).toContain('gælder ikke længere');
    expect([await isIn(again), (await again.send(paths.signInLink('opdigtet'), {})).status]).toEqual([false, 403]);
  });

  it('a code is tried five times over two processes, and the right one does not help then', async () => {
    const mine = browser();
    await ask(mine);
    const other = openWorld(store);
    other.clock.now = world.clock.now;
    const tries = Array.from({ length: 8 }, (_, at) => {
      const second = browser(at % 2 === 0 ? world.pages : other.pages);
      for (const [name, value] of mine.jar) second.jar.set(name, value);
      return second.send(paths.signInCode, { kode: 'AAAAAAAA' });
    });
    await Promise.all(tries);
    expect(await (await mine.send(paths.signInCode, { kode: mailed().code })).text()).toContain('for mange gange');
    expect(
      (await events()).filter(([event, , reason]) => event === 'sign-in.refused' && reason === 'wrong-code').length,
    ).toBeGreaterThanOrEqual(5);
  });

  it('mails are asked for five times an hour to one address, at whatever process', async () => {
    const other = openWorld(store);
    other.clock.now = world.clock.now;
    const statuses: number[] = [];
    for (const pages of [world.pages, other.pages, world.pages, other.pages, world.pages, other.pages])
      statuses.push((await ask(browser(pages), 'hanne.friis@rs.example')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    world.later(60);
    expect((await ask(browser(), 'hanne.friis@rs.example')).status).toBe(200);
  });
});

describe('given somebody who is signed in', () => {
  const signedInAs = async (person: string, at = world) => {
    const mine = browser(at.pages);
    mine.jar.set('session', await sessionOf({ store, now: () => at.clock.now }, person));
    return mine;
  };

  it('a cookie that was put into the browser before is worth nothing afterwards: sign-in gives another', async () => {
    const mine = browser();
    mine.jar.set('session', 'planted-by-somebody-else');
    await ask(mine, 'bo.lund@rm.example');
    await mine.send(paths.signInExample, { person: 'sekretariat.lis' });
    expect(mine.jar.get('session')).not.toBe('planted-by-somebody-else');
    const planted = browser();
    planted.jar.set('session', 'planted-by-somebody-else');
    expect(await isIn(planted)).toBe(false);
  });

  it('a cookie that was stolen is worth nothing after sign-out, and a session can be ended from another', async () => {
    const mine = await signedInAs('sekretariat.lis');
    const stolen = browser();
    for (const [name, value] of mine.jar) stolen.jar.set(name, value);
    expect(await isIn(stolen)).toBe(true);
    expect((await mine.send(paths.signOut, {})).headers.get('location')).toBe('/login');
    expect([await isIn(stolen), mine.jar.has('session')]).toEqual([false, false]);
    const [one, other] = [await signedInAs('sekretariat.lis'), await signedInAs('sekretariat.lis')];
    const list = await (await one.send(paths.sessions)).text();
    const rows = list.split('<tr>').filter((row) => row.includes('name="login"'));
    // One's own last: after that there is nothing to be ended from here.
    for (const row of rows.toSorted((a, b) => Number(a.includes('denne')) - Number(b.includes('denne'))))
      await one.send(paths.sessions, { login: /name="login" value="([^"]+)"/.exec(row)?.[1] ?? '' });
    expect([await isIn(one), await isIn(other)]).toEqual([false, false]);
  });

  it("nobody ends another's session", async () => {
    const [mine, theirs] = [await signedInAs('sekretariat.lis'), await signedInAs('fsa.ppj')];
    const list = await (await mine.send(paths.sessions)).text();
    const [, login = ''] = /name="login" value="([^"]+)"/.exec(list) ?? [];
    await theirs.send(paths.sessions, { login });
    expect(await isIn(mine)).toBe(true);
  });

  it('is signed out after twelve hours without use, and after a week whatever they do', async () => {
    const idle = await signedInAs('sekretariat.lis');
    world.later(12 * 60);
    expect(await isIn(idle)).toBe(false);
    const busy = await signedInAs('sekretariat.lis');
    for (let half = 0; half < 14; half += 1) {
      expect(await isIn(busy), `half day ${half}`).toBe(true);
      world.later(11.9 * 60);
    }
    world.later(24);
    expect(await isIn(busy)).toBe(false);
  });

  it('whose role is withdrawn meanwhile reads no case from that moment, and acts on none', async () => {
    const gone = { ...store, rolesOf: async () => [], tasks: async () => [] };
    await world.dutyOpens('fsg-decision', 'fsg.chair', 'Åse Bang');
    const mine = await signedInAs('fsg.chair');
    expect((await mine.send(paths.case(world.number))).status).toBe(200);
    const later = openWorld(gone);
    later.clock.now = world.clock.now;
    const same = browser(later.pages);
    for (const [name, value] of mine.jar) same.jar.set(name, value);
    const refused = await same.send(paths.case(world.number));
    expect([refused.status, (await refused.text()).includes('ingen rolle')]).toEqual([403, true]);
  });

  it('no form of another site is used, whichever way the browser says where it is from', async () => {
    const mine = await signedInAs('sekretariat.lis');
    const act = paths.act('change-request.withdraw', `change-request/${world.number}`);
    for (const from of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://evil.example' },
    ])
      for (const path of [act, paths.signOut, paths.sessions, paths.signInCode]) {
        const response = await mine.send(path, { reason: 'x' }, from);
        expect([response.status, (await response.text()).includes('en anden side')], path).toEqual([403, true]);
      }
    expect(await isIn(mine)).toBe(true);
  });

  it('the product answers by its own name only, and believes no proxy that it is not set up for', async () => {
    const mine = await signedInAs('sekretariat.lis');
    for (const forged of [
      { Host: 'evil.example' },
      { 'X-Forwarded-For': '10.0.0.1' },
      { 'X-Forwarded-Host': 'localhost' },
      { Forwarded: 'for=1.2.3.4' },
    ])
      for (const path of ['/', paths.signIn, paths.newLink, '/mail'])
        expect((await mine.send(path, undefined, forged)).status, `${path} ${JSON.stringify(forged)}`).toBe(403);
    const behind = openWorld(store, { baseUrl: 'https://styring.example', trustProxy: true });
    const theirs = browser(behind.pages, { Host: 'styring.example', 'X-Forwarded-For': '10.0.0.1' });
    expect((await theirs.send(paths.signIn)).status).toBe(200);
    expect((await theirs.send('/mail')).status).toBe(403);
  });
});

describe('given the embedded product on its own machine', () => {
  it('the people of the register are there to be chosen by what they are, and the header says who one is', async () => {
    const mine = browser();
    const page = await (await mine.send(paths.signIn)).text();
    expect(page.indexOf('Fortsæt som Lis Nygaard')).toBeLessThan(page.indexOf('Fortsæt som Mette Kjær'));
    expect((await mine.send(paths.signInExample, { person: 'rsi.kontakt', til: '/' })).headers.get('location')).toBe(
      '/',
    );
    const first = await (await mine.send('/')).text();
    for (const words of ['Poul Rask', 'Skift']) expect(first).toContain(words);
    await mine.send(paths.signInExample, { person: 'fsa.ppj' });
    expect((await store.sessionsOf('rsi.kontakt')).length).toBe(0);
  });

  it.each([
    ['others reach it', { loopbackOnly: false }],
    ['it has a mail server', { embedded: false }],
    ['it stands behind a proxy', { trustProxy: true }],
  ])('nobody is chosen when %s', async (_when, config) => {
    const elsewhere = openWorld(store, config);
    const mine = browser(elsewhere.pages);
    expect(await (await mine.send(paths.signIn)).text()).not.toContain('Fortsæt som');
    expect((await mine.send(paths.signInExample, { person: 'sekretariat.lis' })).status).toBe(403);
    expect(mine.jar.has('session')).toBe(false);
  });
});

it('a code is made of signs that nobody takes for others, each as likely', () => {
  const bytes = [255, 248, 0, 30, 31, 61, 62, 1, 2, 3, 247];
  expect(codeFrom(() => bytes.shift() ?? 0)).toBe('A9A9ABCD');
});
