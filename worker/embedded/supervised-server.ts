import { setTimeout as pause } from 'node:timers/promises';
import { type DevServer, type DevServerOptions, startDevServer } from './temporal-server.ts';

export interface SupervisedServer {
  readonly address: string;
  /** Stops the server, does the work, and starts it again. Throws what the work throws, the server running. */
  whileStopped<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/**
 * The development server, started again on its file and port whenever it ends by itself: killed by an operator, or by the system for want
 * of memory. Workers and clients reconnect; nothing that was acknowledged is lost.
 */
export async function superviseDevServer(options: DevServerOptions): Promise<SupervisedServer> {
  let stopping = false;
  let server: DevServer = await startDevServer(options);
  const { address } = server;
  const port = Number(address.split(':')[1]);
  /** Work for which the server is stopped, and who waits until it runs again. */
  let held: { readonly done: Promise<unknown>; readonly back: () => void } | undefined;

  const keep = async (): Promise<void> => {
    for (;;) {
      await server.ended;
      const waiting = held;
      await waiting?.done.catch(() => undefined);
      if (stopping) return;
      if (waiting === undefined)
        options.log(
          'Temporals server er stoppet og startes igen. / The Temporal server has ended and is started again.',
        );
      server = await again();
      waiting?.back();
    }
  };
  const again = async (): Promise<DevServer> => {
    for (let wait = 200; ; wait = Math.min(10_000, wait * 2)) {
      try {
        return await startDevServer({ ...options, port });
      } catch (error) {
        if (stopping) throw error;
        options.log(error instanceof Error ? error.message : String(error));
        await pause(wait);
      }
    }
  };
  const kept = keep().catch((error: unknown) => {
    if (!stopping) throw error;
  });
  return {
    address,
    async whileStopped(work) {
      if (held !== undefined || stopping)
        throw new Error('Temporals server er standset allerede. / The Temporal server is stopped already.');
      const { promise: isBack, resolve: back } = withResolver();
      const { promise: begins, resolve: begin } = withResolver();
      const done = begins.then(work);
      held = { done, back };
      try {
        await server.stop();
        begin();
        return await done;
      } finally {
        await Promise.race([isBack, kept]);
        held = undefined;
      }
    },
    stop: async () => {
      stopping = true;
      await server.stop();
      await kept;
    },
  };
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
