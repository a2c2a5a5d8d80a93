import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation, RecordBatch, View } from '../../../workflows/messages.ts';
import { timeSkippingServer, workflowBundle, type TimeSkippingServer } from '../../support/temporal.ts';

const workflows = new URL('../../support/toy/story-workflows.ts', import.meta.url);
const reason = 'a court looks at it';

describe('an operator and a running case, on Temporal', { timeout: 60_000 }, () => {
  let server: TimeSkippingServer;
  let worker: Worker;
  let done: Promise<void>;
  const recorded: RecordBatch[] = [];

  beforeAll(async () => {
    server = await timeSkippingServer();
    worker = await Worker.create({
      connection: server.nativeConnection,
      taskQueue: 'operations',
      workflowBundle: await workflowBundle(workflows),
      activities: { record: async (batch: RecordBatch) => void recorded.push(batch) },
    });
    done = worker.run();
  });
  afterAll(async () => {
    worker?.shutdown();
    await done;
    await server?.stop();
  });

  const start = async (workflowId: string) => {
    const handle = await server.client.workflow.start('application', {
      taskQueue: 'operations',
      workflowId,
      args: [null],
    });
    return {
      handle,
      view: () => handle.query<View>('view'),
      operate: (operation: Operation) => handle.executeUpdate('operate', { args: [operation] }),
      replay: async () =>
        Worker.runReplayHistory({ workflowBundle: await workflowBundle(workflows) }, await handle.fetchHistory()),
    };
  };

  it('while it is suspended its deadline does not come; afterwards it comes as much later', async () => {
    const { handle, view, operate, replay } = await start('application/suspended');
    await operate({ type: 'suspend', reason });
    await expect(operate({ type: 'suspend', reason })).rejects.toMatchObject({ cause: { type: 'Suspended' } });
    await server.sleep('12 days');
    expect(await view()).toMatchObject({ value: { open: 'hearing' } });
    await operate({ type: 'resume', reason });
    await server.sleep('7 days');
    expect(await view()).toMatchObject({ value: { open: 'hearing' } });
    // The date that the law gives has not moved: the twentieth day.
    await server.sleep('2 days');
    expect((await view()).value).toBe('void');
    await operate({ type: 'cancel', reason: 'it is void' });
    expect(await handle.result()).toEqual({ error: 'it is void' });
    await replay();
  });

  it('it is moved, goes on as a new run, and stands where it was moved to', async () => {
    const { handle, view, operate } = await start('application/moved');
    const { runId } = await handle.describe();
    await operate({ type: 'move', state: 'open.waiting', reason });
    await operate({ type: 'migrate', reason });
    expect(await view()).toMatchObject({ value: { open: 'waiting' }, context: { entered: 2 }, actors: [] });
    expect((await handle.describe()).runId).not.toBe(runId);
    const moved = recorded.filter(({ caseId }) => caseId === 'application/moved').at(-1);
    expect(moved).toMatchObject({ steps: [{ event: { type: 'xstate.route', reason } }], ended: [{ actor: 'panel' }] });
    await server.sleep('8 days');
    expect(await view()).toMatchObject({ value: { open: 'over' } });
    await handle.terminate();
  });
});
