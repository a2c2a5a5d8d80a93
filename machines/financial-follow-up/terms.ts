import { z } from 'zod';
import { carriedPart } from './accounts.ts';

/** What SYS granted of a carry-over, by line in øre: the `terms` of a decision in part. */
export const carryOverTerms = z.strictObject({
  granted: z
    .array(z.strictObject({ line: z.string().min(1), ...carriedPart, amountOre: z.int().nonnegative() }))
    .max(400),
});
