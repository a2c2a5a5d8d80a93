import type { z } from 'zod';
import { leave } from '../annual-budget/events.ts';

/** What can be said to a report itself; the report is the answer to its duty, SYS' approval goes to `sys-decision`. */
export const quarterlyReportEvents = { leave } as const;
export type QuarterlyReportEvent = z.infer<typeof leave>;
