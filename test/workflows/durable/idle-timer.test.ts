import { Worker } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { devServer, workflowBundle, type TestServer } from '../../support/temporal.ts';
import { workersOf, type Workers } from '../../support/workers.ts';

const workflows = new URL('../../support/toy/story-workflows.ts', import.meta.url);
const timerFired = 18;

// A worker that takes up a case after two tasks without commands gets the second together with the next update, and the update first.
describe('a case heard something it could not take, its timer ran out, and the worker was started anew', () => {
  let server: TestServer;
  let workers: Workers;
  beforeAll(async () => {
    server = await devServer();
    workers = workersOf(server, 'idle', { before: async () => undefined });
  });
  afterAll(async () => {
    await workers?.stop();
    await server?.stop();
  });

  it.each([
    ['nothing was due any more', ['wait', 'stop'], 0],
    ['it leads to a state that asks for nothing', ['wait'], 1],
  ] as const)(
    'its history can be replayed after the next update (%s)',
    { timeout: 60_000 },
    async (way, sent, fired) => {
      await workers.start(workflows);
      const handle = await server.client.workflow.start('idle', {
        taskQueue: 'idle',
        workflowId: `idle/${way}`,
        args: [null],
      });
      const send = (type: string) => handle.executeUpdate('send', { args: [{ event: { type } }] });
      for (const type of sent) await send(type);
      await handle.signal('post', { type: 'nonsense' });
      await pause(2500);
      await workers.stop();
      await workers.start(workflows);
      await send('wait');
      await workers.stop();
      const history = await handle.fetchHistory();
      expect(history.events?.filter(({ eventType }) => eventType === timerFired)).toHaveLength(fired);
      await Worker.runReplayHistory({ workflowBundle: await workflowBundle(workflows) }, history);
    },
  );
});
