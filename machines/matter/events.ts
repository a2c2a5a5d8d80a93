import { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import { leave } from '../annual-budget/events.ts';
import * as acts from './acts.ts';

/** What can be said to a matter itself; answers go to its duties, decisions of SYS to `sys-decision`. */
export const matterEvents = {
  /** Taken back by whoever raised it, or by the secretariat, until it is adopted. */
  withdraw: eventOf(acts.withdraw),
  /** The system leaves the portfolio: what is under way for it ends. */
  leave,
} as const;
export type MatterEvent = {
  [K in keyof typeof matterEvents]: z.infer<(typeof matterEvents)[K]>;
}[keyof typeof matterEvents];
