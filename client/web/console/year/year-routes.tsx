/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { calendarOfPlan } from '../../../../machines/budget-cycle/plan-calendar.ts';
import type { CycleStart, Dispensation, Wheel } from '../../../sdk/budget-commands.ts';
import { Failure } from '../../../sdk/failures.ts';
import { isoDate } from '../../danish-date.ts';
import type { WebDeps } from '../../deps.ts';
import { attachment, calendar, tableFile } from '../../download.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { paths, patterns } from '../../paths.ts';
import { holdersOf } from '../act-list.ts';
import type { ConsoleContext, Status } from '../console-context.tsx';
import { faultsOf, nobodyActs, unfilled } from '../field-faults.ts';
import { BatchPage, type BatchResult } from './batch-page.tsx';
import { type BudgetLineOfYear, BudgetsPage, budgetsTable } from './budgets-page.tsx';
import { datesOfWheel } from './year-dates.ts';
import { ReportsPage, reportsTable } from './reports-page.tsx';
import { StartPage } from './start-page.tsx';
import { datesTable } from './dates-table.ts';
import { NoWheel, WheelPage } from './wheel-page.tsx';

interface Shown {
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
}
const untouched: Shown = { typed: {}, faults: noFaults };
const wheelActs = ['dispense', 'join', 'leave', 'cancel'] as const;
/** The fields that an act on the wheel cannot do without, beside who acts. */
const neededFor: Readonly<
  Record<(typeof wheelActs)[number], Readonly<Record<string, readonly [da: string, en: string]>>>
> = {
  dispense: {
    'dispense-date': ['Frist', 'Date'],
    'dispense-to': ['Ny sidste dag', 'New last day'],
    'dispense-decidedBy': ['Besluttet af', 'Decided by'],
    'dispense-reference': ['Hvor beslutningen står', 'Where the decision stands'],
    'dispense-reason': ['Begrundelse', 'Reason'],
  },
  join: { 'join-system': ['System', 'System'] },
  leave: {
    'leave-system': ['System', 'System'],
    'leave-reference': ['RSI’s beslutning', 'Decision of RSI'],
    'leave-reason': ['Begrundelse', 'Reason'],
  },
  cancel: { 'cancel-reason': ['Begrundelse', 'Reason'] },
};

