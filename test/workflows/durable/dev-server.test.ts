import { Worker } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { View } from '../../../workflows/messages.ts';
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
      childSays: async () => undefined,
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

it('a case in forty states at once goes on: its state is cut, with a mark, and its own attributes have any name', async () => {
  await server.connection.operatorService.addSearchAttributes({
    namespace: server.namespace,
    searchAttributes: { Colour: 2, Weight: 4, Urgent: 5, Bodies: 7 },
  });
  const handle = await start('wide', 'wide');
  const value = (await handle.query<View>('view')).value as object;
  expect(Object.keys(value)).toHaveLength(40);
  const { searchAttributes: found, status } = await handle.describe();
  expect(status.name).toBe('RUNNING');
  expect(found).toMatchObject({ Colour: ['blue'], Weight: [2.5], Urgent: [true], Bodies: ['SYS', 'RSI'] });
  const [state] = found['State'] as string[];
  expect(state).toMatch(/^region0\.waiting.*…$/);
  expect(state).toHaveLength(255);
});

// The time-skipping server does not tell a parent that its child was terminated; the real one does.
it.each(['parentCase', 'parentCarried'])(
  'a terminated child workflow is an incident of its parent (%s), and starts anew on retry',
  async (workflow) => {
    const handle = await start(workflow, `${workflow}/terminated`);
    const child = server.client.workflow.getHandle(`${workflow}/terminated/child`);
    const send = (type: string) => handle.executeUpdate('send', { args: [{ event: { type } }] });
    const incidents = async () => (await handle.query<View>('view')).incidents;
    const runs = async () => expect((await child.describe()).status.name).toBe('RUNNING');
    await vi.waitFor(runs, 10_000);
    // A parent that has been carried over meanwhile finds out when it next has something to say to the child.
    if (workflow === 'parentCarried') for (let n = 0; n < 4; n += 1) await send('count');
    await child.terminate('by hand');
    if (workflow === 'parentCarried') await send('deepen');
    await vi.waitFor(async () => expect(await incidents()).toMatchObject([{ kind: 'actor', actor: 'child' }]), 10_000);
    await handle.executeUpdate('retry', { args: [(await incidents())[0]!.id] });
    await vi.waitFor(runs, 10_000);
    await send('tell');
    expect(await handle.result()).toMatchObject({ got: { key: 'k' } });
  },
);

it('fifty waiting cases add nothing to their histories', async () => {
  const handles = await Promise.all(Array.from({ length: 50 }, (_, n) => start('troubled', `idle/${n}`)));
  await Promise.all(handles.map((handle) => handle.executeUpdate('send', { args: [{ event: { type: 'later' } }] })));
  const lengths = () => Promise.all(handles.map(async (handle) => ((await handle.fetchHistory()).events ?? []).length));
  const before = await lengths();
  await pause(5000);
  expect(await lengths()).toEqual(before);
});

it('a cancelled child workflow tells its parent, which has been carried over meanwhile', async () => {
  const handle = await start('parentCarried', 'parentCarried/cancelled');
  const child = server.client.workflow.getHandle('parentCarried/cancelled/child');
  await vi.waitFor(async () => expect((await child.describe()).status.name).toBe('RUNNING'), 10_000);
  for (let n = 0; n < 4; n += 1) await handle.executeUpdate('send', { args: [{ event: { type: 'count' } }] });
  await child.cancel();
  await vi.waitFor(
    async () =>
      expect((await handle.query<View>('view')).incidents).toMatchObject([{ kind: 'actor', message: 'cancelled' }]),
    10_000,
  );
});
