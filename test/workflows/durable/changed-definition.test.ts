import { Worker } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { failingCases } from '../../../client/cli/local/failing-cases.ts';
import { durable } from '../../../workflows/durable/durable.ts';
import type { View } from '../../../workflows/messages.ts';
import { handHost } from '../../support/hand-host.ts';
import { devServer, workflowBundle, type TestServer } from '../../support/temporal.ts';
import { orderMachine } from '../../support/toy/order.ts';
import { workersOf, type Workers } from '../../support/workers.ts';

const first = durable(orderMachine({ review: 'review' }));
const refused = (reason: string) => expect.objectContaining({ reason }) as Error;
const approve = { event: { type: 'approve' } };

describe('an order was carried over, and the state it stands in has another name in the next release', () => {
  const frozen = () => {
    const { running } = handHost(first, { input: null });
    running.send({ event: { type: 'count' } });
    return running.freeze();
  };

  it('it is an incident of that order, which shows everything it consists of', () => {
    const { running } = handHost(durable(orderMachine({ review: 'checking' })), { resume: frozen() });
    const view = running.view();
    expect(view.incidents).toMatchObject([
      { id: 'thaw', kind: 'thaw', name: 'thaw', message: expect.stringContaining('review') as string },
    ]);
    expect(view.frozen).toMatchObject({
      machine: 'order',
      case: { actors: [{ frozen: { value: 'review', context: { count: 1 } } }] },
    });
    expect(running.waiting()).toEqual([]);
    expect(() => running.send(approve)).toThrow(refused('NotThawed'));
    expect(() => running.resolve('thaw', 'skip')).toThrow(refused('NotThawed'));
    expect(running.quiet).toBe(false);
    running.resolve('thaw', 'retry');
    expect(running.view().incidents).toHaveLength(1);
  });

  it('another version takes it up by itself when all it stands in is still there', () => {
    const { running } = handHost(durable(orderMachine({ review: 'review', version: '2' })), { resume: frozen() });
    expect(running.view()).toMatchObject({ version: '2', value: 'review', incidents: [], context: { count: 1 } });
    running.post(approve.event);
    expect(running.view().value).toBe('sent');
  });

  it('another version that has it no more is an incident that names both', () => {
    const { running } = handHost(durable(orderMachine({ review: 'checking', version: '2' })), { resume: frozen() });
    running.post(approve.event);
    expect(running.view()).toMatchObject({
      version: '1',
      incidents: [{ message: expect.stringMatching(/version 1, this is 2/) as string }],
    });
  });

  it('when its history goes on from there, nothing is added to it by a release that cannot', () => {
    const checking = durable(orderMachine({ review: 'checking' }));
    const { running } = handHost(checking, { resume: frozen(), verdict: 'diverged' });
    expect(running.view().incidents).toMatchObject([{ kind: 'thaw' }]);
    expect(() => running.post(approve.event)).toThrow('The case cannot be thawed');
    expect(() => running.resolve('thaw', 'retry')).toThrow(refused('NotThawed'));
  });
});

