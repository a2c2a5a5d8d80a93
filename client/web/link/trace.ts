import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { botSignals } from '../guard/bots.ts';

/** Set on the page, looked for on its answer: a scanner that posts blindly seldom brings it. */
export const pageCookie = 'side';

/** Where a request came from: kept for 12 months beside the journal, never in it. */
export function traceOf(c: Context, trustProxy: boolean): { ip?: string; userAgent?: string } {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress;
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  const ip = forwarded ?? socket;
  const userAgent = c.req.header('User-Agent')?.slice(0, 400);
  return { ...(ip ? { ip } : {}), ...(userAgent ? { userAgent } : {}) };
}

/** The signs of a program in this request, as a note for the access log. */
export function signalsOf(c: Context, shownAt?: string, now?: string): string {
  const answered = shownAt !== undefined && now !== undefined;
  return botSignals({
    userAgent: c.req.header('User-Agent'),
    purpose: c.req.header('Purpose') ?? c.req.header('Sec-Purpose') ?? c.req.header('X-Purpose'),
    ...(answered
      ? { elapsedMs: Date.parse(now) - Date.parse(shownAt), cookie: getCookie(c, pageCookie) !== undefined }
      : {}),
  }).join(', ');
}
