import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';
import type { CycleSystem } from './events.ts';
import type { CyclePlan } from './plan.ts';

/** What the secretariat starts a budget year with: `budget-cycle/2028` (R-195, M-02). Dates and policy are the cycle's own copy. */
export interface BudgetCycleInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  readonly year: number;
  readonly plan: CyclePlan;
  readonly systems: readonly CycleSystem[];
  /** RSI had granted the year's frame before the cycle began; no frame case is opened. */
  readonly frameGranted: boolean;
}

/** Case ids of a budget year. */
export const cycleId = (year: number): string => `budget-cycle/${year}`;
export const annualBudgetId = (year: number, system: string): string => `annual-budget/${year}-${system}`;
export const frameId = (year: number): string => `frame/${year}`;
export const quarterlyReportId = (year: number, quarter: string, system: string): string =>
  `quarterly-report/${year}-${quarter.toLowerCase()}-${system}`;
/** `subject`: a system's id, or `ramme` for the common frame. */
export const followUpId = (year: number, subject: string): string => `financial-follow-up/${year}-${subject}`;
/** The frame as a subject of the follow-up and of carry-over; no system may have this id. */
export const frameSubject = 'ramme';