describe('on Temporal', { timeout: 60_000 }, () => {
  let server: TestServer;
  let workers: Workers;
  const shipped: string[] = [];

  beforeAll(async () => {
    server = await devServer();
    workers = workersOf(server, 'releases', {
      ship: async (_params: unknown, { caseId }: { caseId: string }) => void shipped.push(caseId),
    });
  });
  afterEach(() => workers.stop());
  afterAll(() => server?.stop());

  const release = (name: string) => workers.start(new URL(`../../support/toy/releases/${name}.ts`, import.meta.url));
  const start = async (workflow: string, workflowId: string) => {
    const handle = await server.client.workflow.start(workflow, { taskQueue: 'releases', workflowId, args: [null] });
    return {
      handle,
      view: () => handle.query<View>('view'),
      send: (type: string) => handle.executeUpdate('send', { args: [{ event: { type } }] }),
    };
  };

  it.each(['carriedOrder', 'timedOrder'])(
    '%s: a release that renames its state leaves the worker working, and the next mends it',
    async (workflow) => {
      await release('first');
      const id = `${workflow}/renamed`;
      const { handle, view, send } = await start(workflow, id);
      const { runId } = await handle.describe();
      for (let n = 0; n < 4; n += 1) await send('count');
      await vi.waitFor(async () => expect((await handle.describe()).runId).not.toBe(runId), 10_000);
      // Taken up by the release that can: had the next one been the first to try, its marker would say so, and the order would wait for a retry.
      expect((await view()).value).toBe('review');
      await workers.stop();

      const worker = await release('renamed');
      for (let n = 0; n < 2; n += 1)
        expect(await view()).toMatchObject({
          incidents: [{ kind: 'thaw', message: expect.stringContaining('review') as string }],
          frozen: { machine: 'order' },
        });
      await expect(send('approve')).rejects.toMatchObject({ cause: { type: 'NotThawed' } });
      expect(worker.getState()).toBe('RUNNING');
      const another = await start('order', `${id}/another`);
      expect((await another.view()).value).toBe('checking');
      await workers.stop();
      await handle.signal('post', { type: 'approve' });
      await release('first');
      expect(await handle.result()).toBe(null);
      expect(shipped).toContain(id);
    },
  );

  it('another version of the machine leaves an order that an earlier one began as it is, and says so', async () => {
    await release('first');
    const { handle, view } = await start('order', 'order/begun-by-the-first');
    expect((await view()).value).toBe('review');
    await workers.stop();
    await release('second');
    await handle.signal('post', { type: 'approve' });
    const failed = async () =>
      ((await handle.fetchHistory()).events ?? []).flatMap(
        ({ workflowTaskFailedEventAttributes: attributes }) => attributes?.failure?.message ?? [],
      );
    await vi.waitFor(async () => expect((await failed()).join()).toContain('begun by another version than 2'), {
      timeout: 20_000,
      interval: 250,
    });
    expect(shipped).not.toContain('order/begun-by-the-first');
    await workers.stop();
    await release('first');
    await handle.result();
    expect(shipped).toContain('order/begun-by-the-first');
  });

  it('doctor names a case that stands still because its workflow tasks fail', async () => {
    await release('first');
    const { handle, view, send } = await start('carriedOrder', 'order/still');
    const { runId } = await handle.describe();
    for (let n = 0; n < 4; n += 1) await send('count');
    await vi.waitFor(async () => expect((await handle.describe()).runId).not.toBe(runId), 10_000);
    // The new run is the first release's own only when that release has taken its first step; before that another would begin it.
    await view();
    await workers.stop();
    await release('renamed');
    await handle.signal('post', { type: 'approve' });
    await vi.waitFor(
      async () =>
        expect(await failingCases({ namespace: 'default' }, server.address)).toEqual({
          count: 1,
          first: ['order/still'],
        }),
      { timeout: 30_000, interval: 250 },
    );
    await handle.terminate();
  });

  it.each([
    ['longer', 'seconds', 'hour'],
    ['shorter', 'hour', 'seconds'],
  ])(
    'a release makes the wait %s: the order is late at the instant its view shows, not before and not after',
    async (way, before, after) => {
      await release(before);
      const { handle, view, send } = await start('waitingOrder', `waitingOrder/${way}`);
      expect((await view()).value).toBe('review');
      await workers.stop();
      await release(after);
      await handle.signal('rearm');
      const [timer] = (await view()).timers;
      const dueAt = Date.parse(timer?.dueAt ?? '');
      if (way === 'shorter') {
        await vi.waitFor(async () => expect((await view()).value).toBe('late'), { timeout: 10_000, interval: 50 });
        // On a machine that was slow the seconds are over already, and no timer is left to read.
        if (timer !== undefined) expect(Date.now()).toBeGreaterThanOrEqual(dueAt);
      } else {
        expect(dueAt - Date.now()).toBeGreaterThan(3_500_000);
        await pause(4000);
        expect(await view()).toMatchObject({ value: 'review', timers: [{ dueAt: new Date(dueAt).toISOString() }] });
      }
      await send('approve');
      await handle.result();
      const bundle = await workflowBundle(new URL(`../../support/toy/releases/${after}.ts`, import.meta.url));
      await Worker.runReplayHistory({ workflowBundle: bundle }, await handle.fetchHistory());
    },
  );

  it('a timer that runs out before its time, because a release made the wait longer, fires nothing and is set anew', async () => {
    await release('seconds');
    const { view } = await start('waitingOrder', 'waitingOrder/early');
    expect((await view()).value).toBe('review');
    await workers.stop();
    await release('hour');
    await pause(4000);
    expect(await view()).toMatchObject({ value: 'review', seq: 1 });
  });
});
