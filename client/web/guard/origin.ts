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

/** Asked for by a loopback name: keeps pages of other sites from reaching the console by a name that points here. */
export function byLoopbackName(c: Context): boolean {
  const host = (c.req.header('Host') ?? new URL(c.req.url).host).replace(/:\d+$/, '');
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}
