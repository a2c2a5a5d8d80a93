import type { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import { cancel, save } from './acts.ts';
import { reportContent } from './content.ts';

/** What can be said to a status report itself. */
export const statusReportEvents = {
  saveReport: eventOf(save, { content: reportContent }),
  cancel: eventOf(cancel),
} as const;

export type StatusReportEvent = {
  [K in keyof typeof statusReportEvents]: z.infer<(typeof statusReportEvents)[K]>;
}[keyof typeof statusReportEvents];
