/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { MiddlewareHandler } from 'hono';
import type { WebDeps } from '../deps.ts';
import { byLoopbackName, fromElsewhere } from '../guard/origin.ts';
import { languageOf, translate } from '../language.ts';
import { MessagePage } from '../link/end-pages.tsx';
import { paths } from '../paths.ts';

/**
 * The console is for the one who runs the product on their own machine: embedded, listening on loopback, asked for by a loopback name.
 * Everywhere else it is refused with a reason until sign-in comes.
 */
export function consoleOnly(deps: Pick<WebDeps, 'config'>): MiddlewareHandler {
  return async (c, next) => {
    const { embedded, loopbackOnly, baseUrl, contact } = deps.config;
    const here = embedded && loopbackOnly && byLoopbackName(c);
    if (here && !(c.req.method === 'POST' && fromElsewhere(c, baseUrl))) return next();
    const lang = languageOf(c);
    const t = translate(lang);
    const text = here
      ? t('Formularen kom fra en anden side og blev ikke brugt.', 'The form came from another site and was not used.')
      : t(
          'Konsollen viser alle sager og kan handle for andre. Den åbnes derfor kun på den maskine, hvor systemet kører i ét stykke. Brug linket i din mail, eller kontakt sekretariatet.',
          'The console shows all cases and can act for others. It is therefore only open on the machine where everything runs in one piece. Use the link in your mail or contact the secretariat.',
        );
    const body = (
      <MessagePage
        lang={lang}
        contact={contact}
        title={t('Ingen adgang', 'No access')}
        text={text}
        self={paths.privacy}
      />
    );
    return c.html(`<!doctype html>${String(body)}`, 403);
  };
}
