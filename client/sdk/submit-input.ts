import { z } from 'zod';
import { proposal } from '../../machines/change-request/proposal.ts';

/**
 * What a submitter may send: a proposal whose one-off cost is either `amountOre` (integer øre)
 * or `amount` in kroner as text, e.g. `"900.000,00"`; `runningCost` likewise.
 */
export const submitInput = proposal
  .omit({ amountOre: true })
  .extend({
    amountOre: proposal.shape.amountOre.optional(),
    amount: z.union([z.string().max(60), z.number()]).optional(),
    runningCost: z.union([z.string().max(60), z.number()]).optional(),
  });
export type SubmitInput = z.input<typeof submitInput>;
