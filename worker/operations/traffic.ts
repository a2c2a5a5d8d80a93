import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { closing } from '../../client/web/guard/closing.ts';
import { patterns, redacted } from '../../client/web/paths.ts';
import { request } from './log.ts';
import type { Metrics } from './metrics.ts';

/** The requests of this process: each has an id, and those under way are known, so that it can stop without cutting one off. */
export interface Traffic {
  readonly middleware: MiddlewareHandler;
  isClosing(): boolean;
  /** From now on what is new is answered 503; resolves when all that was under way has been answered, or after that time (ms). */
  close(graceMs: number): Promise<void>;
}

export interface TrafficDeps {
  readonly log: Logger;
  readonly contact?: string;
  readonly metrics?: Pick<Metrics, 'requests'>;
}

/** These are asked every few seconds by machines, and of a process that stops too. */
const looks: readonly string[] = [patterns.health, patterns.ready];

export function createTraffic({ log, contact, metrics }: TrafficDeps): Traffic {
  let running = 0;
  let isClosing = false;
  let quiet: () => void = () => undefined;

  const answered = (c: Context, begun: number): void => {
    const { method } = c.req;
    const { status } = c.res;
    const ms = Math.round(performance.now() - begun);
    metrics?.requests.observe({ method, status }, ms / 1000);
    const level = status >= 500 ? 'warn' : method === 'GET' || method === 'HEAD' ? 'debug' : 'info';
    log[level]({ method, path: redacted(c.req.path), status, ms }, 'request');
  };

  return {
    isClosing: () => isClosing,
    middleware: async (c, next) => {
      if (looks.includes(c.req.path)) return await next();
      if (isClosing) return await closing(c, contact);
      const begun = performance.now();
      const requestId = idOf(c.req.header('X-Request-Id'));
      running += 1;
      try {
        await request.run({ requestId }, next);
        c.res.headers.set('X-Request-Id', requestId);
        request.run({ requestId }, () => answered(c, begun));
      } finally {
        running -= 1;
        if (running === 0) quiet();
      }
    },
    async close(graceMs) {
      isClosing = true;
      if (running === 0) return;
      const all = new Promise<void>((resolve) => (quiet = resolve));
      await Promise.race([all, pause(graceMs, undefined, { ref: false })]);
    },
  };
}

/** The one that a proxy has given it, where it is nothing but an id; else a new one. */
const idOf = (given: string | undefined): string =>
  given !== undefined && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
