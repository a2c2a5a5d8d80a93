/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { localDate } from '../../../../machines/governance/local-time.ts';
import { dashboard, type Dashboard } from '../../../portfolio/dashboard.ts';
import { exportFile, exportFormats, exportLists, exportNames } from '../../../portfolio/export.ts';
import { projectHistory, projects } from '../../../portfolio/projects.ts';
import { roadmap } from '../../../portfolio/roadmap.ts';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import { attachment } from '../../download.ts';
import { languageOf } from '../../language.ts';
import { patterns } from '../../paths.ts';
import type { ConsoleContext } from '../console-context.tsx';
import { PortfolioPage } from './portfolio-page.tsx';
import type { CaseFilter } from './case-filter.ts';
import { ProjectPage } from './project-page.tsx';
import { ProjectsPage } from './projects-page.tsx';
import { policiesFor } from '../../policy.ts';
import { RoadmapPage } from './roadmap-page.tsx';

/** The pages of the portfolio: the report, projects, roadmaps, and all of them as files. They only read. */
export function portfolioRoutes(deps: WebDeps, { page, year, refused }: ConsoleContext): Hono {
  const app = new Hono();
  const { store, now } = deps;
  const { contact } = deps.config;

  /** A refusal is a page: an unknown system, project, list or format. */
  const reading = async (c: Context, run: () => Promise<Response>): Promise<Response> => {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return refused(c, error);
    }
  };
  const yearIn = (c: Context): number => {
    const asked = c.req.query('aar') ?? '';
    return /^20\d{2}$/.test(asked) ? Number(asked) : year();
  };
  const gridIn = (c: Context) => (c.req.query('opdeling') === 'aar' ? 'year' : 'quarter');

  app.get(patterns.portfolio, async (c) => {
    const board = await dashboard(store, now(), yearIn(c));
    const filter: CaseFilter = {
      system: c.req.query('system') ?? '',
      kind: c.req.query('slags') ?? '',
      late: c.req.query('frist') === 'over',
    };
    return page(
      c,
      <PortfolioPage
        lang={languageOf(c)}
        board={board}
        year={year()}
        filter={filter}
        cases={fitting(board, filter)}
        contact={contact}
      />,
    );
  });

  app.get(patterns.projects, async (c) =>
    page(c, <ProjectsPage lang={languageOf(c)} year={year()} contact={contact} {...await projects(store, now())} />),
  );

  app.get(patterns.project, (c) =>
    reading(c, async () => {
      const history = await projectHistory(store, c.req.param('number') ?? '', now());
      return page(c, <ProjectPage lang={languageOf(c)} year={year()} history={history} contact={contact} />);
    }),
  );

  const roadmapPage = (c: Context, system: string | undefined) =>
    reading(c, async () => {
      const lang = languageOf(c);
      const every = await roadmap(store, now(), system, undefined, lang);
      const domains = [...new Set(every.flatMap(({ domain }) => domain ?? []))].toSorted((a, b) =>
        a.localeCompare(b, 'da'),
      );
      const domain = domains.find((one) => one === c.req.query('domaene')) ?? '';
      return page(
        c,
        <RoadmapPage
          lang={lang}
          year={year()}
          today={localDate(now())}
          system={system}
          grid={gridIn(c)}
          domain={domain}
          domains={domains}
          policy={await policiesFor(deps).at(now())}
          systems={domain === '' ? every : every.filter((one) => one.domain === domain)}
          contact={contact}
        />,
      );
    });
  app.get(patterns.roadmap, (c) => roadmapPage(c, undefined));
  app.get(patterns.roadmapOf, (c) => roadmapPage(c, c.req.param('system')));

  /** A file that is not there is an address that is not there. */
  const download = (c: Context, system?: string) =>
    reading(c, async () => {
      const [name = '', format = ''] = (c.req.param('file') ?? '').split('.');
      const list = exportLists.find((one) => exportNames[one] === name);
      if (list === undefined || !(exportFormats(list) as readonly string[]).includes(format)) return c.notFound();
      const domain = c.req.query('domaene');
      const file = await exportFile(store, now(), {
        list,
        format,
        year: yearIn(c),
        grid: gridIn(c),
        ...(system === undefined ? {} : { system }),
        ...(domain === undefined ? {} : { domain }),
      });
      return attachment(c, file.bytes, file.name, file.type);
    });
  app.get(patterns.portfolioFile, (c) => download(c));
  app.get(patterns.roadmapFile, (c) => download(c));
  app.get(patterns.roadmapOfFile, (c) => download(c, c.req.param('system')));

  return app;
}

/** The open cases that the choice lets through; an empty field narrows nothing, `-` is what belongs to no system. */
const fitting = ({ cases }: Dashboard, { system, kind, late }: CaseFilter) =>
  cases.filter(
    (one) =>
      (system === '' || (system === '-' ? one.system === null : one.system === system)) &&
      (kind === '' || one.machine === kind) &&
      (!late || one.overdue),
  );
