import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../temporal.config.ts';
import { findOrFetchBinary } from '../../worker/embedded/temporal-binaries.ts';
import { startDevServer } from '../../worker/embedded/temporal-server.ts';
import { workflowBundle } from '../support/workflow-bundle.ts';
import { countingActivities } from './activities.ts';
import { median, quantile, round, spread } from './figures.ts';
import { inMemoryCasesPerSecond } from './in-memory.ts';
import { runVariant, variants, type RunFigures } from './temporal-run.ts';

const { values } = parseArgs({
  options: {
    n: { type: 'string' },
    runs: { type: 'string' },
    'at-once': { type: 'string', default: '50' },
    quick: { type: 'boolean', default: false },
  },
});
const n = Number(values.n ?? (values.quick ? 200 : 1000));
const runs = Number(values.runs ?? (values.quick ? 1 : 5));
const atOnce = Number(values['at-once']);

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
});
// The server's process and its sockets do not keep this one alive; without this Node may end before they answer.
const alive = setInterval(() => undefined, 1000);
const inMemory = await inMemoryCasesPerSecond(values.quick ? 500 : 2000);
const folder = await mkdtemp(join(tmpdir(), 'aarshjul-bench-'));
const log = (line: string) => console.error(line);
const binary = await findOrFetchBinary('temporal', loadConfig().binaries, { log });
const server = await startDevServer({ binary, dbFile: join(folder, 'temporal.db'), log });
const connection = await Connection.connect({ address: server.address });
const nativeConnection = await NativeConnection.connect({ address: server.address });
const { notify } = countingActivities();
const worker = await Worker.create({
  connection: nativeConnection,
  taskQueue: 'bench',
  workflowBundle: await workflowBundle(new URL('workflows.ts', import.meta.url)),
  activities: { notify },
  // More cases in the cache than are under way, and pollers enough that no sticky task waits out its five seconds.
  maxCachedWorkflows: 1000,
  maxConcurrentWorkflowTaskExecutions: 100,
  workflowTaskPollerBehavior: { type: 'simple-maximum', maximum: 10 },
  activityTaskPollerBehavior: { type: 'simple-maximum', maximum: 5 },
});
const working = worker.run();
const client = new Client({ connection });
const figures = new Map<string, RunFigures[]>(variants.map(({ name }) => [name, []]));
try {
  for (const variant of variants)
    await runVariant(client, variant, { n: 50, atOnce, label: 'warm', serverPid: server.pid });
  for (let run = 0; run < runs; run += 1)
    // Each run in another order: what comes last meets the largest database.
    for (const variant of [...variants.slice(run % 3), ...variants.slice(0, run % 3)]) {
      const label = `run${run}`;
      figures.get(variant.name)?.push(await runVariant(client, variant, { n, atOnce, label, serverPid: server.pid }));
    }
} finally {
  worker.shutdown();
  await working;
  await nativeConnection.close();
  await connection.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  clearInterval(alive);
}

const of = <T>(name: string, take: (one: RunFigures) => T): T[] => (figures.get(name) ?? []).map(take);
console.log(`${runs} runs of ${n} cases, ${atOnce} at once; median (lowest–highest)`);
console.table(
  Object.fromEntries(
    variants.map(({ name }) => {
      const waits = of(name, (one) => one.approveMs).flat();
      return [
        name,
        {
          'events per case': median(of(name, (one) => one.eventsPerCase)),
          'cases/s': spread(of(name, (one) => one.casesPerSecond)),
          'CPU ms server': spread(of(name, (one) => one.serverCpuMs)),
          'CPU ms worker': spread(of(name, (one) => one.workerCpuMs)),
          'approve p50 ms': round(quantile(waits, 0.5)),
          'approve p99 ms': round(quantile(waits, 0.99)),
        },
      ];
    }),
  ),
);
const [hand, , ours] = variants.map(({ name }) => name) as [string, string, string];
const cpu = (name: string) => median(of(name, (one) => one.serverCpuMs + one.workerCpuMs));
const throughput = (name: string) => median(of(name, (one) => one.casesPerSecond));
const waits = of(ours, (one) => one.approveMs).flat();
console.log(
  JSON.stringify({
    throughputRatio: round(throughput(ours) / throughput(hand), 2),
    eventsPerCase: median(of(ours, (one) => one.eventsPerCase)),
    cpuRatio: round(cpu(ours) / cpu(hand), 2),
    approveP50Ms: round(quantile(waits, 0.5)),
    approveP99Ms: round(quantile(waits, 0.99)),
    casesPerSecond: round(throughput(ours)),
    inMemoryCasesPerSecond: round(inMemory, 0),
    runs,
    n,
    atOnce,
  }),
);
