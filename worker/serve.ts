import { serve as listen } from '@hono/node-server';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { Hono } from 'hono';
import { ConfigError } from '../temporal.config.ts';

export interface Served {
  readonly stop: () => Promise<void>;
}

const taken = (port: number): ConfigError =>
  new ConfigError(
    `Port ${port} er optaget. Stop det andet program, eller vælg en anden med PORT. / Port ${port} is taken. Stop the other program, or choose another with PORT.`,
  );
const notAllowed = (port: number): ConfigError =>
  new ConfigError(
    `Processen må ikke bruge port ${port}. Vælg en fra 1024 og op med PORT. / The process may not use port ${port}. Choose one from 1024 up with PORT.`,
  );

const faultOf = (error: NodeJS.ErrnoException, port: number): Error =>
  error.code === 'EADDRINUSE' ? taken(port) : error.code === 'EACCES' ? notAllowed(port) : error;

/** Looks before anything is started whether the port can be had. Throws as {@link serve}. */
export async function portIsFree(port: number, hostname: string): Promise<void> {
  const server = createServer().listen(port, hostname);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException, port);
  }
  server.close();
  await once(server, 'close');
}

/** How long the last bytes may take to those who were answered, in ms. */
const lastBytesMs = 1_000;

/** Serves the site. Throws when the port is taken, naming it and the remedy. */
export async function serve(site: Hono, port: number, hostname: string): Promise<Served> {
  const server = listen({ fetch: site.fetch, port, hostname }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => reject(faultOf(error, port)));
  });
  return {
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), lastBytesMs);
      await closed;
      clearTimeout(late);
    },
  };
}
