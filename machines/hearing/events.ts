import { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import { remind } from '../assignment/acts.ts';
import { movedDate } from '../assignment/events.ts';
import { by } from '../governance/people.ts';

export const hearingEvents = {
  /** One member's comments, or that there are none. */
  answer: z.strictObject({
    type: z.literal('answer'),
    by,
    answer: z.strictObject({
      choice: z.enum(['comment', 'noComment']),
      comment: z.string().trim().max(10_000).exactOptional(),
    }),
  }),
  /** Whoever asked wants no more answers: it closes with those that have come. */
  close: z.strictObject({ type: z.literal('close'), by, reason: z.string().trim().min(1).max(4000) }),
  /** The secretariat reminds those who have not answered, beside the ladder. */
  remind: eventOf(remind),
  moveDeadline: z.strictObject({ type: z.literal('moveDeadline'), by, ...movedDate }),
  /** The register has changed: it is asked who is in the user group now. */
  renew: z.strictObject({ type: z.literal('renew'), by }),
} as const;

export type HearingEvent = {
  [K in keyof typeof hearingEvents]: z.infer<(typeof hearingEvents)[K]>;
}[keyof typeof hearingEvents];
