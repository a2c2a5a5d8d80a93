import { z } from 'zod';
import type { DutyName } from '../duties.ts';

const comment = z.string().trim().max(4000);
const reason = comment.min(1, { error: 'Skriv en begrundelse / Give a reason' });
/** Held against the form of its kind before it is sent, and again by the machine. */
const form = z.record(z.string(), z.json());

const prepared = z.strictObject({ choice: z.literal('submit'), form, comment: comment.optional() });
const recommended = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('recommend'), comment: comment.optional() }),
  z.strictObject({ choice: z.literal('return'), comment: reason }),
  z.strictObject({ choice: z.literal('refuse'), comment: reason }),
]);
const decided = z.discriminatedUnion('choice', [
  z.strictObject({ choice: z.literal('approve'), comment: comment.optional() }),
  z.strictObject({ choice: z.literal('return'), comment: reason }),
  z.strictObject({ choice: z.literal('refuse'), comment: reason }),
]);

/** What can be answered to the duties of a matter. */
export const matterAnswers = {
  'matter-completion': z.discriminatedUnion('choice', [
    prepared,
    z.strictObject({ choice: z.literal('withdraw'), comment: reason }),
  ]),
  'matter-preparation-fsa': prepared,
  'matter-preparation-region': prepared,
  'matter-preparation-secretariat': prepared,
  'matter-recommendation-fsg': recommended,
  'matter-recommendation-region': recommended,
  'matter-decision-region': decided,
  'matter-decision-fsg': decided,
  'matter-decision-users': decided,
  'matter-decision-secretariat': decided,
} as const satisfies Partial<Record<DutyName, z.ZodType>>;
