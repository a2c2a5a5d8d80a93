import { z } from 'zod';
import { by } from '../governance/people.ts';
import { policySchema } from '../governance/policy-schema.ts';
import { proposed } from './proposed.ts';

const reason = z.string().trim().min(1).max(4000);

/** What can be said to a revision of the model itself; SYS and RSI decide through its actors. */
export const modelRevisionEvents = {
  /** The secretariat takes it back before RSI has decided. */
  withdraw: z.strictObject({ type: z.literal('withdraw'), by, reason }),
  /** The secretariat changes what was returned, or what another version has overtaken; SYS is asked anew. */
  revise: z.strictObject({ type: z.literal('revise'), by, proposed, base: policySchema }),
  /** RSI has adopted another version: what it was worked out against is no longer the model. */
  overtaken: z.strictObject({
    type: z.literal('overtaken'),
    by,
    version: z.string().min(1),
    effectiveFrom: z.iso.datetime(),
    policy: policySchema,
  }),
} as const;

export type ModelRevisionEvent = {
  [K in keyof typeof modelRevisionEvents]: z.infer<(typeof modelRevisionEvents)[K]>;
}[keyof typeof modelRevisionEvents];
