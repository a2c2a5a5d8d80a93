/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Hono } from 'hono';
import type { WebDeps } from '../deps.ts';
import { languageOf } from '../language.ts';
import { patterns } from '../paths.ts';
import { actRoutes } from './acts/act-routes.tsx';
import { caseRoutes } from './case-routes.tsx';
import type { ConsoleContext } from './console-context.tsx';
import { dutyRoutes } from './duty/duty-routes.tsx';
import { escalationRoutes } from './escalation/escalation-routes.tsx';
import { ledgerRoutes } from './ledger-routes.tsx';
import { meetingRoutes } from './meeting/meeting-routes.tsx';
import { matterRoutes } from './matter/matter-routes.tsx';
import { mailRoutes } from './mail-routes.tsx';
import { concernsOf } from './concerns.ts';
import { modelRoutes } from './model/model-routes.tsx';
import { filterFrom } from './overview/case-lines.ts';
import { Overview } from './overview/overview-page.tsx';
import { operationRoutes } from './operation/operation-routes.tsx';
import { portfolioRoutes } from './portfolio/portfolio-routes.tsx';
import { paperRoutes } from './papers/paper-routes.tsx';
import { registerRoutes } from './register/register-routes.tsx';
import { statusReportRoutes } from './status-report/status-report-routes.tsx';
import { workListRoutes } from './work-list.tsx';
import { yearRoutes } from './year/year-routes.tsx';

/** The pages of those who are signed in. Every act is a command; what the person may is decided by the register, not here. */
export function consoleRoutes(deps: WebDeps, context: ConsoleContext): Hono {
  const app = new Hono();
  const { store, commands } = deps;
  const { contact } = deps.config;
  const { page, year: thisYear } = context;

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

  app.route('/', actRoutes(deps, context));
  app.route('/', dutyRoutes(deps, context));
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
  app.route('/', operationRoutes(deps, context));
  app.route('/', mailRoutes(deps, context));
  return app;
}
