import { budgetPlan } from './plan.ts';
import { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import { dispense } from '../annual-budget/events.ts';
import * as acts from './acts.ts';
import { budget } from '../annual-budget/budget.ts';

/** A system as a cycle starts its budget: what it needs to know of it on that day. */
const cycleSystem = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** The budget of the year before, from the ledger; null when there is none. */
  previous: budget.nullable(),
  /** Its budget of the year was decided before the product was taken into use: only reports and follow-up are left. */
  decided: z.boolean().optional(),
});
export type CycleSystem = z.infer<typeof cycleSystem>;

/** Everything that can be said to a budget cycle itself. */
export const budgetCycleEvents = {
  /** A system joins the portfolio while the cycle runs: its budget is opened with the dates that are left. The plan comes computed. */
  join: eventOf(acts.join, { system: cycleSystem, plan: budgetPlan }),
  /** A system leaves by RSI's decision. */
  leave: eventOf(acts.leave),
  /** A date is moved for every budget of the cycle, or for one system's. */
  dispense: dispense.extend({ system: z.string().min(1).optional() }),
  /** Started by mistake: everything under way is void. */
  cancel: eventOf(acts.cancel),
} as const;

export type BudgetCycleEvent = {
  [K in keyof typeof budgetCycleEvents]: z.infer<(typeof budgetCycleEvents)[K]>;
}[keyof typeof budgetCycleEvents];
