import { Client, type Connection } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { NativeConnection as Native } from '@temporalio/worker';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../temporal.config.ts';
import { findOrFetchBinary } from '../../worker/embedded/temporal-binaries.ts';
import { startDevServer } from '../../worker/embedded/temporal-server.ts';
import { ensureSearchAttributes } from '../../worker/ensure-search-attributes.ts';
import { quietRuntime } from '../../worker/embedded/time-skipping-server.ts';

export { type TimeSkippingServer, timeSkippingServer } from '../../worker/embedded/time-skipping-server.ts';
export { workflowBundle } from './workflow-bundle.ts';

const log = (line: string) => console.warn(line);

/** A server under test. `client` is a plain client: it never moves the server's time. */
export interface TestServer {
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
  readonly connection: Connection;
  /** For `Worker.create({ connection })`. */
  readonly nativeConnection: NativeConnection;
  stop(): Promise<void>;
}

/**
 * The development server, as `npm start` runs it; on `file`, which stays, or on one that goes when it stops. Where `TEST_TEMPORAL_ADDRESS` says one (`npm run test:cluster`),
 * that server.
 */
export async function devServer(options: { readonly file?: string } = {}): Promise<TestServer> {
  quietRuntime();
  const served = process.env['TEST_TEMPORAL_ADDRESS'];
  if (served !== undefined) return servedServer(served);
  const binary = await findOrFetchBinary('temporal', loadConfig().binaries, { log });
  const folder = options.file === undefined ? await mkdtemp(join(tmpdir(), 'aarshjul-temporal-')) : undefined;
  const dbFile = options.file ?? join(folder ?? '', 'temporal.db');
  const server = await startDevServer({ binary, dbFile, log: () => undefined });
  const connected = await servedServer(server.address);
  return {
    ...connected,
    stop: async () => {
      await connected.stop();
      await server.stop();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server that runs already. */
async function servedServer(address: string): Promise<TestServer> {
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address });
  const nativeConnection = await Native.connect({ address });
  await ensureSearchAttributes(env.connection, 'default');
  return {
    address,
    namespace: 'default',
    client: new Client({ connection: env.connection }),
    connection: env.connection,
    nativeConnection,
    stop: async () => {
      await nativeConnection.close();
      await env.teardown();
    },
  };
}
