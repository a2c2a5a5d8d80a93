import { z } from 'zod';
import { movedDate } from '../assignment/events.ts';
import { eventOf } from '../acts/act.ts';
import * as acts from './acts.ts';
import { by } from '../governance/people.ts';
import type { SysDecisionInput } from './decision.ts';

/** The case stands otherwise than when it came before SYS. Sent by the case itself, never from outside. */
interface Restate {
  readonly type: 'restate';
  readonly stated: Pick<SysDecisionInput, 'question' | 'caseVersion' | 'modelVersion' | 'policy' | 'data'>;
  /** It is another question: votes are void, and all are asked again. Otherwise what is asked from now on says what has changed. */
  readonly anew: boolean;
}

/**
 * What can be said to a case that SYS has before it. A decision at a meeting is the one event `recordDecision`, whoever sends it: the secretariat
 * from the minutes, or the meeting itself.
 */
export const sysDecisionEvents = {
  openWrittenProcedure: eventOf(acts.openWrittenProcedure, { businessDays: z.int().min(1).max(40) }),
  /** `place` and `after`: of a request that draws on the pool, from a meeting that has adopted an order. */
  recordDecision: eventOf(acts.recordSysDecision, {
    place: z.int().min(1).optional(),
    after: z.array(z.string()).optional(),
  }),
  moveDeadline: z.strictObject({ type: z.literal('moveDeadline'), by, ...movedDate }),
} as const;

export type SysDecisionEvent =
  | { [K in keyof typeof sysDecisionEvents]: z.infer<(typeof sysDecisionEvents)[K]> }[keyof typeof sysDecisionEvents]
  | Restate;
