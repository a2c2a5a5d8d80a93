import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { change, proposed } from './proposed.ts';

/** How far a revision has come, as lists and pages show it. */
const revisionStages = ['sys', 'revising', 'rsi', 'adopted', 'inForce', 'ended'] as const;

/** What a revision of the model shows. */
export const modelRevisionView = z.strictObject({
  stage: z.enum(revisionStages),
  proposed,
  /** The version it was worked out against, and what is changed in it. */
  base: z.string(),
  changes: z.array(change),
  recommended: z.string().nullable(),
  opinion: z.string().nullable(),
  decision: z.string().nullable(),
  reason: z.string().nullable(),
  /** The version that was adopted while this one was open. */
  overtakenBy: z.string().nullable(),
  /** Cases that took the version over when it came into force, and those that did not. */
  adopted: z.array(z.string()),
  kept: z.array(z.string()),
});
export type ModelRevisionView = DeepReadonly<z.infer<typeof modelRevisionView>>;
