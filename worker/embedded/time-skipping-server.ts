import { Client, type Connection } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, type NativeConnection, Runtime } from '@temporalio/worker';
import { loadConfig, searchAttributes } from '../../temporal.config.ts';
import { typeNumber } from '../ensure-search-attributes.ts';
import { faketimeLibrary, withStartDate } from './faketime.ts';
import { findOrFetchBinary } from './temporal-binaries.ts';

/** A server whose time moves only when told; all its workflows share one clock. `client` is a plain client: it never moves the server's time. */
export interface TimeSkippingServer {
  readonly address: string;
  readonly namespace: string;
  readonly client: Client;
  readonly connection: Connection;
  /** For `Worker.create({ connection })`. */
  readonly nativeConnection: NativeConnection;
  /** The server's time now. */
  now(): Promise<Date>;
  /** Moves the server's time by milliseconds or by words such as `30 days`; timers due on the way fire in order. */
  sleep(duration: Parameters<TestWorkflowEnvironment['sleep']>[0]): Promise<void>;
  /** Moves the server's time to an instant; one that is past already moves nothing. */
  sleepUntil(instant: string): Promise<void>;
  stop(): Promise<void>;
}

let quiet = false;
/** Temporal's Core logs each retry; whoever starts and stops servers would drown in it. Once per process, before anything connects. */
export function quietRuntime(): void {
  if (quiet) return;
  quiet = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
  });
}

/**
 * The time-skipping test server, optionally with a start date (UTC instant, needs Debian's `faketime`). Throws what is missing and how to get it.
 * Do not use its SDK's own client to await results: it overshoots the time; `client` here does not.
 */
export async function timeSkippingServer(
  options: { readonly startDate?: string; readonly log?: (line: string) => void } = {},
): Promise<TimeSkippingServer> {
  quietRuntime();
  const log = options.log ?? ((line: string) => console.warn(line));
  const binary = await findOrFetchBinary('temporal-test-server', loadConfig().binaries, { log });
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: {
      executable: { type: 'existing-path', path: options.startDate ? dated(binary, options.startDate) : binary },
    },
  });
  const namespace = env.namespace ?? 'default';
  await env.connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(
      Object.entries(searchAttributes).map(([name, type]) => [name, typeNumber[type]]),
    ),
  });
  const now = async () => new Date(await env.currentTimeMs());
  return {
    address: env.address,
    namespace,
    client: new Client({ connection: env.connection, namespace }),
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
  if (library === undefined)
    throw new Error(
      `En startdato (${startDate}) kræver faketime: apt-get install faketime / A start date needs faketime: apt-get install faketime`,
    );
  return withStartDate(binary, startDate, library);
}
