import { describe, expect, it } from 'vitest';
import { type Accounts, checkAccounts } from '../../../machines/financial-follow-up/accounts.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';

const frame = {
  lines: [{ id: 'ramme', part: 'B' as const, kind: 'development' as const, name: 'Rammen', amountOre: 1_200_000_000 }],
};
const asking = (spentOre: number, amountOre: number): Accounts => ({
  lines: [{ line: 'ramme', part: 'B', spentOre, reason: 'Ikke faktureret' }],
  carryOver: [{ line: 'ramme', amountOre, reason: 'Disponeres i 2029' }],
});
const faults = (given: Accounts, mostOre?: number) => checkAccounts(given, frame, policyV1, mostOre);

describe('the accounts of the frame', () => {
  it('carry over no more than what is not committed, though nothing has been spent (A-40)', () => {
    expect(faults(asking(0, 1_160_000_000), 1_160_000_000)).toEqual([]);
    expect(faults(asking(0, 1_200_000_000), 1_160_000_000)).toMatchObject([
      { path: 'carryOver.0.amountOre', da: expect.stringMatching(/højst overføres 11\.600\.000.*disponeret/) },
    ]);
  });

  it('carry over no more than what is left of what was spent without being committed', () => {
    expect(faults(asking(100, 1_200_000_000), 1_200_000_000)).toMatchObject([
      { path: 'carryOver.0.amountOre', da: expect.stringContaining('tilbage i del B') },
    ]);
  });
});
