import { Hono } from 'hono';
import { patterns } from './paths.ts';

/**
 * `/health`: 200 while this process does its work, 503 when its worker has stopped and cases stand still.
 * @param isWorking whether the worker of this process works on cases; absent where the worker is another process.
 */
export const healthRoutes = (isWorking?: () => boolean): Hono =>
  new Hono().get(patterns.health, (c) =>
    isWorking?.() === false ? c.json({ status: 'error', worker: 'stopped' }, 503) : c.json({ status: 'ok' }),
  );
