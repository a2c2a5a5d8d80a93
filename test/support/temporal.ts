import { Client, type Connection } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { DefaultLogger, NativeConnection as Native, Runtime } from '@temporalio/worker';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, searchAttributes } from '../../temporal.config.ts';
import { findOrFetchBinary } from '../../worker/embedded/temporal-binaries.ts';
import { startDevServer } from '../../worker/embedded/temporal-server.ts';
import { faketimeLibrary, withStartDate } from './faketime.ts';

export { workflowBundle } from './workflow-bundle.ts';

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

/** A server whose time moves only when told; all its workflows share one clock. */
export interface TimeSkippingServer extends TestServer {
  /** The server's time now. */
  now(): Promise<Date>;
  /** Moves the server's time by milliseconds or by words such as `30 days`; timers due on the way fire in order. */
  sleep(duration: Parameters<TestWorkflowEnvironment['sleep']>[0]): Promise<void>;
  /** Moves the server's time to an instant; one that is past already moves nothing. */
  sleepUntil(instant: string): Promise<void>;
}

/** Temporal's numbers of the types (`IndexedValueType`). */
const typeNumber = { Keyword: 2, Int: 3, Datetime: 6 } as const;

const log = (line: string) => console.warn(line);

let quiet = false;
/** Temporal's Core logs each retry; tests that kill servers would drown in it. Once per process, before anything connects. */
function quietRuntime(): void {
  if (quiet) return;
  quiet = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
  });
}

/**
 * The time-skipping test server, optionally with a start date (UTC instant, needs Debian's `faketime`).
 * Do not use its SDK's own client to await results: it overshoots the time; `client` here does not.
 */
export async function timeSkippingServer(options: { readonly startDate?: string } = {}): Promise<TimeSkippingServer> {
  quietRuntime();
  const binary = await findOrFetchBinary('temporal-test-server', loadConfig().binaries, { log });
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: {
      executable: { type: 'existing-path', path: options.startDate ? dated(binary, options.startDate) : binary },
    },
  });
  await env.connection.operatorService.addSearchAttributes({
    namespace: env.namespace ?? 'default',
    searchAttributes: Object.fromEntries(
      Object.entries(searchAttributes).map(([name, type]) => [name, typeNumber[type]]),
    ),
  });
  const now = async () => new Date(await env.currentTimeMs());
  return {
    address: env.address,
    namespace: env.namespace ?? 'default',
    client: new Client({ connection: env.connection, namespace: env.namespace ?? 'default' }),
    connection: env.connection,
    nativeConnection: env.nativeConnection,
    now,
    sleep: (duration) => env.sleep(duration),
    sleepUntil: async (instant) => {
      const ahead = Date.parse(instant) - (await now()).getTime();
      if (ahead > 0) await env.sleep(ahead);
    },
    stop: () => env.teardown(),
  };
}

function dated(binary: string, startDate: string): string {
  const library = faketimeLibrary();
  if (library === undefined) throw new Error(`A start date (${startDate}) needs faketime: apt-get install faketime`);
  return withStartDate(binary, startDate, library);
}

/** The development server, as `npm start` runs it; on `file`, which stays, or on one that goes when it stops. */
export async function devServer(options: { readonly file?: string } = {}): Promise<TestServer> {
  quietRuntime();
  const binary = await findOrFetchBinary('temporal', loadConfig().binaries, { log });
  const folder = options.file === undefined ? await mkdtemp(join(tmpdir(), 'aarshjul-temporal-')) : undefined;
  const dbFile = options.file ?? join(folder ?? '', 'temporal.db');
  const server = await startDevServer({ binary, dbFile, log: () => undefined });
  const env = await TestWorkflowEnvironment.createFromExistingServer({ address: server.address });
  const nativeConnection = await Native.connect({ address: server.address });
  return {
    address: server.address,
    namespace: 'default',
    client: new Client({ connection: env.connection }),
    connection: env.connection,
    nativeConnection,
    stop: async () => {
      await nativeConnection.close();
      await env.teardown();
      await server.stop();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
