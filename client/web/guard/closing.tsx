/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { unavailable } from '../../sdk/failures.ts';
import { retryAfterSeconds } from '../../sdk/retry-after.ts';
import { languageOf, translate } from '../language.ts';
import { MessagePage } from '../link/end-pages.tsx';
import { paths } from '../paths.ts';

const failure = unavailable(
  'Systemet genstartes. Prøv igen om lidt; der er ikke sket noget.',
  'The system is being restarted. Try again in a moment; nothing has happened.',
);

/** What a process that has been told to stop answers to everything new: in JSON under `/api`, else as a page. */
export function closing(c: Context, contact?: string): Response | Promise<Response> {
  c.header('Retry-After', String(retryAfterSeconds));
  c.header('Connection', 'close');
  if (c.req.path.startsWith('/api')) return c.json({ error: failure.toJSON() }, 503);
  const lang = languageOf(c);
  const t = translate(lang);
  const body = (
    <MessagePage
      lang={lang}
      contact={contact}
      title={t('Prøv igen om lidt', 'Try again in a moment')}
      text={t(failure.da, failure.en)}
      self={paths.privacy}
    />
  );
  return c.html(`<!doctype html>${String(body)}`, 503);
}
