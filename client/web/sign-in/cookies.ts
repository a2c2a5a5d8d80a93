import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { cookieSeconds } from '../../sdk/sign-in/session-rules.ts';
import { requestMinutes } from '../../sdk/sign-in/request-rules.ts';

/**
 * The two cookies of sign-in: the session, and the browser that asked for a mail. `__Host-` where the pages are served by https: no other host, no subdomain and no page
 * without encryption can set them.
 */
export function signInCookies(baseUrl: string) {
  const secure = baseUrl.startsWith('https:');
  const prefix = secure ? '__Host-' : '';
  const at = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  const [session, browser] = [`${prefix}session`, `${prefix}login`];
  return {
    session: (c: Context): string | undefined => getCookie(c, session),
    begin(c: Context, value: string): void {
      setCookie(c, session, value, { ...at, maxAge: cookieSeconds });
      deleteCookie(c, browser, at);
    },
    end: (c: Context): void => void deleteCookie(c, session, at),
    /** The secret of the browser that asked, and the page it wants to come to. */
    asking(c: Context): { readonly browser?: string; readonly to: string } {
      const [secret, to] = (getCookie(c, browser) ?? '').split('.');
      return { ...(secret ? { browser: secret } : {}), to: ownPath(Buffer.from(to ?? '', 'base64url').toString()) };
    },
    ask: (c: Context, secret: string, to: string): void =>
      setCookie(c, browser, `${secret}.${Buffer.from(to).toString('base64url')}`, {
        ...at,
        maxAge: requestMinutes * 60,
      }),
  };
}

/** A path of ours to go on to; the first page in place of anything else, so that no link leads through sign-in to another site. */
export const ownPath = (path: string | undefined): string => {
  const base = 'http://own.invalid';
  if (path === undefined || !path.startsWith('/') || !URL.canParse(path, base)) return '/';
  const url = new URL(path, base);
  return url.origin === base ? `${url.pathname}${url.search}` : '/';
};
