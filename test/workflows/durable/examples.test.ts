import type { Worker } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ActivitiesOf } from '../../../workflows/durable/activity-types.ts';
import * as workflows from '../../../workflows/durable/examples/workflows.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import type { Cases, EffectContext } from '../../../workflows/durable/messages.ts';
import { temporalCases } from '../../../workflows/durable/temporal-cases.ts';
import { typedCases } from '../../../workflows/durable/typed-cases.ts';
import { createDurableWorker } from '../../../workflows/durable/worker.ts';
import { timeSkippingServer, type TimeSkippingServer } from '../../support/temporal.ts';

const day = 24 * 3600 * 1000;

interface World {
  readonly cases: Cases;
  pass(ms: number): Promise<void>;
  /** Waits until what was asked of the world is done. */
  settle(): Promise<void>;
}

const told: string[] = [];
const done = new Set<string>();

/** What is done is done once, however often it is tried: a worker's task may be done again, with the same keys. */
const tell = ({ key, caseId }: EffectContext, text: string): void => {
  if (done.has(`${caseId} ${key}`)) return;
  done.add(`${caseId} ${key}`);
  told.push(text);
};

const activities: ActivitiesOf<typeof workflows> = {
  ask: ({ person, why }, ctx) => tell(ctx, `${person} ${why}`),
  reserve: () => ({ shelf: '7' }),
  charge: ({ number }) => {
    if (number.includes('poor')) throw new Error('no money');
    return { receipt: number };
  },
  send: ({ article }, ctx) => tell(ctx, `sent ${article}`),
  refund: ({ number }, ctx) => tell(ctx, `refunded ${number}`),
  putBack: ({ article }, ctx) => tell(ctx, `put back ${article}`),
  invoice: ({ month }, ctx) => tell(ctx, `invoice ${month}`),
};

const forgetAll = (): void => {
  told.length = 0;
  done.clear();
};

function stories(world: () => World) {
  const cases = <L>(id: string) => typedCases(world().cases)<L>(id);

  it('an approval that nobody gives is reminded of, then escalated, and only whoever is asked may give it', async () => {
    forgetAll();
    const one = cases<typeof workflows.approval>('approval/1');
    await one.start('approval', { subject: 'the budget', approver: 'Ida', superior: 'Bo' });
    expect(await one.waiting()).toMatchObject([{ who: 'Ida', what: 'approval of the budget' }]);
    await world().pass(22 * day);
    await expect(one.send({ type: 'approve', by: 'Bo' })).rejects.toMatchObject({ reason: 'NotAllowed' });
    await world().pass(8 * day);
    expect(await one.waiting()).toMatchObject([{ who: 'Bo' }]);
    await one.send({ type: 'approve', by: 'Bo' }, { expect: 'open.escalated' });
    expect(told).toEqual(['Ida asked', 'Ida reminded', 'Ida reminded', 'Ida reminded', 'Bo escalated']);
  });

  it('an order is shipped by a case of its own', async () => {
    forgetAll();
    const one = cases<typeof workflows.order>('order/1');
    await one.start('order', { number: 'order/1', article: 'tea' });
    await world().settle();
    await cases<typeof workflows.shipment>('order/1/shipment').send({ type: 'deliver' });
    await world().settle();
    expect(told).toEqual(['sent tea']);
  });

  it('an order whose shipment is lost is refunded and put back, in that order', async () => {
    forgetAll();
    await cases<typeof workflows.order>('order/2').start('order', { number: 'order/2', article: 'tea' });
    await world().settle();
    await cases<typeof workflows.shipment>('order/2/shipment').send({ type: 'lose' });
    await world().settle();
    expect(told).toEqual(['sent tea', 'refunded order/2', 'put back tea']);
  });

  it('an order that cannot be paid is put back and never shipped', async () => {
    forgetAll();
    await cases<typeof workflows.order>('order/poor').start('order', { number: 'order/poor', article: 'tea' });
    await world().settle();
    expect(told).toEqual(['put back tea']);
  });
}

describe.each([false, true])('the examples in memory (thawed each step: %s)', (thawAlways) => {
  const host = createMemoryHost({ workflows, activities, startAt: '2027-01-01T00:00:00.000Z', thawAlways });
  stories(() => ({
    cases: host,
    pass: (ms) => host.advanceTo(new Date(Date.parse(host.now()) + ms).toISOString()),
    // A minute, in which what fails is tried again.
    settle: () => host.advanceTo(new Date(Date.parse(host.now()) + 60_000).toISOString()),
  }));

  it('a subscription invoices each month for three years, and is frozen and thawed on the way', async () => {
    forgetAll();
    const one = typedCases(host)<typeof workflows.subscription>('subscription/1');
    await one.start('subscription', { customer: 'Ida' });
    await host.advanceTo(new Date(Date.parse(host.now()) + 36 * 30 * day + day).toISOString());
    expect((await one.view()).context).toMatchObject({ months: 37 });
    await one.send({ type: 'cancel' });
    expect(told).toEqual(Array.from({ length: 37 }, (_, month) => `invoice ${month + 1}`));
  });
});

/** Of the tests that follow in a `describe`: a server that skips time, and a worker with all the examples. */
function onTemporal() {
  let server: TimeSkippingServer;
  let worker: Worker;
  let ended: Promise<void>;
  beforeAll(async () => {
    server = await timeSkippingServer();
    worker = await createDurableWorker({
      connection: server.nativeConnection,
      taskQueue: 'examples',
      workflows,
      workflowsPath: fileURLToPath(new URL('../../../workflows/durable/examples/workflows.ts', import.meta.url)),
      activities,
    });
    ended = worker.run();
  }, 120_000);
  afterAll(async () => {
    worker?.shutdown();
    await ended;
    await server?.stop();
  });
  return {
    world: (): World => ({
      cases: temporalCases(server.client, { taskQueue: 'examples', workflows }),
      // Month by month, as one who waits would see it.
      pass: async (ms) => {
        for (let rest = ms; rest > 0; rest -= 30 * day) await server.sleep(Math.min(rest, 30 * day));
      },
      settle: () => pause(1500),
    }),
    describeCase: (caseId: string) => server.client.workflow.getHandle(caseId).describe(),
  };
}

describe('the examples on Temporal', () => stories(onTemporal().world));

// On a server of its own: one that has skipped time for an approval and then run the orders may skip no more (seen on Temporal's test server, not explained).
describe('a subscription on Temporal', () => {
  const { world, describeCase } = onTemporal();

  it('invoices each month for three years, each once, over several runs with short histories', async () => {
    forgetAll();
    const { cases, pass } = world();
    const one = typedCases(cases)<typeof workflows.subscription>('subscription/1');
    const run = () => describeCase('subscription/1');
    await one.start('subscription', { customer: 'Ida' });
    const first = await run();
    await pass(18 * 30 * day);
    const second = await run();
    await pass(18 * 30 * day + day);
    await vi.waitFor(async () => expect((await one.view()).context).toMatchObject({ months: 37 }), 20_000);
    const third = await run();
    expect(new Set([first.runId, second.runId, third.runId]).size).toBe(3);
    for (const { historyLength } of [second, third]) expect(historyLength).toBeLessThan(70);
    await one.send({ type: 'cancel' });
    expect(told).toEqual(Array.from({ length: 37 }, (_, month) => `invoice ${month + 1}`));
    expect((await run()).status.name).toBe('COMPLETED');
  }, 120_000);
});
