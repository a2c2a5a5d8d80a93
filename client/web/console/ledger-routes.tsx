/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { agreementSums } from '../../sdk/budget-year/agreement-sums.ts';
import { ledgerTable } from '../../spreadsheet/ledger-csv.ts';
import type { WebDeps } from '../deps.ts';
import { tableFile } from '../download.ts';
import { languageOf } from '../language.ts';
import { patterns } from '../paths.ts';
import type { ConsoleContext } from './console-context.tsx';
import { Ledger } from './lists.tsx';
import { prioritiesOf } from './priorities.tsx';

/** The frame of a year and its entries. */
export function ledgerRoutes({ store, now, config }: WebDeps, { page, year: thisYear }: ConsoleContext): Hono {
  const app = new Hono();

  const yearOf = (c: Context): number | undefined => {
    const year = Number(c.req.param('year'));
    return Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : undefined;
  };

  async function ledger(c: Context, year: number) {
    const [ledgers, regions, frame, rows, cases, systems] = await Promise.all([
      store.budgetLedger(year),
      store.regions(`${year}-01-01T12:00:00.000Z`),
      store.frame(year),
      store.ledger({ year }),
      year === thisYear() ? store.casesOf('change-request', { open: true }) : [],
      store.systems(now()),
    ]);
    const priorities = prioritiesOf(cases, systems, frame);
    const common = { lang: languageOf(c), year: thisYear(), contact: config.contact };
    const props = {
      ...common,
      frame,
      rows,
      priorities,
      systems,
      ledgers,
      regions,
      agreements: await agreementSums(store, rows),
    };
    return page(c, <Ledger {...props} done={c.req.query('udfoert') === '1'} />);
  }

  app.get(patterns.ledger, (c) => {
    const year = yearOf(c);
    return year === undefined ? c.notFound() : ledger(c, year);
  });

  app.get(patterns.ledgerFile, async (c) => {
    const year = yearOf(c);
    if (year === undefined) return c.notFound();
    const table = { title: `Poster ${year}`, ...ledgerTable(await store.ledger({ year })) };
    return (await tableFile(c, c.req.param('file'), 'poster', table)) ?? c.notFound();
  });

  return app;
}
