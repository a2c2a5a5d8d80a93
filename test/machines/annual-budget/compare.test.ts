import { describe, expect, it } from 'vitest';
import { adjustment, type Adjustment, type Budget } from '../../../machines/annual-budget/budget.ts';
import { checkAdjustments } from '../../../machines/annual-budget/checks.ts';
import { flaggedParts } from '../../../machines/annual-budget/compare.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';

const kroner = (amount: number): number => amount * 100;
const budgetOf = (partB: number): Budget => ({
  lines: [
    { id: 'fsa', part: 'A', kind: 'operation', name: 'FSA og øvrigt personale', amountOre: kroner(1_000_000) },
    { id: 'offline', part: 'B', kind: 'development', name: 'Offline-visning', amountOre: partB },
  ],
});
const first = budgetOf(kroner(10_000_000));
const because = (code: Adjustment['code'], amount: number): Adjustment => ({
  part: 'B',
  code,
  text: 'Økonomiaftalen for 2028',
  amountOre: kroner(amount),
});
const flags = (second: Budget, ...adjustments: Adjustment[]) => flaggedParts(first, second, adjustments, policyV1);

describe('given a part that grew by 900.000 kr. between the readings', () => {
  const second = budgetOf(kroner(10_900_000));

  it('then it is flagged, and the budget needs a reason, unless the economy agreement explains all of it (R-054, A-23)', () => {
    expect(flags(second)).toMatchObject([{ part: 'B', unexplainedOre: kroner(900_000) }]);
    expect(checkAdjustments(first, second, [], policyV1)).toMatchObject([{ path: 'adjustments' }]);
    expect(flags(second, because('economyAgreement', 900_000))).toEqual([]);
    expect(checkAdjustments(first, second, [because('economyAgreement', 900_000)], policyV1)).toEqual([]);
  });

  it('then the same amount under another reason code stays flagged (R-054)', () => {
    for (const code of ['clarification', 'adjustment'] as const)
      expect(flags(second, because(code, 900_000)), code).toMatchObject([{ unexplainedOre: kroner(900_000) }]);
  });

  it('then what the agreement does not explain is flagged above 250.000 kr., and not at it (R-054, A-23)', () => {
    expect(flags(second, because('economyAgreement', 650_000))).toEqual([]);
    const most = { ...because('economyAgreement', 650_000), amountOre: kroner(650_000) - 1 };
    expect(flags(second, most)).toMatchObject([{ unexplainedOre: kroner(250_000) + 1 }]);
    // The agreement counts in its own part alone, and a cut is explained as a growth is.
    expect(flags(second, { ...because('economyAgreement', 900_000), part: 'A' })).toHaveLength(2);
    const cut = budgetOf(kroner(9_000_000));
    expect(flags(cut, because('economyAgreement', -1_000_000))).toEqual([]);
    expect(flags(cut, because('economyAgreement', 1_000_000))).toMatchObject([{ unexplainedOre: kroner(-2_000_000) }]);
  });
});

it('an adjustment is a code with words and an amount (R-054)', () => {
  const whole = because('economyAgreement', 1);
  expect(adjustment.safeParse(whole).success).toBe(true);
  for (const lacking of [
    { ...whole, text: ' ' },
    { ...whole, amountOre: undefined },
    { ...whole, code: 'other' },
  ])
    expect(adjustment.safeParse(lacking).success).toBe(false);
});
