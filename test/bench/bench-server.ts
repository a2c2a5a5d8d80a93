import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../temporal.config.ts';
import { findOrFetchBinary } from '../../worker/embedded/temporal-binaries.ts';
import { startDevServer } from '../../worker/embedded/temporal-server.ts';
import { pollers } from '../../workflows/durable/worker.ts';
import { workflowBundle } from '../support/workflow-bundle.ts';
import { countingActivities } from './activities.ts';

/** A development server on a file, and what the benchmark asks of it. */
export interface BenchServer {
  readonly client: Client;
  readonly address: string;
  readonly pid: number;
  /** What the database has on disk. */
  bytes(): Promise<number>;
  stop(): Promise<void>;
}

/** Only Core's errors are told: its retries would flood the figures. */
export const quietCore = (): void =>
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
  }) && undefined;

export async function startBenchServer(): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'aarshjul-bench-'));
  const log = (line: string): void => console.error(line);
  const binary = await findOrFetchBinary('temporal', loadConfig().binaries, { log });
  const server = await startDevServer({ binary, dbFile: join(folder, 'temporal.db'), log });
  const connection = await Connection.connect({ address: server.address });
  return {
    client: new Client({ connection }),
    address: server.address,
    pid: server.pid,
    async bytes() {
      const files = await readdir(folder);
      const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    async stop() {
      await connection.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** More cases in the cache than are under way. */
const settings = {
  maxCachedWorkflows: 1000,
  maxConcurrentWorkflowTaskExecutions: 100,
  ...pollers,
  activityTaskPollerBehavior: { type: 'simple-maximum', maximum: 5 },
} as const;

/** A worker for each way of writing the case, with the same settings: what is written by hand is bundled as Temporal bundles it, the machine as its package does. */
export async function startBenchWorkers(server: BenchServer): Promise<{ stop(): Promise<void> }> {
  const connection = await NativeConnection.connect({ address: server.address });
  const { notify } = countingActivities();
  const own = { connection, activities: { notify }, ...settings };
  const workers = await Promise.all([
    Worker.create({
      ...own,
      taskQueue: 'by-hand',
      workflowsPath: fileURLToPath(new URL('by-hand.ts', import.meta.url)),
    }),
    workflowBundle(new URL('approval.ts', import.meta.url)).then((bundle) =>
      Worker.create({ ...own, taskQueue: 'engine', workflowBundle: bundle }),
    ),
  ]);
  const working = workers.map((worker) => worker.run());
  return {
    async stop() {
      for (const worker of workers) worker.shutdown();
      await Promise.all(working);
      await connection.close();
    },
  };
}
