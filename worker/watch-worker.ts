import type { Worker } from '@temporalio/worker';

/** A worker that has stopped though nobody told it to: its cases stand still until a process is started that works. */
export class WorkerStopped extends Error {
  override readonly name = 'WorkerStopped';
  constructor(why: string) {
    super(
      `Workeren er stoppet af sig selv (${why}). Processen afsluttes; start den igen. / The worker has stopped by itself (${why}). The process ends; start it again.`,
    );
  }
}

export interface WatchedWorker {
  /** Rejects with {@link WorkerStopped} when the worker stops by itself; settles in no other way. */
  readonly stopped: Promise<never>;
  /** Whether cases are worked on now. */
  isRunning(): boolean;
  /** Tells it to stop, and waits until it has. One that has stopped by itself may never come to its end, and is not waited for. */
  close(): Promise<void>;
}

/** What of a worker is watched. */
export type WatchableWorker = Pick<Worker, 'run' | 'getState' | 'shutdown'>;

/**
 * Runs a worker and watches it: a fault inside it can leave it draining for ever, with a process that lives on without a worker.
 * @param graceMs how long it may be on its way down before that counts as stopped.
 */
export function watchWorker(worker: WatchableWorker, { graceMs = 30_000, lookEveryMs = 1000 } = {}): WatchedWorker {
  let closing = false;
  let downSince: number | undefined;
  let fail: (error: WorkerStopped) => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => (fail = reject));
  // Whoever does not wait for it is not to be ended by it.
  stopped.catch(() => undefined);

  const run = worker.run();
  run.then(
    () => closing || fail(new WorkerStopped(worker.getState())),
    (error: unknown) => fail(new WorkerStopped(error instanceof Error ? error.message : String(error))),
  );
  const look = setInterval(() => {
    const state = worker.getState();
    if (state === 'RUNNING') downSince = undefined;
    else if (!closing && Date.now() - (downSince ??= Date.now()) >= graceMs) fail(new WorkerStopped(state));
  }, lookEveryMs);
  look.unref();
  const ended = run.then(
    () => undefined,
    () => undefined,
  );

  return {
    stopped,
    isRunning: () => worker.getState() === 'RUNNING',
    async close() {
      closing = true;
      clearInterval(look);
      if (worker.getState() !== 'RUNNING') return;
      worker.shutdown();
      await ended;
    },
  };
}
