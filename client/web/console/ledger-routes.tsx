/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { parseKroner } from '../../../machines/governance/money.ts';
import { Failure } from '../../sdk/failures.ts';
import { ledgerTable } from '../../spreadsheet/ledger-csv.ts';
import type { WebDeps } from '../deps.ts';
import { tableFile } from '../download.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { languageOf } from '../language.ts';
import { paths, patterns } from '../paths.ts';
import { holdersOf } from './act-list.ts';
import type { ConsoleContext, Status } from './console-context.tsx';
import { faultsOf, nobodyActs } from './field-faults.ts';
import { Ledger } from './lists.tsx';
import { prioritiesOf } from './priorities.tsx';

/** The frame of a year: its entries, and the form by which the secretariat records what RSI granted. */
export function ledgerRoutes(
  { store, commands, now, config }: WebDeps,
  { page, year: thisYear, acting }: ConsoleContext,
): Hono {
  const app = new Hono();

  const yearOf = (c: Context): number | undefined => {
    const year = Number(c.req.param('year'));
    return Number.isInteger(year) && year >= 2000 && year <= 2200 ? year : undefined;
  };

  async function ledger(
    c: Context,
    year: number,
    shown: { typed: Typed; faults: readonly FieldFault[] },
    status: Status = 200,
  ) {
    const [ledgers, regions, frame, rows, cases, systems, people] = await Promise.all([
      store.budgetLedger(year),
      store.regions(`${year}-01-01T12:00:00.000Z`),
      store.frame(year),
      store.ledger({ year }),
      year === thisYear() ? store.casesOf('change-request', { open: true }) : [],
      store.systems(now()),
      holdersOf(store, ['secretariat'], undefined, now()),
    ]);
    const priorities = prioritiesOf(cases, systems, frame);
    const common = { lang: languageOf(c), year: thisYear(), contact: config.contact, people };
    const props = { ...common, frame, rows, priorities, systems, ledgers, regions };
    return page(c, <Ledger {...props} done={c.req.query('udfoert') === '1'} {...shown} />, status);
  }

  app.get(patterns.ledger, (c) => {
    const year = yearOf(c);
    return year === undefined ? c.notFound() : ledger(c, year, { typed: {}, faults: noFaults });
  });

  app.get(patterns.ledgerFile, async (c) => {
    const year = yearOf(c);
    if (year === undefined) return c.notFound();
    const table = { title: `Poster ${year}`, ...ledgerTable(await store.ledger({ year })) };
    return (await tableFile(c, c.req.param('file'), 'poster', table)) ?? c.notFound();
  });

  app.post(patterns.ledger, async (c) => {
    const year = yearOf(c);
    if (year === undefined) return c.notFound();
    const typed = await formBody(c);
    const text = (field: string) => (typed[field] ?? '').trim();
    const amount = parseKroner(text('amount'));
    const faults: FieldFault[] = [
      ...(text('person') === '' ? [nobodyActs('person')] : []),
      ...(amount.ok ? [] : [{ field: 'amount', da: amount.da, en: amount.en }]),
      ...(text('decision') === ''
        ? [{ field: 'decision', da: 'Skriv, hvor RSI har besluttet det.', en: 'Say where RSI decided it.' }]
        : []),
    ];
    if (!amount.ok || faults.length > 0) return ledger(c, year, { typed, faults }, 422);
    try {
      await commands.grantFrame(acting(c, text('person')), year, amount.ore, text('decision'));
      return c.redirect(`${paths.ledger(year)}?udfoert=1`, 303);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return ledger(c, year, { typed, faults: faultsOf(error, 'person') }, error.status as Status);
    }
  });
  return app;
}
