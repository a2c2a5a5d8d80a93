import { z } from 'zod';
import { movedDate } from '../assignment/events.ts';
import { by } from '../governance/people.ts';
import { type SysDecisionInput, sysOutcomes } from './decision.ts';

/** The case stands otherwise than when it came before SYS. Sent by the case itself, never from outside. */
export interface Restate {
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
  openWrittenProcedure: z.strictObject({
    type: z.literal('openWrittenProcedure'),
    by,
    businessDays: z.int().min(1).max(40),
  }),
  recordDecision: z.strictObject({
    type: z.literal('recordDecision'),
    by,
    outcome: z.enum(sysOutcomes),
    /** The minutes and the item, e.g. `SYS 20. september 2027 pkt. 4`. */
    reference: z.string().trim().min(1).max(200),
    meetingDate: z.iso.date(),
    reason: z.string().trim().max(4000).optional(),
    /** What a decision in part grants, in the words of the case it belongs to. */
    terms: z.json().optional(),
  }),
  moveDeadline: z.strictObject({ type: z.literal('moveDeadline'), by, ...movedDate }),
} as const;

export type SysDecisionEvent =
  | { [K in keyof typeof sysDecisionEvents]: z.infer<(typeof sysDecisionEvents)[K]> }[keyof typeof sysDecisionEvents]
  | Restate;
