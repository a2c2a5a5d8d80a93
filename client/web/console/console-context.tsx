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
import { unbroken } from '../unbroken.ts';

export type Status = 200 | 403 | 404 | 409 | 422 | 503;

/** What every page of the console needs: an answer as HTML, the year, who acts, a refusal in words. */
export interface ConsoleContext {
  page(c: Context, body: Child, status?: Status): Response | Promise<Response>;
  year(): number;
  acting(c: Context, person: string): By;
  refused(c: Context, failure: Failure, title?: string): Response | Promise<Response>;
}

export function createConsoleContext(deps: Pick<WebDeps, 'now' | 'config'>): ConsoleContext {
  const page: ConsoleContext['page'] = (c, body, status = 200) =>
    c.html(`<!doctype html>${unbroken(String(body))}`, status);
  return {
    page,
    year: () => localParts(deps.now()).year,
    acting: (c, person) => ({ person, channel: 'login', trace: traceOf(c, deps.config.trustProxy === true) }),
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
