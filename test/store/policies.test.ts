import { afterEach, expect, test } from 'vitest';
import { inWindow } from '../../activities/letters/window.ts';
import { instantOf } from '../../machines/governance/calendar.ts';
import type { KeepModel } from '../../machines/governance/effects.ts';
import { policyV1 } from '../../machines/governance/policy.ts';
import { createStore } from '../../store/create-store.ts';
import { openPglite } from '../../store/drivers/pglite.ts';
import { migrate } from '../../store/migrate.ts';
import { createPolicies } from '../../store/policies.ts';
import type { Json } from '../../workflows/messages.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const march = instantOf('2028-03-01', '00:00');
const aMillisecondBefore = (at: string) => new Date(Date.parse(at) - 1).toISOString();

async function house() {
  const db = await openPglite();
  await migrate(db);
  const store = createStore(db);
  closing.push(() => store.close());
  const policies = createPolicies({ store, first: policyV1 });
  const adopt = (version: string, day: string, at: string, lowerOre: number) => {
    const effectiveFrom = instantOf(day, '00:00');
    const policy = {
      ...policyV1,
      modelVersion: version,
      effectiveFrom,
      thresholds: { ...policyV1.thresholds, lowerOre },
      sendWindow: { ...policyV1.sendWindow, from: '10:00' },
    };
    const params: KeepModel = { version, effectiveFrom, appliesTo: 'new', policy, decision: 'RSI pkt. 3' };
    const caseId = `model-revision/${version}`;
    return store.record({
      caseId,
      machine: 'model-revision',
      version: '1',
      seq: 1,
      at,
      steps: [],
      effects: [
        { actor: '', machine: 'model-revision', visit: 1, type: 'keepModel', params: params as unknown as Json },
      ],
      state: 'adopted',
      status: 'active',
    });
  };
  const lowerAt = async (at: string) => (await policies.at(at)).thresholds.lowerOre;
  return { store, policies, adopt, lowerAt };
}

test('The boundary belongs to the new version, and one millisecond before to the old one', async () => {
  const { adopt, lowerAt, policies } = await house();
  expect(await lowerAt(march)).toBe(25_000_000);
  await adopt('v2', '2028-03-01', '2028-01-20T10:00:00.000Z', 30_000_000);
  expect(march).toBe('2028-02-29T23:00:00.000Z');
  expect(await lowerAt(aMillisecondBefore(march))).toBe(25_000_000);
  expect(await lowerAt(march)).toBe(30_000_000);
  expect((await policies.of('v1')).thresholds.lowerOre).toBe(25_000_000);
  expect((await policies.of('v2')).thresholds.lowerOre).toBe(30_000_000);
  await expect(policies.of('v3')).rejects.toThrow('«v3»');
});

test('The boundary of a version that comes into force in summer time is midnight in Denmark', async () => {
  const { adopt, lowerAt } = await house();
  await adopt('v2', '2028-07-01', '2028-01-20T10:00:00.000Z', 30_000_000);
  expect(await lowerAt('2028-06-30T21:59:59.999Z')).toBe(25_000_000);
  expect(await lowerAt('2028-06-30T22:00:00.000Z')).toBe(30_000_000);
});

test('Of two versions that are in force the one adopted last counts, so an earlier day overtakes', async () => {
  const { adopt, lowerAt, policies } = await house();
  await adopt('v2', '2028-04-01', '2028-01-20T10:00:00.000Z', 30_000_000);
  await adopt('v3', '2028-03-01', '2028-02-10T10:00:00.000Z', 35_000_000);
  expect(await lowerAt(march)).toBe(35_000_000);
  expect(await lowerAt(instantOf('2028-04-01', '00:00'))).toBe(35_000_000);
  expect((await policies.versions()).map(({ version }) => version)).toEqual(['v1', 'v2', 'v3']);
});

test('Before every version the first one counts', async () => {
  const { lowerAt } = await house();
  expect(await lowerAt('2020-01-01T00:00:00.000Z')).toBe(25_000_000);
});

test('Letters that were held up wait for the send window of the version that is in force then', async () => {
  const { policies, adopt } = await house();
  await adopt('v2', '2028-03-01', '2028-01-20T10:00:00.000Z', 30_000_000);
  const leaves = inWindow(policies);
  expect(await leaves(instantOf('2028-02-29', '07:00'), 'task')).toBe(instantOf('2028-02-29', '08:00'));
  expect(await leaves(instantOf('2028-03-01', '07:00'), 'task')).toBe(instantOf('2028-03-01', '10:00'));
});