/** The pages of a budget year: wheel, start, budgets, reports, decisions of a meeting. */
export function yearRoutes(deps: WebDeps, { page, year: thisYear, acting }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands, now } = deps;
  const { contact } = deps.config;
  const secretariat = () => holdersOf(store, ['secretariat'], undefined, now());
  const textsOf = (typed: Typed) => (field: string) => (typed[field] ?? '').trim();

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
      : showWheel(c, await commands.wheel(newest), untouched);
  });

  async function start(
    c: Context,
    shown: Shown & Pick<Parameters<typeof StartPage>[0], 'preview'>,
    status: Status = 200,
  ) {
    const props = {
      lang: languageOf(c),
      year: thisYear(),
      systems: await store.systems(now()),
      secretariat: await secretariat(),
      contact,
    };
    return page(c, <StartPage {...props} {...shown} />, status);
  }

  app.get(patterns.wheelStart, (c) =>
    start(c, { typed: { year: c.req.query('aar') ?? String(thisYear() + 1) }, faults: noFaults }),
  );

  app.post(patterns.wheelStart, async (c) => {
    const typed = await formBody(c);
    const text = textsOf(typed);
    const year = /^\d{4}$/.test(text('year')) ? Number(text('year')) : undefined;
    const faults: FieldFault[] = [
      ...(text('person') === '' ? [nobodyActs('person')] : []),
      ...(year === undefined
        ? [{ field: 'year', da: 'Skriv budgetåret med fire cifre.', en: 'Write the budget year with four digits.' }]
        : []),
    ];
    if (year === undefined || faults.length > 0) return start(c, { typed, faults }, 422);
    const chosen = Object.keys(typed).flatMap((name) =>
      name.startsWith('system.') && typed[name] === 'ja' ? [name.slice(7)] : [],
    );
    const meetings = Object.fromEntries(
      (['may', 'september', 'february'] as const).flatMap((name) =>
        text(name) === '' ? [] : [[name, isoDate(text(name))]],
      ),
    );
    const given: CycleStart = {
      year,
      ...(chosen.length > 0 ? { systems: chosen } : {}),
      ...(Object.keys(meetings).length > 0 ? { meetings } : {}),
    };
    const by = acting(c, text('person'));
    try {
      if (typed['trin'] === 'start') {
        await commands.startBudgetCycle(by, given);
        return c.redirect(`${paths.wheel(year)}?udfoert=1`, 303);
      }
      return start(c, { typed, faults: noFaults, preview: await commands.previewBudgetCycle(by, given) });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const said = faultsOf(error, 'person').map((fault) =>
        /^\d+$/.test(fault.field) ? { ...fault, field: 'systems' } : fault,
      );
      return start(c, { typed, faults: said }, error.status as Status);
    }
  });

  async function showWheel(c: Context, wheel: Wheel, shown: Shown, status: Status = 200) {
    const [years, systems, people] = await Promise.all([commands.cycles(), store.systems(now()), secretariat()]);
    const props = { lang: languageOf(c), wheel, years, systems, secretariat: people, contact };
    const done = c.req.query('udfoert') === '1';
    return page(c, <WheelPage {...props} {...shown} done={done} calendar={deps.yearCalendar !== undefined} />, status);
  }

  app.get(patterns.wheel, (c) => withWheel(c, (wheel) => showWheel(c, wheel, untouched)));

  app.post(patterns.wheelAct, (c) =>
    withWheel(c, async (wheel) => {
      const typed = await formBody(c);
      const act = wheelActs.find((one) => one === typed['handling']);
      const text = (field: string) => (typed[`${act}-${field}`] ?? '').trim();
      if (!act) return showWheel(c, wheel, { typed: {}, faults: [noSuchAct] }, 422);
      const missing = [
        ...(text('person') === '' ? [nobodyActs(`${act}-person`)] : []),
        ...unfilled(typed, neededFor[act]),
      ];
      if (missing.length > 0) return showWheel(c, wheel, { typed, faults: missing }, 422);
      try {
        await carryOut(c, act, wheel.year, text);
        return c.redirect(`${paths.wheel(wheel.year)}?udfoert=1`, 303);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        const faults = faultsOf(error, 'person').map((fault) => ({ ...fault, field: `${act}-${fault.field}` }));
        return showWheel(c, wheel, { typed, faults }, error.status as Status);
      }
    }),
  );

  function carryOut(c: Context, act: (typeof wheelActs)[number], year: number, text: (field: string) => string) {
    const by = acting(c, text('person'));
    switch (act) {
      case 'dispense':
        return commands.dispense(by, year, {
          date: text('date') as Dispensation['date'],
          to: isoDate(text('to')),
          decidedBy: text('decidedBy') as Dispensation['decidedBy'],
          reference: text('reference'),
          reason: text('reason'),
          ...(text('system') === '' ? {} : { system: text('system') }),
        });
      case 'join':
        return commands.joinBudgetCycle(by, year, text('system'));
      case 'leave':
        return commands.leaveBudgetCycle(by, year, {
          system: text('system'),
          reference: text('reference'),
          reason: text('reason'),
        });
      case 'cancel':
        return commands.cancelBudgetCycle(by, year, text('reason'));
    }
  }

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
      const text = textsOf(typed);
      const chosen = Object.keys(typed).flatMap((name) =>
        name.startsWith('sag.') && typed[name] === 'ja' ? [name.slice(4)] : [],
      );
      const need = (field: string, da: string, en: string): FieldFault[] =>
        text(field) === '' ? [{ field, da, en }] : [];
      const faults: FieldFault[] = [
        ...(chosen.length === 0
          ? [{ field: 'sager', da: 'Vælg mindst én sag.', en: 'Choose at least one case.' }]
          : []),
        ...(text('person') === '' ? [nobodyActs('person')] : []),
        ...need('outcome', 'Vælg, hvad SYS besluttede.', 'Choose what SYS decided.'),
        ...need('meetingDate', 'Skriv mødedatoen.', 'Write the date of the meeting.'),
        ...need('reference', 'Skriv referat og punkt.', 'Write minutes and item.'),
      ];
      if (faults.length > 0) return batch(c, wheel, { typed, faults }, 422);
      try {
        const told = await commands.recordSysDecisions(acting(c, text('person')), chosen, {
          outcome: text('outcome'),
          reference: text('reference'),
          meetingDate: isoDate(text('meetingDate')),
          ...(text('reason') === '' ? {} : { reason: text('reason') }),
        });
        const results: BatchResult[] = [];
        for (const { caseId, refused } of told) results.push({ caseId, row: await store.case(caseId), refused });
        const kept = results.some(({ refused }) => refused !== undefined) ? typed : {};
        return batch(c, wheel, { typed: kept, faults: noFaults, results });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return batch(c, wheel, { typed, faults: faultsOf(error, 'person') }, error.status as Status);
      }
    }),
  );

  return app;
}

const noSuchAct: FieldFault = {
  field: 'indhold',
  da: 'Handlingen findes ikke. Vælg en af dem, der er vist under Handlinger.',
  en: 'There is no such act. Choose one of those shown under Acts.',
};
