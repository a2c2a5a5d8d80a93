import { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import { remind } from '../assignment/acts.ts';
import { by } from '../governance/people.ts';
import { voteChoices } from '../governance/effects.ts';

const comment = z.string().trim().max(4000).optional();

/** What can be said to a ballot (design §4; ). `region` is the region voted for. */
export const ballotEvents = {
  /** One vote per region; the last valid one before close counts. A vote against needs a comment (letters-and-links §1.2). */
  vote: z
    .strictObject({
      type: z.literal('vote'),
      by,
      region: z.string().min(1),
      choice: z.enum(voteChoices),
      comment,
      /** SHA-256 of what the page showed. */
      shown: z.string().max(128).optional(),
    })
    .refine((vote) => vote.choice !== 'against' || (vote.comment ?? '') !== '', {
      path: ['comment'],
      message: 'En stemme imod skal begrundes. / A vote against needs a reason.',
    }),
  /** Any member may demand a meeting until close; the written procedure stops. */
  demandMeeting: z.strictObject({
    type: z.literal('demandMeeting'),
    by,
    region: z.string().min(1),
    comment,
  }),
  /** Inhabil: out of this case's electorate; a substitute may act. */
  recuse: z.strictObject({ type: z.literal('recuse'), by, region: z.string().min(1), comment }),
  /** The secretariat reminds those who have not voted, beside the ladder. */
  remind: eventOf(remind),
  /** The register has changed: the electorate is arranged anew (A-30b, A-34). */
  renew: z.strictObject({ type: z.literal('renew'), by }),
  /** The vote at a meeting is closed when the chair concludes. */
  close: z.strictObject({ type: z.literal('close'), by }),
} as const;

export type BallotEvent = {
  [K in keyof typeof ballotEvents]: z.infer<(typeof ballotEvents)[K]>;
}[keyof typeof ballotEvents];
