import { z } from 'zod';
import { proposal } from '../../machines/change-request/proposal.ts';

const kronerText = z
  .string({
    error:
      'Skriv beløbet som tekst i kroner, fx "900.000,00": som tal ville 900.000 blive læst som 900. / Write the amount as text in kroner, e.g. "900.000,00": as a number, 900.000 would be read as 900.',
  })
  .max(60);

/**
 * What a submitter may send: a proposal whose one-off cost is either `amountOre` (integer øre)
 * or `amount` in kroner as text, e.g. `"900.000,00"`; `runningCost` likewise.
 */
export const submitInput = proposal.omit({ amountOre: true }).extend({
  amountOre: proposal.shape.amountOre.optional(),
  amount: kronerText.optional(),
  runningCost: kronerText.optional(),
});
export type SubmitInput = z.input<typeof submitInput>;
