import { BadInput } from '../../machines/governance/bad-input.ts';
import { budgetParts, type BudgetLine, type BudgetPart } from '../../machines/annual-budget/budget.ts';
import { type AllocationKey, type Shares, split } from '../../machines/governance/keys.ts';
import { operatingKeyOf, regionOrder } from '../register/cost-keys.ts';
import type { Snapshot } from '../register/snapshot.ts';
import { budgetFund } from './funds.ts';
import { netOf, totalOre } from './ledger.ts';
import type { LedgerSum, Movement } from './movement.ts';

export interface BudgetMovements {
  readonly movements: readonly Movement[];
  /** What each region pays of each part. */
  readonly shares: Readonly<Record<BudgetPart, Shares>>;
  /** What was taken back of the budget that stood before. */
  readonly replacedOre: number;
}

/**
 * A budget as movements: what stands is taken back first, then every line is entered, and each region's share of each part by the key of
 * the operating agreement on 1 January of the year. Throws `BadInput` when there is money and no key to split it by.
 */
export function budgetMovements(
  register: Snapshot,
  { system, year, lines }: { readonly system: string; readonly year: number; readonly lines: readonly BudgetLine[] },
  standing: readonly LedgerSum[],
): BudgetMovements {
  const place = { year, fund: budgetFund(system), system };
  const replaced = netOf(standing, 'budgeted', 'unbudgeted');
  const taken = [
    ...replaced.map((sum) => ({ ...sum, ...place, kind: 'unbudgeted' }) as const),
    ...netOf(standing, 'share', 'unshared').map((sum) => ({ ...sum, ...place, kind: 'unshared' }) as const),
  ];
  const entered = lines.map(({ id, part, amountOre }): Movement => ({
    ...place,
    kind: 'budgeted',
    part,
    line: id,
    amountOre,
  }));
  const sharesOf = (part: BudgetPart): Shares => {
    const total = totalOre(lines.filter((line) => line.part === part));
    return total === 0 ? {} : split(total, requireOperatingKey(register, system, year), regionOrder(register));
  };
  const shares = { A: sharesOf('A'), B: sharesOf('B') };
  return {
    movements: [
      ...taken,
      ...entered,
      ...budgetParts.flatMap((part) => shareMovements({ ...place, part }, shares[part])),
    ],
    shares,
    replacedOre: totalOre(replaced),
  };
}

/** One row for each region that pays something. */
export function shareMovements(place: Pick<Movement, 'year' | 'fund' | 'part' | 'system'>, shares: Shares): Movement[] {
  return Object.entries(shares)
    .filter(([, amountOre]) => amountOre > 0)
    .map(([region, amountOre]) => ({ ...place, kind: 'share', region, amountOre }));
}

/** The key of a system's operating cost in a year; throws `BadInput` when no agreement says it. */
export function requireOperatingKey(register: Snapshot, system: string, year: number): AllocationKey {
  const key = operatingKeyOf(register, system, year);
  if (key === undefined)
    throw new BadInput({
      da: `Systemet «${system}» har ingen driftsaftale, der gælder den 1. januar ${year}, så udgifterne kan ikke fordeles. Tilføj den i registeret (operatingAgreement), indlæs det, og prøv igen.`,
      en: `The system "${system}" has no operating agreement that is valid on 1 January ${year}, so its cost cannot be split. Add it to the register (operatingAgreement), import that and try again.`,
    });
  return key;
}
