/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { WebDeps } from '../../deps.ts';
import { languageOf } from '../../language.ts';
import { patterns } from '../../paths.ts';
import { policiesFor } from '../../policy.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { DocumentsPage } from './documents-page.tsx';
import { ModelPage } from './model-page.tsx';

/** The governance model and the documents beside it. */
export function modelRoutes(deps: WebDeps, { page, year }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const common = (c: Context) => ({
    lang: languageOf(c),
    year: year(),
    contact: deps.config.contact,
    done: c.req.query('udfoert') === '1',
  });

  app.get(patterns.model, async (c) => {
    const overview = await commands.showModel();
    const inForce = await policiesFor(deps).of(overview.inForce);
    return page(c, <ModelPage {...common(c)} overview={overview} inForce={inForce} />);
  });

  app.get(patterns.documents, async (c) => page(c, <DocumentsPage {...common(c)} rows={await store.documents({})} />));

  return app;
}
