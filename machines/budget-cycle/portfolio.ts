import { fromPromise } from 'xstate';
import type { Budget } from '../annual-budget/budget.ts';
import type { KpiDefinition } from '../quarterly-report/report.ts';

/** What the activity `portfolio` is asked: which of these systems are in the portfolio now, and what is reported on them? */
export interface PortfolioRequest {
  readonly year: number;
  readonly systems: readonly string[];
}

/** A system as the register and the ledger know it on the day. */
export interface PortfolioSystem {
  readonly id: string;
  readonly name: string;
  readonly kpis: readonly KpiDefinition[];
  /** In force, or provisional, for the year; null when nothing is entered. */
  readonly budget: Budget | null;
}

/** Its answer: the systems that are still in the portfolio, and what was granted in the year's frame, in øre. */
export interface Portfolio {
  readonly systems: readonly PortfolioSystem[];
  readonly grantedOre: number;
}

export const portfolio = fromPromise<Portfolio, PortfolioRequest>(() =>
  Promise.reject(new Error('An activity does this.')),
);
