import { Worker } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { devServer, workflowBundle, type TestServer } from '../../support/temporal.ts';

let server: TestServer;
let worker: Worker;
let done: Promise<void>;

beforeAll(async () => {
  server = await devServer();
  worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue: 'stories',
    workflowBundle: await workflowBundle(new URL('../../support/toy/story-workflows.ts', import.meta.url)),
    activities: {
      before: async () => undefined,
      after: async () => undefined,
      fails: async () => {
        throw new Error('the mail server is down');
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

const start = (workflow: string, workflowId: string) =>
  server.client.workflow.start(workflow, { taskQueue: 'stories', workflowId, args: [null] });

it('a refused update leaves no event in history', async () => {
  const handle = await start('troubled', 'refused');
  const send = (type: string) => handle.executeUpdate('send', { args: [{ event: { type } }] });
  await send('count');
  const length = async () => (await handle.fetchHistory()).events?.length ?? 0;
  const before = await length();
  for (const type of ['nonsense', 'back', 'xstate.done.actor.x']) await expect(send(type)).rejects.toThrow();
  expect(await length()).toBe(before);
});

it('a case is found by machine, state and incident', async () => {
  const handle = await start('troubledSearched', 'searched');
  await handle.executeUpdate('send', { args: [{ event: { type: 'act' } }] });
  const query = `Machine = 'troubled' AND State = 'ready' AND System = 'journal' AND Incident = 'fails'`;
  for (let i = 0; i < 100; i += 1) {
    if ((await server.client.workflow.count(query)).count === 1) return;
    await pause(100);
  }
  expect(await handle.describe()).toMatchObject({ searchAttributes: { Incident: ['fails'] } });
  throw new Error('The case was not found.');
});
