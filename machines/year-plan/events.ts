import { z } from 'zod';
import { by } from '../governance/people.ts';
import { plannedMeeting } from '../meeting/events.ts';

/** What can be said to the plan of a year; a meeting is moved and cancelled by what is said to the meeting. */
export const yearPlanEvents = {
  addMeeting: z.strictObject({
    type: z.literal('addMeeting'),
    by,
    meeting: plannedMeeting,
    reason: z.string().trim().min(1).max(4000).optional(),
  }),
  setRsi: z.strictObject({ type: z.literal('setRsi'), by, date: z.iso.date() }),
} as const;

export type YearPlanEvent = {
  [K in keyof typeof yearPlanEvents]: z.infer<(typeof yearPlanEvents)[K]>;
}[keyof typeof yearPlanEvents];
