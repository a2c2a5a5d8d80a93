/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { languageOf } from '../language.ts';
import { paths, patterns } from '../paths.ts';
import { proposalFrom } from '../cases/change-request/proposal-fields.tsx';
import { consoleOnly } from './access.tsx';
import { caseRoutes } from './case-routes.tsx';
import { createConsoleContext, type Status } from './console-context.tsx';
import { faultsOf, nobodyActs } from './field-faults.ts';
import { escalationRoutes } from './escalation/escalation-routes.tsx';
import { ledgerRoutes } from './ledger-routes.tsx';
import { meetingRoutes } from './meeting/meeting-routes.tsx';
import { matterRoutes } from './matter/matter-routes.tsx';
import { mailRoutes } from './mail-routes.tsx';
import { policiesFor } from '../policy.ts';
import { NewCase } from './new-case.tsx';
import { concernsOf } from './concerns.ts';
import { modelRoutes } from './model/model-routes.tsx';
import { filterFrom, Overview } from './overview.tsx';
import { portfolioRoutes } from './portfolio/portfolio-routes.tsx';
import { paperRoutes } from './papers/paper-routes.tsx';
import { registerRoutes } from './register/register-routes.tsx';
import { statusReportRoutes } from './status-report/status-report-routes.tsx';
import { workListRoutes } from './work-list.tsx';
import { yearRoutes } from './year/year-routes.tsx';

/** The secretariat's pages. Every act is a command; what the person may is decided by the register, not here. */
export function consoleRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { contact } = deps.config;
  app.use(consoleOnly(deps));

  const context = createConsoleContext(deps);
  const { page, acting, year: thisYear } = context;

  app.get(patterns.home, async (c) => {
    const now = deps.now();
    const year = thisYear();
    const lang = languageOf(c);
    const [cases, openTasks, systems, frame, people, concerns, meetings] = await Promise.all([
      commands.listCases(),
      store.tasks({ open: true }),
      store.systems(now),
      store.frame(year),
      store.people(),
      concernsOf(deps, now, lang),
      commands.meetings(),
    ]);
    return page(
      c,
      <Overview
        lang={lang}
        now={now}
        year={year}
        cases={cases}
        openTasks={openTasks}
        systems={systems}
        frame={frame}
        people={people}
        concerns={concerns}
        meeting={meetings.find(({ state, ends }) => ends > now && state !== 'cancelled')}
        filter={filterFrom((name) => c.req.query(name))}
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
    const [people, systems, policy] = await Promise.all([
      store.people(),
      store.systems(now),
      policiesFor(deps).at(now),
    ]);
    const options = systems.map((system) => [system.id, system.name] as const);
    return page(
      c,
      <NewCase
        lang={languageOf(c)}
        year={thisYear()}
        people={people}
        systems={options}
        policy={policy}
        contact={contact}
        {...shown}
      />,
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

  app.route('/', ledgerRoutes(deps, context));
  app.route('/', yearRoutes(deps, context));
  app.route('/', meetingRoutes(deps, context));
  app.route('/', escalationRoutes(deps, context));
  app.route('/', statusReportRoutes(deps, context));
  app.route('/', modelRoutes(deps, context));
  app.route('/', paperRoutes(deps, context));
  app.route('/', matterRoutes(deps, context));
  app.route('/', portfolioRoutes(deps, context));
  app.route('/', caseRoutes(deps, context));
  app.route('/', registerRoutes(deps, context));
  app.route('/', workListRoutes(deps, context));
  app.route('/', mailRoutes(deps));
  return app;
}
