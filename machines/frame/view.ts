import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';

/** What the frame of a year shows; the amount in øre. */
export const frameView = z.strictObject({
  year: z.int(),
  amountOre: z.int().nullable(),
  motivation: z.string().nullable(),
  /** SYS' decision, and RSI's. */
  recommended: z.string().nullable(),
  decision: z.string().nullable(),
  reason: z.string().nullable(),
});
export type FrameView = DeepReadonly<z.infer<typeof frameView>>;
