/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { languageOf, translate } from './language.ts';
import { MessagePage } from './link/end-pages.tsx';
import { paths } from './paths.ts';

type Pair = readonly [da: string, en: string];

interface Message {
  readonly title: Pair;
  readonly text: Pair;
  readonly status: 403 | 404 | 413 | 500 | 503;
  /** Whom to ask. */
  readonly contact: string | undefined;
}

/** The answer that is one message and belongs to no page: refused, not there, too large, out of order. */
export function answerWithMessage(c: Context, { title, text, status, contact }: Message): Response | Promise<Response> {
  const lang = languageOf(c);
  const t = translate(lang);
  const body = <MessagePage lang={lang} contact={contact} title={t(...title)} text={t(...text)} self={paths.privacy} />;
  return c.html(`<!doctype html>${String(body)}`, status);
}
