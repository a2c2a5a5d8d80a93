import { Worker } from '@temporalio/worker';
import type { TestServer } from './temporal.ts';
import { workflowBundle } from './temporal.ts';

/** Workers of one task queue that come and go, as in a release: the next may have other workflows. */
export interface Workers {
  /** Starts one; the one before must have stopped. @param workflows file of its workflows */
  start(workflows: URL): Promise<Worker>;
  stop(): Promise<void>;
}

type Activities = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

export function workersOf(server: TestServer, taskQueue: string, activities: Activities): Workers {
  let running: { readonly worker: Worker; readonly done: Promise<void> } | undefined;
  return {
    async start(workflows) {
      const worker = await Worker.create({
        connection: server.nativeConnection,
        taskQueue,
        workflowBundle: await workflowBundle(workflows),
        activities,
        // Else a task waits five seconds for the worker that has gone.
        stickyQueueScheduleToStartTimeout: 100,
      });
      running = { worker, done: worker.run() };
      return worker;
    },
    async stop() {
      if (running?.worker.getState() === 'RUNNING') running.worker.shutdown();
      await running?.done;
      running = undefined;
    },
  };
}
