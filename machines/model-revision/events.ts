import { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import { by } from '../governance/people.ts';
import { policySchema } from '../governance/policy-schema.ts';
import { revise, withdraw } from './acts.ts';
import { proposed } from './proposed.ts';

/** What can be said to a revision of the model itself; SYS and RSI decide through its actors. */
export const modelRevisionEvents = {
  /** The secretariat takes it back before RSI has decided. */
  withdraw: eventOf(withdraw),
  /** The secretariat changes what was returned, or what another version has overtaken; SYS is asked anew. */
  revise: z.strictObject({ type: z.literal(revise.event), by, proposed, base: policySchema }),
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
