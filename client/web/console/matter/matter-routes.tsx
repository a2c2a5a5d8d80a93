/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { portfolio } from '../../../portfolio/portfolio.ts';
import type { WebDeps } from '../../deps.ts';
import { languageOf } from '../../language.ts';
import { patterns } from '../../paths.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { KindsPage } from './kinds-page.tsx';
import { MattersPage } from './matters-page.tsx';
import { TemplatesPage } from './templates-page.tsx';
import { isReadable, viewOf } from '../../../../store/rows.ts';

/** Matters of every kind, and the templates. */
export function matterRoutes(deps: WebDeps, { page, year }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;

  app.get(patterns.matters, async (c) => {
    const [type = '', state = '', system = '', taken = ''] = ['type', 'tilstand', 'system', 'aar'].map(
      (name) => c.req.query(name) ?? '',
    );
    const found = await commands.listCases({ machine: 'matter', ...(system ? { system } : {}) });
    const rows = found.filter(
      (row) =>
        (!type || !isReadable(row) || viewOf(row, 'matter')?.kind === type) &&
        (!taken || row.number.startsWith(`${taken}-`)) &&
        (state === 'aabne' ? row.closedAt === undefined : state === 'slut' ? row.closedAt !== undefined : true),
    );
    const filter = { type, tilstand: state, system, aar: taken };
    const [systems, regions, open] = await Promise.all([
      store.systems(now()),
      store.regions(now()),
      portfolio(store, now()),
    ]);
    const props = { lang: languageOf(c), year: year(), systems, regions, open, filter, contact };
    return page(c, <MattersPage {...props} rows={rows.toReversed()} />);
  });

  app.get(patterns.newMatter, (c) => page(c, <KindsPage lang={languageOf(c)} year={year()} contact={contact} />));

  app.get(patterns.templates, async (c) => {
    const templates = await commands.templates();
    return page(c, <TemplatesPage lang={languageOf(c)} year={year()} templates={templates} contact={contact} />);
  });
  return app;
}
