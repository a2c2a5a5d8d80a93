import { z } from 'zod';
import { by } from '../governance/people.ts';
import { reportContent } from './content.ts';

/** What can be said to a status report itself. */
export const statusReportEvents = {
  /** The secretariat has edited the draft; every save is a version of its own. */
  saveReport: z.strictObject({ type: z.literal('saveReport'), by, content: reportContent }),
  /** Started by mistake. */
  cancel: z.strictObject({ type: z.literal('cancel'), by, reason: z.string().trim().min(1).max(4000) }),
} as const;

export type StatusReportEvent = {
  [K in keyof typeof statusReportEvents]: z.infer<(typeof statusReportEvents)[K]>;
}[keyof typeof statusReportEvents];
