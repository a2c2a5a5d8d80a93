import { serve as listen } from '@hono/node-server';
import type { Hono } from 'hono';
import { ConfigError } from '../temporal.config.ts';

export interface Served {
  readonly stop: () => Promise<void>;
}

/** Serves the site. Throws when the port is taken, naming it and the remedy. */
export async function serve(site: Hono, port: number, hostname: string): Promise<Served> {
  const server = listen({ fetch: site.fetch, port, hostname });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigError(
              `Port ${port} er optaget. Stop det andet program, eller vælg en anden med PORT. / Port ${port} is taken. Stop the other program, or choose another with PORT.`,
            )
          : error,
      ),
    );
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
