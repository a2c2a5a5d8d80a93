import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { meetingFacts } from './agenda.ts';
import { meetingDates } from './dates.ts';
import { membersOwn } from './carried-over-items.ts';

/** What a meeting shows; agenda and minutes are documents of their own. */
export const meetingView = meetingFacts.extend({
  year: z.int(),
  meeting: meetingDates,
  /** Of the calendar entry. */
  sequence: z.int(),
  /** The agenda is out. */
  dispatched: z.boolean(),
  /** Why the agenda was sent back, or the meeting moved or cancelled. */
  reason: z.string().nullable(),
  held: z.boolean(),
  quorate: z.boolean(),
  actions: z
    .array(
      z.strictObject({
        what: z.string(),
        name: z.string(),
        due: z.iso.date(),
        open: z.boolean(),
        item: z.string(),
      }),
    )
    .default([]),
  /** The next meeting that took note of the minutes. */
  noted: z.string().nullable().default(null),
  membersItems: membersOwn.default({ wished: [], treated: [] }),
});
export type MeetingView = DeepReadonly<z.infer<typeof meetingView>>;
