import { setTimeout as pause } from 'node:timers/promises';
import { type DevServer, type DevServerOptions, startDevServer } from './temporal-server.ts';

export interface SupervisedServer {
  readonly address: string;
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

  const keep = async (): Promise<void> => {
    for (;;) {
      await server.ended;
      if (stopping) return;
      options.log('Temporals server er stoppet og startes igen. / The Temporal server has ended and is started again.');
      server = await again();
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
    stop: async () => {
      stopping = true;
      await server.stop();
      await kept;
    },
  };
}
