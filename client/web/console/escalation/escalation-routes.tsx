/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import { languageOf } from '../../language.ts';
import { patterns } from '../../paths.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { EscalationPage, EscalationsPage } from './escalation-pages.tsx';

/** The pages of escalations: the list, and each with its acts. */
export function escalationRoutes(deps: WebDeps, { page, year, acting, refused }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;

  app.get(patterns.escalations, async (c) => {
    const rows = (await store.cases({ machine: 'escalation' })).toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    const props = { lang: languageOf(c), year: year(), systems: await store.systems(now()) };
    return page(c, <EscalationsPage {...props} rows={rows} contact={contact} />);
  });

  app.get(patterns.escalation, async (c) => {
    try {
      const view = await commands.showCase(`escalation/${c.req.param('number') ?? ''}`, acting(c).person);
      const done = c.req.query('udfoert') === '1';
      const props = { lang: languageOf(c), year: year(), row: view.case, acts: view.acts, done };
      return page(c, <EscalationPage {...props} contact={contact} />);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return refused(c, error);
    }
  });
  return app;
}
