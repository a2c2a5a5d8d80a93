import { Hono } from 'hono';
import { patterns } from './paths.ts';

/** What is asked of the process that answers. */
export interface Condition {
  /** Whether the worker of this process works on cases; absent where the worker is another process. */
  readonly isWorking?: (() => boolean) | undefined;
  /** What it needs, and whether that is there; absent in a process that needs nothing. */
  readonly readiness?: (() => Promise<{ readonly status: string; readonly parts: object }>) | undefined;
}

/**
 * `/health`: 200 while this process does its work, 503 when its worker has stopped and cases stand still: it is to be started again.
 * `/ready`: 200 while it can take requests or work, 503 when something that it needs is away or it has been told to stop: it is to be left alone, and
 * comes back by itself (docs/operations.md).
 */
export const healthRoutes = ({ isWorking, readiness }: Condition): Hono =>
  new Hono()
    .get(patterns.health, (c) =>
      isWorking?.() === false ? c.json({ status: 'error', worker: 'stopped' }, 503) : c.json({ status: 'ok' }),
    )
    .get(patterns.ready, async (c) => {
      const said = (await readiness?.()) ?? { status: 'ready', parts: {} };
      return c.json(said, said.status === 'ready' || said.status === 'degraded' ? 200 : 503);
    });
