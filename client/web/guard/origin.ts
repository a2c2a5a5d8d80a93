import type { Context } from 'hono';

/**
 * True when a browser says that the form was sent from somewhere else. `Origin: null` is what browsers send from a page
 * with `Referrer-Policy: no-referrer`, our own included, so it says nothing; `Sec-Fetch-Site` then does.
 */
export function fromElsewhere(c: Context, baseUrl: string): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = c.req.header('Origin');
  if (!origin || origin === 'null') return false;
  return origin !== new URL(baseUrl).origin && origin !== new URL(c.req.url).origin;
}

const hostOf = (c: Context): string => c.req.header('Host') ?? new URL(c.req.url).host;

/** Asked for by a loopback name: keeps pages of other sites from reaching the product by a name that points here. */
export const byLoopbackName = (c: Context): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(hostOf(c).toLowerCase());

/** Asked for by the name of `BASE_URL`, or on the machine itself. */
export const byOwnName = (c: Context, baseUrl: string): boolean =>
  hostOf(c).toLowerCase() === new URL(baseUrl).host || byLoopbackName(c);

const forwarding = ['Forwarded', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Real-Ip'];

/** A proxy has passed it on, or somebody says so. */
export const isForwarded = (c: Context): boolean => forwarding.some((name) => c.req.header(name) !== undefined);
