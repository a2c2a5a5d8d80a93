import { kpiTrend, trendsOf } from '../../machines/quarterly-report/trend.ts';
import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { totalOf } from '../../machines/annual-budget/budget.ts';
import { localDate, localParts } from '../../machines/governance/local-time.ts';
import { trafficLights } from '../../machines/governance/effects.ts';
import { type CaseRow, type RoadmapRow, type System, viewAs, budgetStandings, frame } from '../../store/rows.ts';
import { meetingsOf } from '../../store/meetings/meetings.ts';
import type { Store } from '../../store/store.ts';
import { distribution, distributionLine } from './distribution.ts';
import { measures, worstLight } from '../../machines/terms/index.ts';
import { portfolio, portfolioLine } from './portfolio.ts';
import { projects, projectsSchema } from './projects.ts';

/** A system's budget of a year: what has been entered, else what is proposed in its case. */
const budgetCellSchema = z
  .object({
    year: z.int(),
    caseId: z.string().nullable(),
    state: z.string().nullable(),
    standing: z.enum(budgetStandings).nullable(),
    amountOre: z.int().nullable(),
    flags: z.array(z.string()),
  })
  .meta({ id: 'BudgetCell' });
export type BudgetCell = DeepReadonly<z.infer<typeof budgetCellSchema>>;

/** The newest quarter that a system has reported, and which limits were not kept. */
const kpiCellSchema = z
  .object({ caseId: z.string(), year: z.int(), quarter: z.string(), breaches: z.array(z.string()), kpis: z.int() })
  .meta({ id: 'KpiCell' });
export type KpiCell = DeepReadonly<z.infer<typeof kpiCellSchema>>;

/** A system's line on the dashboard. */
const dashboardLine = z
  .object({
    system: z.string(),
    systemName: z.string(),
    budget: budgetCellSchema,
    nextBudget: budgetCellSchema,
    requests: z.object({ open: z.int(), amountOre: z.int() }),
    /** Requests on the roadmap, whatever became of them, and those that are still to come. */
    roadmap: z.object({ all: z.int(), coming: z.int(), comingOre: z.int() }),
    projects: z.object({ running: z.int(), worst: z.enum(trafficLights).nullable(), unreported: z.int() }),
    kpi: kpiCellSchema.nullable(),
    trends: z.array(kpiTrend),
    /** Reports that are asked for and past their date. */
    reportsMissing: z.int(),
    open: z.int(),
    overdue: z.int(),
    money: distributionLine.nullable(),
  })
  .meta({ id: 'DashboardLine' });
export type DashboardLine = DeepReadonly<z.infer<typeof dashboardLine>>;

/** The portfolio as SYS sees it before a meeting: money, state and quality of all systems together. */
export const dashboardSchema = z
  .object({
    year: z.int(),
    today: z.string(),
    /** The next meeting that is neither held nor cancelled. */
    meeting: z.object({ number: z.string(), date: z.string() }).nullable(),
    frame,
    systems: z.array(dashboardLine),
    distribution: z.array(distributionLine),
    cases: z.array(portfolioLine),
    projects: projectsSchema,
  })
  .meta({ id: 'Dashboard' });
export type Dashboard = DeepReadonly<z.infer<typeof dashboardSchema>>;

/** Ends of a request on the roadmap: nothing more comes of it. */
const coming: readonly string[] = ['proposed', 'deferred', 'approved', 'in RSI portfolio'];

async function budgetCell(
  store: Store,
  system: string,
  year: number,
  cases: ReadonlyMap<string, CaseRow>,
): Promise<BudgetCell> {
  const row = cases.get(`annual-budget/${year}-${system}`);
  const entered = await store.budget(system, year);
  const view = row === undefined ? undefined : viewAs(row, 'annual-budget');
  const budget = entered ?? view?.budget ?? null;
  return {
    year,
    caseId: row?.id ?? null,
    state: row?.state ?? null,
    standing: entered?.standing ?? null,
    amountOre: budget === null ? null : totalOf({ lines: [...budget.lines] }),
    flags: view?.flags ?? [],
  };
}

