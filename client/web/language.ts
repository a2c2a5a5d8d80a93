import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export type Lang = 'da' | 'en';
/** Picks the Danish or the English of a pair. */
export type Translate = (da: string, en: string) => string;

export const translate =
  (lang: Lang): Translate =>
  (da, en) =>
    lang === 'da' ? da : en;

/** Danish unless the reader chose English by `?lang=en`; the choice is kept in a cookie so that it survives a POST. */
export function languageOf(c: Context): Lang {
  const asked = c.req.query('lang');
  if (asked === 'da' || asked === 'en') {
    setCookie(c, 'lang', asked, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: c.req.url.startsWith('https:'),
      maxAge: 31_536_000,
    });
    return asked;
  }
  return getCookie(c, 'lang') === 'en' ? 'en' : 'da';
}
