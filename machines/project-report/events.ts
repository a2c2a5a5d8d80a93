import { z } from 'zod';
import { movedDate } from '../assignment/events.ts';
import { by } from '../governance/people.ts';

/** What the meeting says to its reports. */
export const projectReportEvents = {
  /** The meeting has been moved, and the date with it. */
  moveDeadline: z.strictObject({ type: z.literal('moveDeadline'), by, ...movedDate }),
  /** The meeting is held or cancelled: what has not come is not asked for any more. */
  close: z.strictObject({ type: z.literal('close'), by }),
} as const;

export type ProjectReportEvent = {
  [K in keyof typeof projectReportEvents]: z.infer<(typeof projectReportEvents)[K]>;
}[keyof typeof projectReportEvents];
