import type { MiddlewareHandler } from 'hono';

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/**
 * Every page: no scripts at all, nothing from third parties, not framed, not indexed, not kept (letters-and-links §1.1, §2).
 * Where the product is reached by https, browsers come back by nothing else (HSTS). `no-referrer` keeps the token of a personal link out of other sites' logs.
 */
export function safeHeaders(baseUrl: string): MiddlewareHandler {
  const encrypted = baseUrl.startsWith('https:');
  return async (c, next) => {
    await next();
    const set = (name: string, value: string) => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    };
    set('Cache-Control', 'no-store');
    set('Referrer-Policy', 'no-referrer');
    set('X-Robots-Tag', 'noindex, nofollow');
    set('X-Content-Type-Options', 'nosniff');
    set('X-Frame-Options', 'DENY');
    set('Content-Security-Policy', policy);
    set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    set('Cross-Origin-Opener-Policy', 'same-origin');
    if (encrypted) set('Strict-Transport-Security', 'max-age=31536000');
  };
}
