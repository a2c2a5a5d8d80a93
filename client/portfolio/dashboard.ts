import { totalOf } from '../../machines/annual-budget/budget.ts';
import { localDate, localParts } from '../../machines/governance/local-time.ts';
import type { TrafficLight } from '../../machines/governance/effects.ts';
import {
  type BudgetStanding,
  type CaseRow,
  type Frame,
  type RoadmapRow,
  type System,
  viewAs,
} from '../../store/rows.ts';
import { meetingsOf } from '../../store/meetings/meetings.ts';
import type { Store } from '../../store/store.ts';
import { type DistributionLine, distribution } from './distribution.ts';
import { measures, worstLight } from '../../machines/terms/index.ts';
import { portfolio, type PortfolioLine } from './portfolio.ts';
import { type Projects, projects } from './projects.ts';

/** A system's budget of a year: what has been entered, else what is proposed in its case. */
export interface BudgetCell {
  readonly year: number;
  readonly caseId: string | null;
  readonly state: string | null;
  readonly standing: BudgetStanding | null;
  readonly amountOre: number | null;
  readonly flags: readonly string[];
}

/** The newest quarter that a system has reported, and which limits were not kept. */
export interface KpiCell {
  readonly caseId: string;
  readonly year: number;
  readonly quarter: string;
  readonly breaches: readonly string[];
  readonly kpis: number;
}

/** A system's line on the dashboard. */
export interface DashboardLine {
  readonly system: string;
  readonly systemName: string;
  readonly budget: BudgetCell;
  readonly nextBudget: BudgetCell;
  readonly requests: { readonly open: number; readonly amountOre: number };
  /** Requests on the roadmap, whatever became of them, and those that are still to come. */
  readonly roadmap: { readonly all: number; readonly coming: number; readonly comingOre: number };
  readonly projects: { readonly running: number; readonly worst: TrafficLight | null; readonly unreported: number };
  readonly kpi: KpiCell | null;
  /** Reports that are asked for and past their date. */
  readonly reportsMissing: number;
  readonly open: number;
  readonly overdue: number;
  readonly money: DistributionLine | null;
}

/** The portfolio as SYS sees it before a meeting: money, state and quality of all systems together. */
export interface Dashboard {
  readonly year: number;
  readonly today: string;
  /** The next meeting that is neither held nor cancelled. */
  readonly meeting: { readonly number: string; readonly date: string } | null;
  readonly frame: Frame;
  readonly systems: readonly DashboardLine[];
  readonly distribution: readonly DistributionLine[];
  readonly cases: readonly PortfolioLine[];
  readonly projects: Projects;
}

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
  const kept = row === undefined ? undefined : viewAs(row, 'annual-budget');
  const budget = entered ?? kept?.budget ?? null;
  return {
    year,
    caseId: row?.id ?? null,
    state: row?.state ?? null,
    standing: entered?.standing ?? null,
    amountOre: budget === null ? null : totalOf({ lines: [...budget.lines] }),
    flags: kept?.flags ?? [],
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
