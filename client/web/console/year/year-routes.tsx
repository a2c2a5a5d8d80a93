/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { holdersOf } from '../../../sdk/acts/holders.ts';
import { type Context, Hono } from 'hono';
import { calendarOfPlan } from '../../../../machines/budget-cycle/plan-calendar.ts';
import type { Wheel } from '../../../sdk/budget-commands.ts';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import { attachment, calendar, tableFile } from '../../download.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { patterns } from '../../paths.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { faultsAtFields } from '../../forms/place-faults.ts';
import { readTyped } from '../../forms/read-typed.ts';
import { nobodyActs } from '../field-faults.ts';
import { batchFields, BatchPage, type BatchResult } from './batch-page.tsx';
import { type BudgetLineOfYear, BudgetsPage, budgetsTable } from './budgets-page.tsx';
import { datesOfWheel } from './year-dates.ts';
import { ReportsPage, reportsTable } from './reports-page.tsx';
import { datesTable } from './dates-table.ts';
import { NoWheel, WheelPage } from './wheel-page.tsx';

interface Shown {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}
const untouched: Shown = { typed: {}, faults: noFaults };
/** The pages of a budget year: wheel, start, budgets, reports, decisions of a meeting. */
export function yearRoutes(deps: WebDeps, { page, year: thisYear, acting }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;
  const secretariat = () => holdersOf(store, { who: ['secretariat'] }, undefined, now());

  /** Runs with the year's wheel; a year without a cycle has a page of its own. */
  async function withWheel(c: Context, run: (wheel: Wheel) => Response | Promise<Response>): Promise<Response> {
    const year = Number(c.req.param('year'));
    if (!Number.isInteger(year) || year < 2000 || year > 2200) return c.notFound();
    let wheel: Wheel;
    try {
      wheel = await commands.wheel(year);
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'NotFound') throw error;
      return page(
        c,
        <NoWheel lang={languageOf(c)} year={year} years={await commands.cycles()} contact={contact} />,
        404,
      );
    }
    return run(wheel);
  }

  app.get(patterns.wheelHome, async (c) => {
    const years = await commands.cycles();
    const [newest] = years;
    return newest === undefined
      ? page(c, <NoWheel lang={languageOf(c)} year={thisYear() + 1} years={years} contact={contact} />)
      : showWheel(c, await commands.wheel(newest));
  });

  async function showWheel(c: Context, wheel: Wheel) {
    const [years, systems] = await Promise.all([commands.cycles(), store.systems(now())]);
    const done = c.req.query('udfoert') === '1';
    const props = { lang: languageOf(c), wheel, years, systems, contact, done };
    return page(c, <WheelPage {...props} calendar={deps.yearCalendar !== undefined} />);
  }

  app.get(patterns.wheel, (c) => withWheel(c, (wheel) => showWheel(c, wheel)));

  app.get(patterns.wheelFile, (c) =>
    withWheel(c, async (wheel) => {
      const file = c.req.param('file');
      if (file === 'aarshjul.ics' && deps.yearCalendar)
        return attachment(
          c,
          deps.yearCalendar(datesOfWheel(wheel), {
            name: `Årshjul ${wheel.year}`,
            businessDays: calendarOfPlan(wheel.plan),
          }),
          `aarshjul-${wheel.year}.ics`,
          calendar,
        );
      return (await tableFile(c, file, 'aarshjul', datesTable(wheel))) ?? c.notFound();
    }),
  );

  async function budgetsOf(wheel: Wheel): Promise<readonly BudgetLineOfYear[]> {
    const lines: BudgetLineOfYear[] = [];
    for (const row of wheel.rows)
      lines.push({ row, shares: row.partAOre === null ? null : (await commands.budgetSheet(row.caseId)).shares });
    return lines;
  }
  const regionsOf = async (year: number, lines: readonly BudgetLineOfYear[]) =>
    (await store.regions(`${year}-01-01T12:00:00.000Z`)).filter(({ id }) =>
      lines.some(({ shares }) => shares?.[id] !== undefined),
    );

  app.get(patterns.budgets, (c) =>
    withWheel(c, async (wheel) => {
      const lines = await budgetsOf(wheel);
      const regions = await regionsOf(wheel.year, lines);
      return page(
        c,
        <BudgetsPage lang={languageOf(c)} year={wheel.year} lines={lines} regions={regions} contact={contact} />,
      );
    }),
  );
  app.get(patterns.budgetFile, (c) =>
    withWheel(c, async (wheel) => {
      const lines = await budgetsOf(wheel);
      const table = budgetsTable(wheel.year, lines, await regionsOf(wheel.year, lines));
      return (await tableFile(c, c.req.param('file'), 'budget', table)) ?? c.notFound();
    }),
  );

  app.get(patterns.reports, (c) =>
    withWheel(c, async (wheel) =>
      page(
        c,
        <ReportsPage lang={languageOf(c)} wheel={wheel} systems={await store.systems(now())} contact={contact} />,
      ),
    ),
  );
  app.get(patterns.reportsFile, (c) =>
    withWheel(
      c,
      async (wheel) =>
        (await tableFile(c, c.req.param('file'), 'rapporter', reportsTable(wheel, await store.systems(now())))) ??
        c.notFound(),
    ),
  );

  async function batch(
    c: Context,
    wheel: Wheel,
    shown: Shown & { results?: readonly BatchResult[] },
    status: Status = 200,
  ) {
    const waiting = new Set((await store.tasks({ open: true, duty: 'sys-decision' })).map(({ caseId }) => caseId));
    const cases = (await store.cases({ year: wheel.year, open: true })).filter(({ id }) => waiting.has(id));
    const props = { lang: languageOf(c), year: wheel.year, cases, secretariat: await secretariat(), contact };
    return page(c, <BatchPage {...props} {...shown} />, status);
  }

  app.get(patterns.batch, (c) => withWheel(c, (wheel) => batch(c, wheel, untouched)));

  app.post(patterns.batch, (c) =>
    withWheel(c, async (wheel) => {
      const typed = await formBody(c);
      const read = readTyped(batchFields, typed);
      const faults = [...(typed['person'] ? [] : [nobodyActs('person')]), ...(read.ok ? [] : read.faults)];
      if (!read.ok || faults.length > 0) return batch(c, wheel, { typed, faults }, 422);
      const { cases, ...decision } = read.form;
      try {
        const outcomes = await commands.recordSysDecisions(acting(c, typed['person'] ?? ''), cases, decision);
        const results: BatchResult[] = [];
        for (const { caseId, refused } of outcomes) results.push({ caseId, row: await store.case(caseId), refused });
        const left = results.some(({ refused }) => refused !== undefined) ? typed : {};
        return batch(c, wheel, { typed: left, faults: noFaults, results });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const placed = faultsAtFields(batchFields, typed, error.faults, { elsewhere: () => 'person' });
        return batch(c, wheel, { typed, faults: placed }, error.status as Status);
      }
    }),
  );

  return app;
}
