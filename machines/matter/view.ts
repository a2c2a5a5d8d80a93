import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { kindNames } from './kinds.ts';

/** What a matter shows: its kind, its form and its place on the route. */
export const matterView = z.strictObject({
  kind: z.enum(kindNames),
  /** Filled in as the fields of its kind say, or begun. */
  form: z.record(z.string(), z.unknown()).default({}),
  /** The region that it is of, where its kind is of one. */
  region: z.string().optional(),
  /** Index in the kind's route. */
  step: z.int().default(0),
  /** Why it was returned or refused, and by whom. */
  reason: z.string().nullable().default(null),
  body: z.string().nullable().default(null),
  /** The last body that said yes, and where that stands. */
  decision: z.string().nullable().default(null),
  /** When the adoption counts. */
  effectiveAt: z.iso.datetime().optional(),
});
export type MatterView = DeepReadonly<z.infer<typeof matterView>>;
