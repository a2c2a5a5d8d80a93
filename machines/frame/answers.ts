import { z } from 'zod';
import type { DutyName } from '../duties.ts';

/** The year's frame as the secretariat proposes it, in øre. */
export const frameAnswers = {
  'frame-proposal': z.strictObject({
    choice: z.literal('propose'),
    amountOre: z.int().positive().max(1_000_000_000_000),
    motivation: z.string().trim().min(1).max(10_000),
    comment: z.string().trim().max(4000).optional(),
  }),
} as const satisfies Partial<Record<DutyName, z.ZodType>>;
