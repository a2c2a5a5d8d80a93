import { byActivity } from '../steps/by-activity.ts';
import type { Budget } from '../annual-budget/budget.ts';
import type { Instant } from '../governance/instant.ts';
import type { KpiDefinition } from '../governance/kpi.ts';
import type { BudgetCycleContext } from './context.ts';

/** What the activity `portfolio` is asked: what are these systems on the day, and what is reported on them? */
export interface PortfolioRequest {
  readonly year: number;
  readonly systems: readonly string[];
  /** Those of them that have left the cycle; when, the journal of the cycle says. */
  readonly left?: readonly string[];
  /** The quarter that is asked about, `[from, to)`. */
  readonly quarter?: { readonly from: Instant; readonly to: Instant };
}

/** A system as the register and the ledger know it on the day. */
export interface PortfolioSystem {
  readonly id: string;
  readonly name: string;
  readonly kpis: readonly KpiDefinition[];
  /**
   * What the year has to spend: the budget in force, or the provisional one, and what was carried in from the year before, by line; lines that
   * have money and no budget come last. Null when the year has neither.
   */
  readonly budget: Budget | null;
  /** In the portfolio on any day of the quarter that was asked about. Absent, like `ended`, from answers of cycles that asked for members only. */
  readonly inQuarter?: boolean;
  /** The register's portfolio has it no longer. */
  readonly ended?: boolean;
}

/** Its answer: the systems, and what was granted in the year's frame and carried in to it, in øre. */
export interface Portfolio {
  readonly systems: readonly PortfolioSystem[];
  readonly grantedOre: number;
  readonly carriedInOre?: number;
}

export const portfolio = byActivity<Portfolio, PortfolioRequest>();

/** What is asked when the wheel comes to its next point. Who has left is asked about too: a year that has begun is completed. */
export function portfolioRequest({ year, systems, departed = [], points, plan }: BudgetCycleContext): PortfolioRequest {
  const left = departed.map(({ id }) => id).filter((id) => !systems.some((one) => one.id === id));
  const [point] = points;
  const quarter = point?.kind === 'quarter' ? plan.quarters[point.index] : undefined;
  return {
    year,
    systems: [...systems.map(({ id }) => id), ...left],
    ...(left.length === 0 ? {} : { left }),
    ...(quarter === undefined ? {} : { quarter: { from: quarter.from, to: quarter.to } }),
  };
}

/** Systems of the cycle that the register has dropped, and that nobody has been told of. */
export function newlyDropped({ systems, dropped = [] }: BudgetCycleContext, answer: Portfolio): PortfolioSystem[] {
  return answer.systems.filter(
    ({ id, ended }) => ended === true && !dropped.includes(id) && systems.some((one) => one.id === id),
  );
}
