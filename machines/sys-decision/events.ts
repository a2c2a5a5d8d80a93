import { z } from 'zod';
import { movedDate } from '../assignment/events.ts';
import { by } from '../governance/people.ts';

/** How SYS may decide a case; which of them a case offers is part of its input (A-19: a budget is not rejected). */
export const sysOutcomes = ['adopted', 'inPart', 'returned', 'refused', 'postponed'] as const;
export type SysOutcome = (typeof sysOutcomes)[number];

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

export type SysDecisionEvent = {
  [K in keyof typeof sysDecisionEvents]: z.infer<(typeof sysDecisionEvents)[K]>;
}[keyof typeof sysDecisionEvents];
