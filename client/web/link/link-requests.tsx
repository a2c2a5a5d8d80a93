/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { formatOf } from '../../documents/formats.ts';
import { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { paperAttachment } from '../download.ts';
import { type FieldFault, noFaults } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { createRateLimit } from '../guard/rate.ts';
import { languageOf, translate } from '../language.ts';
import { paths, patterns } from '../paths.ts';
import type { LinkContext, Status } from './link-context.tsx';
import { MessagePage, NewLinkPage } from './end-pages.tsx';
import { paperBehind } from './paper.ts';

/** Beside the answer itself: the paper the task is about and «Send mig et nyt link» (letters-and-links §2). Neither decides anything. */
export function linkRequestRoutes(deps: WebDeps, context: LinkContext): Hono {
  const app = new Hono();
  const { contact } = deps.config;
  const { page, log, stopped, openTask } = context;
  const newLinks = createRateLimit({ most: 10, windowMs: 600_000 });

  app.get(
    patterns.newLink,
    async (c) =>
      (await stopped(c, undefined)) ??
      page(c, <NewLinkPage lang={languageOf(c)} contact={contact} faults={noFaults} />),
  );

  app.post(patterns.newLink, async (c) => {
    const stop = await stopped(c, undefined);
    if (stop) return stop;
    const lang = languageOf(c);
    const email = ((await formBody(c))['email'] ?? '').trim();
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
      const fault: FieldFault = {
        field: 'email',
        da: 'Skriv din mailadresse, fx navn@region.dk.',
        en: 'Write your e-mail address, for example name@region.dk.',
      };
      return page(c, <NewLinkPage lang={lang} contact={contact} faults={[fault]} />, 422);
    }
    // Not awaited: the answer and its time are the same whether the address is registered or not.
    if (newLinks.allow(email.toLowerCase(), Date.parse(deps.now()))) {
      void deps.resendLinks?.(email).catch((error: unknown) => deps.onFault?.('resendLinks', error));
    }
    return page(c, <NewLinkPage lang={lang} contact={contact} faults={noFaults} sent />);
  });

  app.get(patterns.linkPaper, async (c) => {
    const token = c.req.param('token');
    const resolved = await openTask(c, { tried: false });
    if (resolved instanceof Response) return resolved;
    const { task, case: row, hash } = resolved;
    try {
      const format = formatOf(c.req.param('file').replace(/^.*\./, ''));
      const file = await paperBehind(deps, task, row, format);
      if (file === undefined) return c.notFound();
      await log(c, hash, 'opened', 'document');
      return paperAttachment(c, file);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const lang = languageOf(c);
      const t = translate(lang);
      return page(
        c,
        <MessagePage
          lang={lang}
          contact={contact}
          title={t('Dokumentet kan ikke hentes', 'The document cannot be had')}
          text={t(error.da, error.en)}
          self={paths.link(token)}
        />,
        error.status as Status,
      );
    }
  });

  return app;
}
