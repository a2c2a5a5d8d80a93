/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { Failure } from '../../../sdk/failures.ts';
import { findNumbered } from '../../../sdk/find-case.ts';
import type { WebDeps } from '../../deps.ts';
import { languageOf } from '../../language.ts';
import { fromKey, patterns } from '../../paths.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { OperatedCasePage } from './operated-case-page.tsx';
import { OperationPage } from './operation-page.tsx';
import { RehearsalPage } from './rehearsal-page.tsx';

/** The operator's pages. What is done there are acts. */
export function operationRoutes({ store, commands, config }: WebDeps, { page, year, refused }: ConsoleContext): Hono {
  const app = new Hono();
  const { contact } = config;
  app.get(patterns.operation, async (c) =>
    page(c, <OperationPage lang={languageOf(c)} year={year()} contact={contact} found={await commands.attention()} />),
  );
  app.get(patterns.rehearsal, async (c) => {
    try {
      const wave = await commands.nextWave();
      return page(c, <RehearsalPage lang={languageOf(c)} year={year()} contact={contact} wave={wave} />);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return refused(c, error);
    }
  });
  app.get(patterns.operationOf, async (c) => {
    try {
      const row = await findNumbered(store, fromKey(c.req.param('number') ?? ''));
      const view = await commands.runOf(row.id);
      return page(c, <OperatedCasePage lang={languageOf(c)} year={year()} contact={contact} row={row} view={view} />);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return refused(c, error);
    }
  });
  return app;
}
