import { NativeConnection, Worker } from '@temporalio/worker';
import { Client, Connection } from '@temporalio/client';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { temporalCases } from '../../workflows/durable/temporal-cases.ts';
import * as workflows from '../../workflows/all.ts';
import { buildOf, bundleOf } from '../../worker/builds/build.ts';
import { productWorkflows } from '../../worker/workflow-bundle.ts';
import { workflowBundle } from '../support/workflow-bundle.ts';
import { quietCore } from './bench-server.ts';
import { inLanes } from './in-lanes.ts';
import { canned, caseIdOf, region, smallRequest } from './small-request.ts';

/*
 * What a worker of the product's bundle holds, in a process of its own (`node --expose-gc … ADDRESS`); prints it as JSON. A cached case: the heap that two hundred
 * change requests take that wait for their region, with workflows in the main thread, where all that is garbage can be collected. A second bundle: what the process
 * has in memory when the worker of an older build runs beside it, the same cases waiting.
 */
const address = process.argv[2] ?? '';
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
const few = 20;
const many = 200;

const rested = async (): Promise<void> => {
  for (let time = 0; time < 4; time += 1) {
    collect();
    await pause(250);
  }
};
/** Proportional set size of this process, in MB. */
const processMb = (): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync('/proc/self/smaps_rollup', 'utf8'))?.[1]) / 1000;

quietCore();
const connection = await NativeConnection.connect({ address });
const client = new Client({ connection: await Connection.connect({ address }) });
const bundle = await workflowBundle(productWorkflows);
const workerOf = (taskQueue: string, more: object = {}) =>
  Worker.create({
    connection,
    taskQueue,
    workflowBundle: bundle,
    activities: canned,
    maxCachedWorkflows: 1000,
    isolateExecutionTimeout: '60s',
    ...more,
  } as Parameters<typeof Worker.create>[0]);

/** Starts change requests, and waits until each waits for its region. */
async function waiting(taskQueue: string, from: number, to: number): Promise<void> {
  const cases = temporalCases(client, { taskQueue });
  await inLanes(
    Array.from({ length: to - from }, (_, index) => from + index),
    10,
    async (n) => {
      const caseId = caseIdOf(n);
      await cases.start({ workflow: 'changeRequest', caseId, input: smallRequest(n) });
      for (const until = Date.now() + 60_000; ; await pause(100)) {
        const { actors } = await cases.view(caseId);
        if (actors.some(({ path, value }) => path === region && value !== 'arranging')) return;
        if (Date.now() > until) throw new Error(`${caseId} does not wait for its region.`);
      }
    },
  );
}

const inMainThread = await workerOf('cases', { debugMode: true });
const ranInMainThread = inMainThread.run();
await waiting('cases', 0, few);
await rested();
const before = process.memoryUsage().heapUsed;
await waiting('cases', few, few + many);
await rested();
const kbPerCase = (process.memoryUsage().heapUsed - before) / many / 1000;
inMainThread.shutdown();
await ranInMainThread;
await rested();

const present = await workerOf('present');
const workers = [present];
const running = [present.run()];
await waiting('present', 1000, 1000 + many);
await rested();
const oneMb = processMb();
const older = await workerOf('older', {
  workflowBundle: bundleOf(buildOf(bundle as { code: string }, workflows, new Date().toISOString()).code),
  maxCachedWorkflows: 50,
});
workers.push(older);
running.push(older.run());
await rested();
const twoMb = processMb();
for (const worker of workers) worker.shutdown();
await Promise.all(running);
console.log(JSON.stringify({ kbPerCase, oneMb, twoMb }));
process.exit(0);
