import { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import * as acts from './acts.ts';
import { movedDate } from '../assignment/events.ts';
import { movableDates } from '../budget-cycle/plan.ts';
import { by } from '../governance/people.ts';
import { budget } from './budget.ts';

const reason = z.string().trim().min(1).max(4000);

/** A date is moved: by the SYS chair up to the policy's number of days, beyond that by RSI. The new dates come computed. */
export const dispense = z.strictObject({
  type: z.literal('dispense'),
  by,
  date: z.enum(movableDates),
  ...movedDate,
  decidedBy: z.enum(['sysChair', 'rsi']),
  /** Where the decision stands. */
  reference: z.string().trim().min(1).max(200),
});

/** The system leaves the portfolio by RSI's decision before the year begins. */
export const leave = z.strictObject({
  type: z.literal('leave'),
  by,
  reference: z.string().trim().min(1).max(200),
  reason,
});

/** Everything that can be said to a system's budget itself; answers go to its duties, decisions of SYS to `sys-decision`. */
export const annualBudgetEvents = {
  /** The FSA's work so far is kept; nothing is decided on it. */
  saveDraft: eventOf({ event: 'saveDraft', fields: {} }, { budget }),
  /** The hearing is ended before it closes, with the reason. */
  waiveHearing: eventOf(acts.waiveHearing),
  dispense,
  leave,
} as const;

export type AnnualBudgetEvent =
  | { [K in keyof typeof annualBudgetEvents]: z.infer<(typeof annualBudgetEvents)[K]> }[keyof typeof annualBudgetEvents]
  /** A reminder of a watched date is due. */
  | { readonly type: 'dateNear'; readonly date: 'first' | 'final'; readonly rung: string }
  /** A watched date has passed. */
  | { readonly type: 'datePassed'; readonly date: 'first' | 'final' | 'rsiTarget' }
  | { readonly type: 'yearBegins' };
