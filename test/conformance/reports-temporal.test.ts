import type { WorkflowHandle } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Receipt, View } from '../../workflows/messages.ts';
import { devServer, type TestServer } from '../support/temporal.ts';
import { reportsOnTemporal } from './reports/all.ts';
import { workersOf, type Workers } from '../support/workers.ts';

const [runs, twice, restart] = reportsOnTemporal;
const workflows = new URL('reports/workflows.ts', import.meta.url);

describe('on Temporal, what others have reported of it and of other engines', { timeout: 120_000 }, () => {
  let server: TestServer;
  let workers: Workers;
  const told: string[] = [];

  beforeAll(async () => {
    server = await devServer();
    workers = workersOf(server, 'reports', { tell: async ({ what }: { what: string }) => void told.push(what) });
    await workers.start(workflows);
  }, 60_000);
  afterAll(async () => {
    await workers?.stop();
    await server?.stop();
  });

  const start = (workflow: string, workflowId: string) =>
    server.client.workflow.start(workflow, { taskQueue: 'reports', workflowId, args: [null] });
  const view = (handle: WorkflowHandle) => handle.query<View>('view');
  const send = (handle: WorkflowHandle, type: string, updateId?: string) =>
    handle.executeUpdate<Receipt, [unknown]>('send', {
      args: [{ event: { type } }],
      ...(updateId === undefined ? {} : { updateId }),
    });

  it(`${runs.source}: no message is lost while a case continues as new`, async () => {
    // A handle without a run reaches whichever run there is.
    const { firstExecutionRunId } = await start('counter', 'counter/busy');
    const handle = server.client.workflow.getHandle('counter/busy');
    for (let burst = 0; burst < 12; burst += 1)
      await Promise.all(Array.from({ length: 5 }, () => handle.signal('post', { type: 'one' })));
    await vi.waitFor(async () => expect((await view(handle)).context).toEqual({ n: 60 }), {
      timeout: 60_000,
      interval: 250,
    });
    expect((await handle.describe()).runId).not.toBe(firstExecutionRunId);
  });

  it(`${twice.source}: a message that is handed over twice counts once, after continue-as-new too`, async () => {
    await start('counter', 'counter/twice');
    const handle = server.client.workflow.getHandle('counter/twice');
    const receipt = await send(handle, 'one', 'vote-1');
    for (let n = 0; n < 10; n += 1) await send(handle, 'one');
    expect(await send(handle, 'one', 'vote-1')).toEqual(receipt);
    expect((await view(handle)).context).toEqual({ n: 11 });
  });

  it(`${restart.source}: what takes a timer away while no worker is there does so, and the case goes on`, async () => {
    const handle = await start('order', 'order/paid');
    expect((await view(handle)).timers).toHaveLength(1);
    await workers.stop();
    await handle.signal('post', { type: 'pay' });
    await workers.start(workflows);
    await vi.waitFor(async () => expect(told).toEqual(['paid']), { timeout: 30_000, interval: 100 });
    expect(await view(handle)).toMatchObject({ value: 'paid', timers: [], incidents: [] });
    expect((await send(handle, 'close')).value).toBe('closed');
  });
});
