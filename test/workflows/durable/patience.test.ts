import { Worker } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { durable } from '../../../workflows/durable/durable.ts';
import type { FrozenCase } from '../../../workflows/durable/persist.ts';
import type { EffectContext, Receipt, View } from '../../../workflows/messages.ts';
import { handHost } from '../../support/hand-host.ts';
import { devServer, type TestServer, workflowBundle } from '../../support/temporal.ts';
import { patientMachine } from '../../support/toy/patient.ts';
import { workersOf, type Workers } from '../../support/workers.ts';

const patient = durable(patientMachine);
const workflows = new URL('../../support/toy/story-workflows.ts', import.meta.url);

describe('a case with many children', () => {
  it('forgets the oldest of those that are over, and no others', () => {
    const { running } = handHost(patient, { input: null });
    for (let n = 0; n < 250; n += 1) running.send({ event: { type: 'spawn' } });
    const { actors } = running.view();
    expect(actors).toHaveLength(200);
    expect(actors.at(0)?.path).toBe('moment-51');
    expect(actors.at(-1)?.path).toBe('moment-250');
    const thawed = handHost(patient, { resume: running.freeze() }).running;
    expect(thawed.view()).toEqual(running.view());
    const frozen = (running.freeze().case as unknown as FrozenCase).actors[0]?.frozen as { children: object };
    expect(Object.keys(frozen.children)).toHaveLength(200);
  });
});

describe('a case whose context has grown', () => {
  it('is not carried over when it is too large: that is an incident, and it goes on', () => {
    const { running } = handHost(patient, { input: null });
    running.send({ event: { type: 'grow' } });
    expect(running.freezeToCarry(10)).toBeDefined();
    running.send({ event: { type: 'grow' } });
    expect(running.freezeToCarry(20)).toBeUndefined();
    expect(running.view().incidents).toMatchObject([
      { id: 'size', kind: 'size', message: expect.stringContaining('1900000') as string },
    ]);
    expect(running.mayCarry(30)).toBe(false);
    expect(running.mayCarry(600)).toBe(true);
    expect(running.send({ event: { type: 'shrink' } }).accepted).toBe(true);
    running.resolve('size', 'retry');
    expect(running.mayCarry(30)).toBe(true);
    expect(running.freezeToCarry(30)).toBeDefined();
    expect(running.view().incidents).toEqual([]);
  });
});

describe('on Temporal', { timeout: 60_000 }, () => {
  let server: TestServer;
  let workers: Workers;
  let answer: () => Promise<string>;
  let slow: () => Promise<void>;
  const called: string[] = [];
  const note = (name: string, { key }: EffectContext) => void called.push(`${name} ${key}`);

  beforeAll(async () => {
    server = await devServer();
    workers = workersOf(server, 'patience', {
      slow: async (_params: unknown, ctx: EffectContext) => {
        note('slow', ctx);
        await slow();
      },
      after: async (_params: unknown, ctx: EffectContext) => note('after', ctx),
      answer: async (_input: unknown, ctx: EffectContext) => {
        note('answer', ctx);
        return answer();
      },
    });
    await workers.start(workflows);
  });
  beforeEach(() => called.splice(0));
  afterAll(async () => {
    await workers?.stop();
    await server?.stop();
  });

  const start = async (workflow: string, workflowId: string) => {
    const handle = await server.client.workflow.start(workflow, { taskQueue: 'patience', workflowId, args: [null] });
    return {
      handle,
      view: () => handle.query<View>('view'),
      send: (type: string) => handle.executeUpdate<Receipt, [unknown]>('send', { args: [{ event: { type } }] }),
    };
  };

  it('no message waits for an action of nine seconds, and what comes after it still comes after it', async () => {
    slow = () => pause(9000);
    const { handle, view, send } = await start('patient', 'patient/slow');
    const began = Date.now();
    await send('act');
    await send('count');
    expect((await view()).context).toMatchObject({ n: 1 });
    expect(Date.now() - began).toBeLessThan(6000);
    await vi.waitFor(() => expect(called.at(-1)).toMatch(/^after/), { timeout: 30_000, interval: 100 });
    // The second call is the same effect under the same key.
    expect([...new Set(called.slice(0, -1))]).toEqual([
      expect.stringMatching(/^slow patient\/slow\/2\.[0-9a-f]{8}\/1$/),
    ]);
    await send('end');
    await handle.result();
    // Another worker comes to the same: what took all its time is a failure of another shape when it is read from history.
    await Worker.runReplayHistory({ workflowBundle: await workflowBundle(workflows) }, await handle.fetchHistory());
  });

  it('an action that fails for as long as a task may wait is tried on beside it, and another worker comes to the same', async () => {
    const back = Date.now() + 4000;
    slow = async () => {
      if (Date.now() < back) throw new Error('the database is away');
    };
    const { handle, view, send } = await start('patient', 'patient/failing');
    await send('act');
    await vi.waitFor(() => expect(called.at(-1)).toMatch(/^after/), { timeout: 30_000, interval: 100 });
    expect((await view()).incidents).toEqual([]);
    await send('end');
    await handle.result();
    await Worker.runReplayHistory({ workflowBundle: await workflowBundle(workflows) }, await handle.fetchHistory());
  });

  it('a case that waits long for an answer goes on as new all the same, and gets its answer once', async () => {
    let release = (_answer: string) => undefined as void;
    const gate = new Promise<string>((resolve) => (release = resolve));
    answer = () => gate;
    const { handle, view, send } = await start('patientCarried', 'patient/asked');
    const { runId } = await handle.describe();
    await send('look');
    for (let n = 0; n < 40; n += 1) await send('count');
    const { runId: later, historyLength } = await handle.describe();
    expect(later).not.toBe(runId);
    expect(historyLength).toBeLessThan(60);
    release('found');
    await vi.waitFor(async () => expect((await view()).context).toMatchObject({ got: 'found', n: 40 }), 10_000);
    expect([...new Set(called)]).toEqual([expect.stringMatching(/^answer patient\/asked\/2\.[0-9a-f]{8}\/1$/)]);
    await send('end');
    await handle.result();
  });

  it('a case too large to be carried over says so and goes on; made smaller, it is carried over', async () => {
    const { handle, send } = await start('patientCarried', 'patient/large');
    const { runId } = await handle.describe();
    for (let n = 0; n < 3; n += 1) await send('grow');
    for (let n = 0; n < 8; n += 1) expect((await send('count')).accepted).toBe(true);
    await vi.waitFor(
      async () => expect(await handle.describe()).toMatchObject({ runId, searchAttributes: { Incident: ['size'] } }),
      10_000,
    );
    await send('shrink');
    await handle.executeUpdate('retry', { args: ['size'] });
    await vi.waitFor(async () => expect((await handle.describe()).runId).not.toBe(runId), 10_000);
    await send('end');
    await handle.result();
  });
});
