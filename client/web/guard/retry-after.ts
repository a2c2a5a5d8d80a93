import type { MiddlewareHandler } from 'hono';
import { retryAfterSeconds } from '../../sdk/retry-after.ts';

/** Every 503 says when to ask again, whichever page answers it. */
export const retryAfter = (): MiddlewareHandler => async (c, next) => {
  await next();
  if (c.res.status === 503 && !c.res.headers.has('Retry-After'))
    c.res.headers.set('Retry-After', String(retryAfterSeconds));
};
