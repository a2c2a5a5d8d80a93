import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { durable } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import type { Cases, Receipt, View, Waiting } from '../../../workflows/messages.ts';
import { timeSkippingServer, workflowBundle, type TimeSkippingServer } from '../../support/temporal.ts';
import { faultyMachine, faultyOptions } from '../../support/toy/faulty-options.ts';

type Asked = Pick<Cases, 'send' | 'view' | 'waiting' | 'retry'>;

/** What happens in either host. */
async function story(cases: Asked, id: string): Promise<void> {
  const send = (type: string) => cases.send(id, { event: { type } });
  const spawned = await send('spawn');
  expect(spawned.accepted).toBe(false);
  expect(await cases.view(id)).toMatchObject({
    value: 'sound',
    actors: [],
    incidents: [{ kind: 'transition', name: 'spawn', message: 'the case has no number' }],
  });
  await cases.retry(id, spawned.incident!);
  expect((await cases.view(id)).incidents).toHaveLength(1);

  expect((await send('break')).accepted).toBe(true);
  expect((await cases.view(id)).incidents.slice(1)).toMatchObject([
    { id: 'option-searchAttributes', kind: 'option', message: 'no such system' },
    { id: 'option-waiting', kind: 'option', message: 'nobody knows who' },
  ]);
  expect(await cases.waiting(id)).toMatchObject([{ what: 'mend' }]);
  await cases.retry(id, 'option-waiting');
  expect((await cases.view(id)).incidents).toHaveLength(3);
  await send('mend');
  expect((await cases.view(id)).incidents).toHaveLength(1);
}

describe('what the functions in the options of a case throw is an incident of that case', () => {
  it('in memory', async () => {
    const host = createMemoryHost({
      workflows: { faulty: durable(faultyMachine, faultyOptions) },
      activities: {},
      startAt: '2027-01-01T00:00:00.000Z',
    });
    await host.start({ workflow: 'faulty', caseId: 'faulty/1', input: null });
    await story(host, 'faulty/1');
  });

  describe.each([0, 100])('on Temporal, with %s cases kept in the cache', { timeout: 60_000 }, (maxCachedWorkflows) => {
    let server: TimeSkippingServer;
    let worker: Worker;
    let done: Promise<void>;
    beforeAll(async () => {
      server = await timeSkippingServer();
      worker = await Worker.create({
        connection: server.nativeConnection,
        taskQueue: 'faulty',
        workflowBundle: await workflowBundle(new URL('../../support/toy/story-workflows.ts', import.meta.url)),
        maxCachedWorkflows,
      });
      done = worker.run();
    });
    afterAll(async () => {
      worker?.shutdown();
      await done;
      await server?.stop();
    });

    it('the workflow goes on', async () => {
      const id = 'faulty/1';
      const handle = await server.client.workflow.start('faulty', {
        taskQueue: 'faulty',
        workflowId: id,
        args: [null],
      });
      await story(
        {
          send: (_id, request) => handle.executeUpdate<Receipt, [unknown]>('send', { args: [request] }),
          view: () => handle.query<View>('view'),
          waiting: () => handle.query<readonly Waiting[]>('waiting'),
          retry: (_id, incident) => handle.executeUpdate('retry', { args: [incident] }),
        },
        id,
      );
    });
  });
});
