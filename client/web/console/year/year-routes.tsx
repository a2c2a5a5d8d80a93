/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { calendarOfPlan } from '../../../../machines/budget-cycle/plan-calendar.ts';
import type { Wheel } from '../../../sdk/budget-commands.ts';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import { attachment, calendar, tableFile } from '../../download.ts';
import { languageOf } from '../../language.ts';
import { patterns } from '../../paths.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { type BudgetLineOfYear, BudgetsPage, budgetsTable } from './budgets-page.tsx';
import { datesOfWheel } from '../../../../machines/budget-cycle/year-dates.ts';
import { ReportsPage, reportsTable } from './reports-page.tsx';
import { datesTable } from './dates-table.ts';
import { NoWheel, WheelPage } from './wheel-page.tsx';

/** The pages of a budget year: wheel, start, budgets, reports. */
export function yearRoutes(deps: WebDeps, { page, year: thisYear }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;

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

  return app;
}
