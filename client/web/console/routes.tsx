import { Hono } from 'hono';
import type { WebDeps } from '../deps.ts';
import { consoleOnly } from './access.tsx';

export function consoleRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  app.use(consoleOnly(deps));
  return app;
}
