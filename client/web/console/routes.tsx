/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { localParts } from '../../../machines/governance/calendar.ts';
import type { By } from '../../../machines/governance/people.ts';
import { Failure } from '../../sdk/failures.ts';
import type { CaseView, SysDecision } from '../../sdk/commands.ts';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { languageOf, say } from '../language.ts';
import { MessagePage } from '../link/end-pages.tsx';
import { traceOf } from '../link/trace.ts';
import { paths, patterns } from '../paths.ts';
import { proposalFrom } from '../proposal-fields.tsx';
import { isSign } from '../words.ts';
import { consoleOnly } from './access.tsx';
import { actNames } from './acts.tsx';
import { CasePage } from './case-page.tsx';
import { Ledger, Roadmap } from './lists.tsx';
import { mailRoutes } from './mail-routes.tsx';
import { NewCase } from './new-case.tsx';
import { Overview } from './overview.tsx';

type Status = 200 | 403 | 404 | 409 | 422 | 503;

/** The secretariat's pages. Every act is a command; what the person may is decided by the register, not here. */
export function consoleRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { contact } = deps.config;
  app.use(consoleOnly(deps));

  const page = (c: Context, body: Child, status: Status = 200) => c.html(`<!doctype html>${String(body)}`, status);
  const thisYear = () => localParts(deps.now()).year;
  const acting = (c: Context, person: string): By => ({
    person,
    channel: 'login',
    trace: traceOf(c, deps.config.trustProxy === true),
  });

  app.get(patterns.home, async (c) => {
    const now = deps.now();
    const year = thisYear();
    const [cases, openTasks, systems, frame] = await Promise.all([
      commands.listCases(),
      store.tasks({ open: true }),
      store.systems(now),
      store.frame(year),
    ]);
    return page(
      c,
      <Overview
        lang={languageOf(c)}
        now={now}
        year={year}
        cases={cases}
        openTasks={openTasks}
        systems={systems}
        frame={frame}
        contact={contact}
      />,
    );
  });

  async function newCase(
    c: Context,
    shown: { typed: Typed; faults: readonly FieldFault[]; requestId: string },
    status: Status = 200,
  ) {
    const now = deps.now();
    const [people, systems] = await Promise.all([store.people(), store.systems(now)]);
    const options = systems.map((system) => [system.id, system.name] as const);
    return page(
      c,
      <NewCase lang={languageOf(c)} year={thisYear()} people={people} systems={options} contact={contact} {...shown} />,
      status,
    );
  }

  app.get(patterns.newCase, (c) => newCase(c, { typed: { source: 'fsa' }, faults: noFaults, requestId: randomUUID() }));

  app.post(patterns.newCase, async (c) => {
    const typed = await formBody(c);
    const requestId = typed['anmodning'] || randomUUID();
    const read = proposalFrom(typed);
    const nobody: FieldFault[] = typed['person'] ? [] : [nobodyActs('person')];
    if (!read.ok || nobody.length > 0)
      return newCase(c, { typed, requestId, faults: [...nobody, ...(read.ok ? [] : read.faults)] }, 422);
    try {
      const input = read.proposal as Parameters<typeof commands.submitChangeRequest>[1];
      const filed = await commands.submitChangeRequest(acting(c, typed['person'] ?? ''), input, requestId);
      return c.redirect(`${paths.case(filed.number)}?udfoert=1`, 303);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return newCase(c, { typed, requestId, faults: faultsOf(error, 'person') }, error.status as Status);
    }
  });

  async function showCase(
    c: Context,
    number: string,
    shown: { typed: Typed; faults: readonly FieldFault[] },
    status: Status = 200,
  ) {
    const now = deps.now();
    const lang = languageOf(c);
    let view: CaseView;
    try {
      view = await commands.showCase(number);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return page(
        c,
        <MessagePage
          lang={lang}
          contact={contact}
          title={say(lang)('Sagen kan ikke vises', 'The case cannot be shown')}
          text={say(lang)(error.da, error.en)}
          self={paths.home}
        />,
        error.status as Status,
      );
    }
    const row = view.case;
    const [system, regions, people, uses] = await Promise.all([
      row.system === undefined ? undefined : store.system(row.system, now),
      store.regions(now),
      store.people(),
      Promise.all(view.tasks.map(async (task) => [task.id, await store.linkLog(task.id)] as const)),
    ]);
    const opened = new Map(uses.filter(([, log]) => log.length > 0).map(([id, log]) => [id, signsIn(log)]));
    return page(
      c,
      <CasePage
        lang={lang}
        now={now}
        year={thisYear()}
        view={view}
        system={system}
        regions={regions}
        people={people}
        opened={opened}
        chart={deps.charts[row.machine]}
        done={c.req.query('udfoert') === '1'}
        contact={contact}
        {...shown}
      />,
      status,
    );
  }

  app.get(patterns.case, (c) => showCase(c, c.req.param('number'), { typed: {}, faults: noFaults }));

  app.post(patterns.caseAct, async (c) => {
    const number = c.req.param('number');
    const typed = await formBody(c);
    const act = actNames.find((name) => name === typed['handling']);
    const text = (field: string) => (typed[`${act}-${field}`] ?? '').trim();
    if (!act || text('person') === '')
      return showCase(c, number, { typed, faults: [nobodyActs(`${act ?? 'procedure'}-person`)] }, 422);
    try {
      const view = await commands.showCase(number);
      const by = acting(c, text('person'));
      const opts = /^\d+$/.test(typed['version'] ?? '') ? { expectCaseVersion: Number(typed['version']) } : {};
      if (act === 'procedure')
        await commands.openWrittenProcedure(
          by,
          view.case.id,
          text('days') === '' ? undefined : Number(text('days')),
          opts,
        );
      else if (act === 'withdraw') await commands.withdraw(by, view.case.id, text('reason'), opts);
      else {
        const outcome = text('outcome') as SysDecision['outcome'];
        await commands.recordSysDecision(
          by,
          view.case.id,
          { outcome, reference: text('reference'), ...(text('reason') === '' ? {} : { reason: text('reason') }) },
          opts,
        );
      }
      return c.redirect(`${paths.case(number)}?udfoert=1`, 303);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const faults = faultsOf(error, 'person').map((fault) => ({
        ...fault,
        field: `${act}-${fault.field === 'businessDays' ? 'days' : fault.field}`,
      }));
      return showCase(c, number, { typed, faults }, error.status as Status);
    }
  });

  app.get(patterns.roadmap, async (c) => {
    const [rows, systems] = await Promise.all([store.roadmap(), store.systems(deps.now())]);
    return page(c, <Roadmap lang={languageOf(c)} year={thisYear()} rows={rows} systems={systems} contact={contact} />);
  });

  app.get(patterns.ledger, async (c) => {
    const year = Number(c.req.param('year'));
    if (!Number.isInteger(year) || year < 2000 || year > 2200) return c.notFound();
    const [frame, rows] = await Promise.all([store.frame(year), store.ledger({ year })]);
    return page(c, <Ledger lang={languageOf(c)} year={thisYear()} frame={frame} rows={rows} contact={contact} />);
  });

  app.route('/', mailRoutes(deps));
  return app;
}

const nobodyActs = (field: string): FieldFault => ({ field, da: 'Vælg, hvem der handler.', en: 'Choose who acts.' });

/** The signs of a program in the uses of a link, each once. */
const signsIn = (log: readonly { note?: string }[]): readonly string[] => [
  ...new Set(log.flatMap((use) => use.note?.split(/[;,] /) ?? []).filter(isSign)),
];

function faultsOf(error: Failure, fallback: string): FieldFault[] {
  const names: Readonly<Record<string, string>> = {
    amountOre: 'amount',
    runningCostOre: 'runningCost',
    businessCase: 'purpose',
  };
  return error.faults.map((fault) => {
    const last = fault.field?.split('.').at(-1) ?? fallback;
    return { field: names[last] ?? last, da: fault.da, en: fault.en };
  });
}
