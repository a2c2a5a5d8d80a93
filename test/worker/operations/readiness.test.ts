import { expect, it } from 'vitest';
import { healthRoutes } from '../../../client/web/health.ts';
import { createReadiness, type Probe } from '../../../worker/operations/readiness.ts';

const away = async (): Promise<void> => {
  throw new Error('refused');
};
const there = async (): Promise<void> => undefined;
const probe = (part: Probe['part'], needed: boolean, ask: Probe['ask']): Probe => ({ part, needed, freshMs: 0, ask });

it.each([
  ['all is there', there, there, false, 200, 'ready'],
  ['mail is away: letters wait, and requests are taken', there, away, false, 200, 'degraded'],
  ['the database is away', away, there, false, 503, 'unavailable'],
  ['it has been told to stop', there, there, true, 503, 'closing'],
])('/ready tells the truth where %s', async (_when, database, mail, isClosing, code, status) => {
  const probes = [probe('database', true, database), probe('mail', false, mail)];
  const web = healthRoutes({ readiness: createReadiness(probes, () => isClosing) });
  const answer = await web.request('/ready');
  expect(answer.status).toBe(code);
  expect(await answer.json()).toEqual({
    status,
    parts: { database: database === there ? 'ok' : 'away', mail: mail === there ? 'ok' : 'away' },
  });
  // It is alive all the same: to start it again would help nobody.
  expect((await web.request('/health')).status).toBe(200);
});

it('asks no more often than an answer is fresh, whoever looks', async () => {
  let asked = 0;
  const ask = async () => void (asked += 1);
  const readiness = createReadiness([{ part: 'mail', needed: false, freshMs: 60_000, ask }], () => false);
  await Promise.all([readiness(), readiness(), readiness()]);
  expect(asked).toBe(1);
});
