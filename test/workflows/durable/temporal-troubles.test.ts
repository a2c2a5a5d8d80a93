import type { WorkflowHandle } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Receipt, View, Waiting } from '../../../workflows/messages.ts';
import { timeSkippingServer, workflowBundle, type TimeSkippingServer } from '../../support/temporal.ts';

/** What the world answers when a case looks something up. */
type Answer = () => Promise<string>;
const found: Answer = async () => 'found';
const fails: Answer = async () => {
  throw new Error('the register is down');
};

describe.each([
  { cache: 'default', maxCachedWorkflows: 100 },
  { cache: 'replayed at each step', maxCachedWorkflows: 0 },
])('when things go wrong on Temporal ($cache)', { timeout: 90_000 }, ({ maxCachedWorkflows }) => {
  let server: TimeSkippingServer;
  let worker: Worker;
  let done: Promise<void>;
  let answer = found;

  beforeAll(async () => {
    server = await timeSkippingServer();
    worker = await Worker.create({
      connection: server.nativeConnection,
      taskQueue: 'troubles',
      workflowBundle: await workflowBundle(new URL('../../support/toy/story-workflows.ts', import.meta.url)),
      maxCachedWorkflows,
      activities: { childSays: async () => undefined, lookUp: () => answer() },
    });
    done = worker.run();
  });
  beforeEach(() => {
    answer = found;
  });
  afterAll(async () => {
    worker?.shutdown();
    await done;
    await server?.stop();
  });

  const start = (workflow: string, workflowId: string) =>
    server.client.workflow.start(workflow, { taskQueue: 'troubles', workflowId, args: [null] });
  const say = (handle: WorkflowHandle, type: string) =>
    handle.executeUpdate<Receipt, [unknown]>('send', { args: [{ event: { type } }] });
  const view = (handle: WorkflowHandle) => handle.query<View>('view');
  const until = (what: () => Promise<void>) => vi.waitFor(what, { timeout: 60_000, interval: 50 });

  it('an invoked promise that fails takes the machine’s way out', async () => {
    answer = fails;
    const handle = await start('troubled', 'look/fails');
    await say(handle, 'look');
    await until(async () => expect(await view(handle)).toMatchObject({ value: 'ready', context: { got: 'failed' } }));
    expect((await view(handle)).incidents).toEqual([]);
  });

  it('the late result of a state that has been left is dropped', async () => {
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let asked = false;
    answer = async () => {
      asked = true;
      await gate;
      return 'too late';
    };
    const handle = await start('troubled', 'look/late');
    await say(handle, 'look');
    await until(async () => expect(asked).toBe(true));
    await say(handle, 'back');
    answer = found;
    release();
    await say(handle, 'look');
    await until(async () => expect(await view(handle)).toMatchObject({ value: 'ready', context: { got: 'found' } }));
    // A query may see a result one step before an update does: Temporal hands over messages first. The test server then forgets the task of
    // a refused update, and the result in it, each time anew; a signal (itself refused, and logged) makes a task that stays.
    await handle.signal('post', { type: 'nudge' });
    await until(async () => void (await say(handle, 'count')));
    expect((await view(handle)).context).toMatchObject({ got: 'found', n: 1 });
  });

  it.each(['retry', 'skip'])('a spawned promise that nobody listens to is an incident until %s', async (decision) => {
    answer = fails;
    const handle = await start('troubledCarried', `spawn/${decision}`);
    await say(handle, 'spawn');
    await until(async () =>
      expect((await view(handle)).incidents).toMatchObject([
        { kind: 'actor', name: 'lookUp', actor: 'spawned', message: 'the register is down' },
      ]),
    );
    answer = found;
    await handle.executeUpdate(decision, { args: [(await view(handle)).incidents[0]!.id] });
    const status = decision === 'retry' ? 'done' : 'error';
    await until(async () => expect(await view(handle)).toMatchObject({ incidents: [], actors: [{ status }] }));
  });

  it('a timer is moved, says so, and fires at its new time', async () => {
    const handle = await start('troubled', 'moved');
    await say(handle, 'later');
    const [timer] = (await view(handle)).timers;
    const dueAt = new Date(Date.parse(timer!.dueAt) + 3600_000).toISOString();
    await handle.executeUpdate('reschedule', { args: ['later', dueAt, 'agreed'] });
    const [waiting] = await handle.query<readonly Waiting[]>('waiting');
    expect(waiting).toMatchObject({ who: 'event', until: dueAt });
    expect(waiting!.text).toContain('count');
    await server.sleep('30 minutes');
    expect((await view(handle)).context).toMatchObject({ n: 0 });
    await server.sleep('1 hour');
    await until(async () => expect((await view(handle)).context).toMatchObject({ n: 1 }));
    await expect(handle.executeUpdate('reschedule', { args: ['later', dueAt, ''] })).rejects.toMatchObject({
      cause: { type: 'UnknownTimer' },
    });
  });

  it('a case whose first state cannot be entered stands as an incident, and ends with the error when given up', async () => {
    const handle = await start('stillborn', 'stillborn');
    await until(async () => expect((await view(handle)).incidents).toHaveLength(1));
    const again = (await view(handle)).incidents[0]!.id;
    await handle.executeUpdate('retry', { args: [again] });
    const [incident] = (await view(handle)).incidents;
    expect(incident).toMatchObject({ kind: 'transition', message: 'the budget is missing' });
    await handle.executeUpdate('skip', { args: [incident!.id] });
    expect(await handle.result()).toEqual({ error: 'the budget is missing' });
    expect(await view(handle)).toMatchObject({
      status: 'error',
      incidents: [],
      output: { error: 'the budget is missing' },
    });
  });

  it.each(['parentCase'])(
    'a cancelled child workflow is an incident of its parent (%s), and starts anew on retry',
    async (workflow) => {
      const handle = await start(workflow, `${workflow}/cancelled`);
      const child = server.client.workflow.getHandle(`${workflow}/cancelled/child`);
      const runs = async () => expect((await child.describe()).status.name).toBe('RUNNING');
      await until(runs);
      await child.cancel();
      await until(async () =>
        expect((await view(handle)).incidents).toMatchObject([{ kind: 'actor', actor: 'child', message: 'cancelled' }]),
      );
      await until(async () => expect((await child.describe()).status.name).toBe('CANCELLED'));
      await handle.executeUpdate('retry', { args: [(await view(handle)).incidents[0]!.id] });
      await until(runs);
      await say(handle, 'tell');
      expect(await handle.result()).toMatchObject({ got: { key: 'k' } });
    },
  );
});
