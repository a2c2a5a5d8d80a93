/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { statusReportId } from '../../../../machines/status-report/input.ts';
import type { WebDeps } from '../../deps.ts';
import { languageOf } from '../../language.ts';
import { patterns } from '../../paths.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { StatusReportPage, StatusReportsPage } from './status-report-pages.tsx';

/** The pages of status reports: the list, and one report with its versions. What is done to it are acts. */
export function statusReportRoutes(deps: WebDeps, { page, year, acting }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { contact } = deps.config;
  app.get(patterns.statusReports, async (c) => {
    const rows = (await store.casesOf('status-report')).toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    return page(c, <StatusReportsPage lang={languageOf(c)} year={year()} contact={contact} rows={rows} />);
  });

  app.get(patterns.statusReport, async (c) => {
    const row = await store.case(statusReportId(c.req.param('number') ?? ''));
    if (row?.machine !== 'status-report') return c.notFound();
    const [versions, { acts }] = [
      await store.documents({ id: row.id }),
      await commands.showCase(row.id, acting(c).person),
    ];
    const props = { lang: languageOf(c), year: year(), contact, row, versions, acts };
    return page(c, <StatusReportPage {...props} done={c.req.query('udfoert') === '1'} />);
  });
  return app;
}