function kpiCell(reports: readonly CaseRow[]): KpiCell | null {
  const order = (row: CaseRow): string =>
    `${viewAs(row, 'quarterly-report').year} ${viewAs(row, 'quarterly-report').quarter}`;
  const last = reports
    .filter((row) => (viewAs(row, 'quarterly-report').assessment ?? null) !== null)
    .toSorted((a, b) => order(a).localeCompare(order(b)))
    .at(-1);
  if (last === undefined) return null;
  const { year, quarter, assessment } = viewAs(last, 'quarterly-report');
  const kpis = assessment?.kpis ?? [];
  return {
    caseId: last.id,
    year,
    quarter,
    breaches: kpis.filter(({ breached }) => breached).map(({ name }) => name),
    kpis: kpis.length,
  };
}

const roadmapCell = (rows: readonly RoadmapRow[]): DashboardLine['roadmap'] => {
  const ahead = rows.filter(({ status }) => coming.includes(status));
  return { all: rows.length, coming: ahead.length, comingOre: ahead.reduce((sum, one) => sum + one.amountOre, 0) };
};

/** All of it, read at one moment. `year`: of frame, budgets and distribution; this year's when absent. */
export async function dashboard(store: Store, now: string, year = localParts(now).year): Promise<Dashboard> {
  const [frame, shares, cases, all, roadmap, budgets, reports, systems, meetings] = await Promise.all([
    store.frame(year),
    distribution(store, year, now),
    portfolio(store, now),
    projects(store, now),
    store.roadmap(),
    store.casesOf('annual-budget'),
    store.casesOf('quarterly-report'),
    store.systems(now),
    meetingsOf(store),
  ]);
  const budgetCases = new Map(budgets.map((row) => [row.id, row]));

  async function lineOf({ id, name }: Pick<System, 'id' | 'name'>): Promise<DashboardLine> {
    const own = cases.filter(({ system }) => system === id);
    const requests = own.filter(({ machine }) => machine === 'change-request');
    const running = all.projects.filter(({ system }) => system === id);
    const [budget, nextBudget] = await Promise.all([
      budgetCell(store, id, year, budgetCases),
      budgetCell(store, id, year + 1, budgetCases),
    ]);
    return {
      system: id,
      systemName: name,
      budget,
      nextBudget,
      requests: {
        open: requests.length,
        amountOre: requests.reduce((sum, { amountOre }) => sum + (amountOre ?? 0), 0),
      },
      roadmap: roadmapCell(roadmap.filter(({ system }) => system === id)),
      projects: {
        running: running.length,
        worst: worstLight(running.flatMap(({ status }) => (status === null ? [] : measures.map((one) => status[one])))),
        unreported: running.filter(({ reporting }) => reporting === 'overdue' || reporting === 'missing').length,
      },
      kpi: kpiCell(reports.filter(({ system }) => system === id)),
      trends: [
        ...trendsOf(reports.filter(({ system }) => system === id).map((row) => viewAs(row, 'quarterly-report'))),
      ],
      reportsMissing: own.filter(
        ({ machine, duty, overdue }) => machine === 'quarterly-report' && duty === 'quarterly-report' && overdue,
      ).length,
      open: own.length,
      overdue: own.filter(({ overdue }) => overdue).length,
      money: shares.find(({ system }) => system === id) ?? null,
    };
  }

  // A system that has left the portfolio keeps its line while anything of it is open or stands on the roadmap.
  const known = new Set(systems.map(({ id }) => id));
  const gone = [...new Set([...cases.flatMap(({ system }) => system ?? []), ...roadmap.map(({ system }) => system)])]
    .filter((id) => !known.has(id))
    .map((id) => ({ id, name: id }));
  const next = meetings.find(({ cancelled, held, meeting }) => !cancelled && !held && meeting.ends > now);
  return {
    year,
    today: localDate(now),
    meeting: next === undefined ? null : { number: next.meeting.number, date: next.meeting.date },
    frame,
    systems: await Promise.all([...systems, ...gone].map(lineOf)),
    distribution: shares,
    cases,
    projects: all,
  };
}
