/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { localParts } from '../../../machines/governance/calendar.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { languageOf, translate } from '../language.ts';
import { MessagePage } from '../link/end-pages.tsx';
import { traceOf } from '../link/trace.ts';
import { paths } from '../paths.ts';
import { VisitorContext } from '../sign-in/visitor.ts';
import { unbroken } from '../unbroken.ts';

export type Status = 200 | 403 | 404 | 409 | 422 | 429 | 503;

/** What every page of the console needs: an answer as HTML, the year, who acts and reads, a refusal in words. */
export interface ConsoleContext {
  page(c: Context, body: Child, status?: Status): Response | Promise<Response>;
  year(): number;
  /** Whoever is signed in, as the one who acts. */
  acting(c: Context): By;
  refused(c: Context, failure: Failure, title?: string): Response | Promise<Response>;
}

export function createConsoleContext(deps: Pick<WebDeps, 'now' | 'config'>): ConsoleContext {
  const page: ConsoleContext['page'] = (c, body, status = 200) => {
    const visitor = c.get('visitor');
    const shown = visitor && { name: visitor.person.name, example: visitor.session.means === 'example' };
    const framed = <VisitorContext.Provider value={shown}>{body}</VisitorContext.Provider>;
    return c.html(`<!doctype html>${unbroken(String(framed))}`, status);
  };
  return {
    page,
    year: () => localParts(deps.now()).year,
    acting(c) {
      const visitor = c.get('visitor');
      if (visitor === undefined) throw new Error(`Nobody is signed in at ${c.req.path}.`);
      return {
        person: visitor.person.id,
        channel: 'login',
        trace: traceOf(c, deps.config.trustProxy === true),
      };
    },
    refused(c, failure, title) {
      const lang = languageOf(c);
      const t = translate(lang);
      return page(
        c,
        <MessagePage
          lang={lang}
          contact={deps.config.contact}
          title={title ?? t('Sagen kan ikke vises', 'The case cannot be shown')}
          text={t(failure.da, failure.en)}
          self={paths.home}
        />,
        failure.status as Status,
      );
    },
  };
}
