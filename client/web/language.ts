import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../../machines/terms/words.ts';

export { type Language as Lang, type Translate, translate } from '../../machines/terms/words.ts';

/** Danish unless the reader chose English by `?lang=en`; the choice is kept in a cookie so that it survives a POST. */
export function languageOf(c: Context): Language {
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
