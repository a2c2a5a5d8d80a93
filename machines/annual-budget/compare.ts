import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { Policy } from '../governance/policy.ts';
import { type Adjustment, type Budget, type BudgetPart, budgetParts, totalOf } from './budget.ts';

/** A line in two budgets; 0 where it does not stand. Amounts in øre. */
export const lineDifference = z
  .object({
    id: z.string(),
    part: z.enum(budgetParts),
    name: z.string(),
    beforeOre: z.int(),
    afterOre: z.int(),
    differenceOre: z.int(),
  })
  .meta({ id: 'LineDifference' });
export type LineDifference = DeepReadonly<z.infer<typeof lineDifference>>;

const keyOf = (line: { readonly id: string; readonly part: BudgetPart }): string => `${line.part}/${line.id}`;

/** Every line of either budget, those of `after` first, in their order: last year against this, or first reading against second. */
export function compareBudgets(before: Budget | null, after: Budget): LineDifference[] {
  const was = new Map((before?.lines ?? []).map((line) => [keyOf(line), line]));
  const now = new Set(after.lines.map(keyOf));
  const gone = (before?.lines ?? []).filter((line) => !now.has(keyOf(line)));
  return [
    ...after.lines.map((line) => ({ line, beforeOre: was.get(keyOf(line))?.amountOre ?? 0, afterOre: line.amountOre })),
    ...gone.map((line) => ({ line, beforeOre: line.amountOre, afterOre: 0 })),
  ].map(({ line: { id, part, name }, beforeOre, afterOre }) => ({
    id,
    part,
    name,
    beforeOre,
    afterOre,
    differenceOre: afterOre - beforeOre,
  }));
}

/** A part whose change between the readings is larger than the policy's limit; it is shown, not blocked. */
export interface PartFlag {
  readonly part: BudgetPart;
  readonly beforeOre: number;
  readonly afterOre: number;
  /** The change less what the economy agreement explains, signed. */
  readonly unexplainedOre: number;
}

/** Parts that changed by more than 5 % or 250.000 kr. since the first reading, what the economy agreement explains left out. */
export function flaggedParts(
  first: Budget,
  second: Budget,
  adjustments: readonly Adjustment[],
  policy: Pick<Policy, 'budget'>,
): PartFlag[] {
  const { flagPct, flagOre } = policy.budget.second;
  return budgetParts.flatMap((part) => {
    const [beforeOre, afterOre] = [totalOf(first, part), totalOf(second, part)];
    const agreed = adjustments
      .filter((one) => one.part === part && one.code === 'economyAgreement')
      .reduce((sum, one) => sum + one.amountOre, 0);
    const unexplainedOre = afterOre - beforeOre - agreed;
    const large = Math.abs(unexplainedOre);
    return large > flagOre || large * 100 > beforeOre * flagPct ? [{ part, beforeOre, afterOre, unexplainedOre }] : [];
  });
}
