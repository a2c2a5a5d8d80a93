import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../worker/operations/log.ts';
import { createTraffic } from '../../../worker/operations/traffic.ts';

/** A site with one page that answers when the test lets it. */
function site() {
  const lines: string[] = [];
  const traffic = createTraffic({ log: createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) }) });
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const web = new Hono();
  web.use(traffic.middleware);
  web.post('/o/:token/bekraeft', async (c) => {
    await held;
    return c.text('Tak');
  });
  web.get('/health', (c) => c.text('ok'));
  return { web, traffic, lines, answer: () => answer() };
}

const link = '/o/aB3dE6gH9jK2mN5pQ8sT1/bekraeft';

describe('a web that is told to stop', () => {
  it('answers what is under way, and everything new with 503 and when to ask again', async () => {
    const { web, traffic, answer } = site();
    const underWay = web.request(link, { method: 'POST' });
    const closed = traffic.close(60_000);

    const page = await web.request('/sager');
    expect(page.status).toBe(503);
    expect(page.headers.get('Retry-After')).toBe('10');
    expect(await page.text()).toContain('Systemet genstartes');
    const api = await web.request('/api/cases');
    expect(await api.json()).toMatchObject({ error: { kind: 'Unavailable' } });
    expect((await web.request('/health')).status).toBe(200);

    answer();
    expect(await (await underWay).text()).toBe('Tak');
    await closed;
  });

  it('waits no longer than it may for what never comes to its end', async () => {
    const { web, traffic, answer } = site();
    const underWay = web.request(link, { method: 'POST' });
    await traffic.close(10);
    answer();
    await underWay;
  });
});

it('each request has an id, the one of the proxy where it is one, and a line without the personal link', async () => {
  const { web, lines, answer } = site();
  answer();
  const own = await web.request(link, { method: 'POST', headers: { 'X-Request-Id': 'proxy-0001' } });
  expect(own.headers.get('X-Request-Id')).toBe('proxy-0001');
  const forged = await web.request(link, { method: 'POST', headers: { 'X-Request-Id': 'x" onload=' } });
  expect(forged.headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    requestId: 'proxy-0001',
    method: 'POST',
    path: '/o/…/bekraeft',
    status: 200,
    msg: 'request',
  });
});
