import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { meetingDates } from '../meeting/dates.ts';

/** What the plan of SYS' year shows. */
export const yearPlanView = z.strictObject({
  year: z.int(),
  meetings: z.array(meetingDates),
  /** The day on which RSI meets in September, when it is known. */
  rsi: z.iso.date().nullable(),
});
export type YearPlanView = DeepReadonly<z.infer<typeof yearPlanView>>;
