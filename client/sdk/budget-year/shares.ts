import { type Budget, budgetParts, totalOf } from '../../../machines/annual-budget/budget.ts';
import { split } from '../../../machines/governance/keys.ts';
import type { Store } from '../../../store/store.ts';

/** Each region's part of the budget in øre, by the key of its year, part by part as the ledger will enter it; null without a key. */
export async function sharesOf(
  store: Pick<Store, 'operatingKey' | 'regions'>,
  budget: Budget,
  system: string,
  year: number,
): Promise<Readonly<Record<string, number>> | null> {
  const key = await store.operatingKey(system, year);
  if (key === undefined) return null;
  const order = (await store.regions(`${year}-01-01T12:00:00.000Z`)).map(({ id }) => id);
  const sums: Record<string, number> = {};
  for (const part of budgetParts)
    for (const [region, ore] of Object.entries(split(totalOf(budget, part), key, order)))
      sums[region] = (sums[region] ?? 0) + ore;
  return sums;
}
