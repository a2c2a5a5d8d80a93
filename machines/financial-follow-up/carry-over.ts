import { z } from 'zod';
import { defined } from '../governance/defined.ts';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { SysDecision } from '../sys-decision/machine.ts';
import { carriedPart, type CarryOverRequest, placeOfLine } from './accounts.ts';
import { carryOverTerms } from './terms.ts';

/** A line of a decided carry-over, in øre: what was asked and what of it was granted. */
export const carriedOver = z.strictObject({
  line: z.string(),
  ...carriedPart,
  askedOre: z.int(),
  grantedOre: z.int(),
});
export type DecidedCarryOver = DeepReadonly<z.infer<typeof carriedOver>>;

/** What SYS' decision grants (A-24): adopted, all of it; in part, what its terms say, never more than was asked; refused, nothing. */
export function decidedCarryOver(
  asked: readonly CarryOverRequest[],
  decision: Pick<SysDecision, 'outcome' | 'terms'>,
): DecidedCarryOver[] {
  const terms = carryOverTerms.safeParse(decision.terms);
  const granted = new Map(terms.success ? terms.data.granted.map((one) => [placeOfLine(one), one.amountOre]) : []);
  return asked.map(({ line, part, amountOre }) => ({
    line,
    ...defined({ part }),
    askedOre: amountOre,
    grantedOre:
      decision.outcome === 'adopted'
        ? amountOre
        : decision.outcome === 'inPart'
          ? Math.min(amountOre, granted.get(placeOfLine({ line, part })) ?? 0)
          : 0,
  }));
}
