import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { healthRoutes } from '../../client/web/health.ts';
import { watchWorker, WorkerStopped } from '../../worker/watch-worker.ts';

type State = 'RUNNING' | 'DRAINING' | 'STOPPED';

/** A worker that does as it is told, or breaks. */
function worker() {
  let state: State = 'RUNNING';
  let [resolve, reject] = [() => undefined as void, (_: Error) => undefined as void];
  const run = new Promise<void>((done, failed) => ([resolve, reject] = [done, failed]));
  return {
    run: () => run,
    getState: () => state,
    shutdown: () => {
      state = 'STOPPED';
      resolve();
    },
    drains: () => void (state = 'DRAINING'),
    breaks: (error: Error) => {
      state = 'STOPPED';
      reject(error);
    },
  };
}
const quick = { graceMs: 30, lookEveryMs: 5 };

describe('a worker that stops by itself ends its process', () => {
  it('when it drains for ever, and run() neither resolves nor rejects', async () => {
    const one = worker();
    const watched = watchWorker(one, quick);
    expect(watched.isRunning()).toBe(true);
    one.drains();
    expect(watched.isRunning()).toBe(false);
    await expect(watched.stopped).rejects.toThrow(/stopped by itself \(DRAINING\)/);
    await watched.close();
  });

  it('when run() rejects, saying why in one line', async () => {
    const one = worker();
    const watched = watchWorker(one, quick);
    one.breaks(new Error('the namespace is gone'));
    const error: unknown = await watched.stopped.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkerStopped);
    expect((error as Error).message).toMatch(/^[^\n]*the namespace is gone[^\n]*$/);
  });

  it('but not when it was told to stop', async () => {
    const one = worker();
    const watched = watchWorker(one, quick);
    await watched.close();
    const first = await Promise.race([watched.stopped.catch(() => 'stopped'), pause(60, 'quiet')]);
    expect(first).toBe('quiet');
  });

  it('and its health says so until it has', async () => {
    const one = worker();
    const watched = watchWorker(one, quick);
    const web = healthRoutes({ isWorking: () => watched.isRunning() });
    expect((await web.request('/health')).status).toBe(200);
    one.drains();
    const ill = await web.request('/health');
    expect([ill.status, await ill.json()]).toEqual([503, { status: 'error', worker: 'stopped' }]);
  });
});
