import { z } from 'zod';

const ended = z.looseObject({ outcome: z.string() });

/** The output of a machine that is the output of whichever of its final states it came to: how the case ended. */
export const outcome = ({ event }: { readonly event: { readonly output: unknown } }): z.output<typeof ended> =>
  ended.parse(event.output);
