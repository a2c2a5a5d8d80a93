import { ApplicationFailure } from '@temporalio/activity';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runsOf } from '../../support/runs.ts';
import { timeSkippingServer, workflowBundle, type TimeSkippingServer } from '../../support/temporal.ts';

const day = 24 * 3600 * 1000;

describe.each([
  { cache: 'default', maxCachedWorkflows: 100 },
  { cache: 'replay at each step', maxCachedWorkflows: 0 },
])('a durable machine on Temporal ($cache)', ({ maxCachedWorkflows }) => {
  let server: TimeSkippingServer;
  let worker: Worker;
  let done: Promise<void>;
  const told: string[] = [];
  /** The case whose notes cannot be written for so many tries. */
  let waiting: string | undefined;
  let triesLeft = 0;

  beforeAll(async () => {
    server = await timeSkippingServer();
    worker = await Worker.create({
      connection: server.nativeConnection,
      taskQueue: 'toys',
      workflowBundle: await workflowBundle(new URL('../../support/toy/workflows.ts', import.meta.url)),
      maxCachedWorkflows,
      activities: {
        notify: async (params: { step: string }, ctx: { caseId: string }) => {
          if (ctx.caseId === waiting && (triesLeft -= 1) >= 0)
            throw ApplicationFailure.create({ message: 'the database is restarted', type: 'Unavailable' });
          told.push(`${ctx.caseId} ${params.step}`);
        },
      },
    });
    done = worker.run();
  });
  afterAll(async () => {
    worker?.shutdown();
    await done;
    await server?.stop();
  });

  it.each(['approval', 'approvalCarried'])('%s reminds each month until both have approved', async (workflow) => {
    const handle = await server.client.workflow.start(workflow, {
      taskQueue: 'toys',
      workflowId: `${workflow}/1`,
      args: [null],
    });
    await server.sleep(65 * day);
    const receipt = await handle.executeUpdate<{ value: unknown; accepted: boolean }, [unknown]>('send', {
      args: [{ event: { type: 'approve', by: 'mette' } }],
      updateId: 'a',
    });
    expect(receipt).toMatchObject({ accepted: true, value: 'second' });
    const again = await handle.executeUpdate<{ value: unknown }, [unknown]>('send', {
      args: [{ event: { type: 'approve', by: 'mette' } }],
      updateId: 'a',
    });
    expect(again.value).toBe('second');
    await expect(handle.executeUpdate('send', { args: [{ event: { type: 'nonsense' } }] })).rejects.toMatchObject({
      cause: { type: 'UnknownEvent' },
    });
    await expect(
      handle.executeUpdate('send', { args: [{ event: { type: 'xstate.done.actor.x' } }] }),
    ).rejects.toMatchObject({ cause: { type: 'ForgedEvent' } });
    await handle.executeUpdate('send', { args: [{ event: { type: 'approve', by: 'lone' } }], updateId: 'b' });
    expect(await handle.result()).toEqual({ approvals: 2, reminders: 2 });
    expect(told.filter((line) => line.startsWith(`${workflow}/1 `))).toEqual(
      ['first', 'first', 'first', 'second', 'approved'].map((step) => `${workflow}/1 ${step}`),
    );
  });

  it('waits for what is away for longer than its attempts last, without an incident', async () => {
    waiting = 'approval/away';
    triesLeft = 6;
    const handle = await server.client.workflow.start('approvalTriedOnce', {
      taskQueue: 'toys',
      workflowId: waiting,
      args: [null],
    });
    await server.sleep(33 * day);
    const ofIt = () => told.filter((line) => line.startsWith(`${waiting} `));
    for (let left = 60; left > 0 && ofIt().length < 2; left -= 1) await server.sleep(60_000);
    expect(triesLeft).toBeLessThan(0);
    expect(ofIt()).toEqual([`${waiting} first`, `${waiting} first`]);
    expect(await handle.query('view')).toMatchObject({ incidents: [] });
    await handle.terminate();
  });

  it('does not go on as a new run because of what it refused: a history without a trace of that could not be replayed', async () => {
    const workflowId = `approvalCarried/refused/${maxCachedWorkflows}`;
    const bundle = await workflowBundle(new URL('../../support/toy/workflows.ts', import.meta.url));
    const first = await server.client.workflow.start('approvalCarried', {
      taskQueue: 'toys',
      workflowId,
      args: [null],
    });
    for (let time = 0; time < 3; time += 1)
      await expect(first.executeUpdate('send', { args: [{ event: { type: 'nonsense' } }] })).rejects.toMatchObject({
        cause: { type: 'UnknownEvent' },
      });
    await first.executeUpdate('send', { args: [{ event: { type: 'approve', by: 'mette' } }] });
    await server.sleep(40 * day);
    await first.executeUpdate('send', { args: [{ event: { type: 'approve', by: 'lone' } }] });
    expect(await first.result()).toEqual({ approvals: 2, reminders: 1 });
    const runs = await runsOf(server.client, workflowId);
    expect(runs.length).toBeGreaterThan(1);
    for (const { history } of runs) await Worker.runReplayHistory({ workflowBundle: bundle }, history, workflowId);
  });

  it('takes no stack of each promise that it waits on, and keeps those of errors', async () => {
    const args: [null] = [null];
    const handle = await server.client.workflow.start('approval', { taskQueue: 'toys', workflowId: 'traces', args });
    const refusal: unknown = await handle
      .executeUpdate('send', { args: [{ event: { type: 'nonsense' } }] })
      .catch((error: { cause?: { stack?: string } }) => error.cause?.stack);
    expect(refusal).toContain('durable.ts');
    expect(await handle.query('__stack_trace')).toBe('');
  });
});
