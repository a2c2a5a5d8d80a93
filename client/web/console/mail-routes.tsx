/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { WebDeps } from '../deps.ts';
import { languageOf, translate } from '../language.ts';
import { MessagePage } from '../link/end-pages.tsx';
import { paths, patterns } from '../paths.ts';
import type { ConsoleContext } from './console-context.tsx';
import { MailList, MailPage } from './mail.tsx';

/** A mail's own HTML runs in a sandbox of its own: no scripts, nothing fetched; its links open in the page around it. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** The mails of the embedded catcher. For whoever sits at the machine. */
export function mailRoutes(
  { catcher, config }: Pick<WebDeps, 'catcher' | 'config'>,
  { page, year }: ConsoleContext,
): Hono {
  const app = new Hono();
  const { contact } = config;
  const missing = (c: Context) => {
    const lang = languageOf(c);
    const t = translate(lang);
    const text = t(
      'Mailen findes ikke, eller mailfangeren kører ikke her.',
      'There is no such mail, or the mail catcher does not run here.',
    );
    return page(
      c,
      <MessagePage lang={lang} contact={contact} title={t('Ingen mail', 'No mail')} text={text} self={paths.mailbox} />,
      404,
    );
  };

  app.get(patterns.mailbox, (c) => {
    if (!catcher) return missing(c);
    const mails = catcher.list().toSorted((a, b) => b.id.localeCompare(a.id));
    return page(c, <MailList lang={languageOf(c)} year={year()} mails={mails} contact={contact} />);
  });
  app.get(patterns.mail, async (c) => {
    const id = c.req.param('id');
    const mail = await catcher?.get(id);
    if (!mail) return missing(c);
    return page(c, <MailPage lang={languageOf(c)} year={year()} id={id} mail={mail} contact={contact} />);
  });
  app.get(patterns.mailHtml, async (c) => {
    const mail = await catcher?.get(c.req.param('id'));
    if (!mail?.html) return missing(c);
    // Links must leave the frame: the pages they lead to refuse to be framed.
    return c.html(`<base target="_top">${mail.html}`, 200, {
      'Content-Security-Policy': mailPolicy,
      'X-Frame-Options': 'SAMEORIGIN',
    });
  });
  app.get(patterns.mailRaw, async (c) => {
    const raw = await catcher?.raw(c.req.param('id'));
    if (!raw) return missing(c);
    return c.body(Buffer.from(raw).toString('utf8'), 200, { 'Content-Type': 'text/plain; charset=utf-8' });
  });
  return app;
}
