/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import { localDate } from '../../../../machines/governance/calendar.ts';
import type { WebDeps } from '../../deps.ts';
import { languageOf } from '../../language.ts';
import { patterns } from '../../paths.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { RegisterPage } from './register-page.tsx';

/** The register's page. */
export function registerRoutes({ store, commands, now, config }: WebDeps, { page, year }: ConsoleContext): Hono {
  const app = new Hono();

  app.get(patterns.register, async (c) => {
    const props = {
      lang: languageOf(c),
      year: year(),
      today: localDate(now()),
      register: await store.register(),
      missing: await commands.completeness(),
      done: c.req.query('udfoert') === '1',
      contact: config.contact,
    };
    return page(c, <RegisterPage {...props} />);
  });

  return app;
}
