import { describe, expect, it } from 'vitest';
import { type Accounts, checkAccounts } from '../../../machines/financial-follow-up/accounts.ts';
import { decidedCarryOver } from '../../../machines/financial-follow-up/carry-over.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';

const frame = {
  lines: [{ id: 'ramme', part: 'B' as const, kind: 'development' as const, name: 'Rammen', amountOre: 1_200_000_000 }],
};
const asking = (spentOre: number, amountOre: number): Accounts => ({
  lines: [{ line: 'ramme', part: 'B', spentOre, reason: 'Ikke faktureret' }],
  carryOver: [{ line: 'ramme', amountOre, reason: 'Disponeres i 2029' }],
});
const granted = { line: 'hosting', part: 'A' as const, amountOre: 5 };
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

describe('the accounts of a system', () => {
  const line = { id: 'hosting', kind: 'operation' as const, name: 'Hosting', amountOre: 50_000_000 };
  const budget = {
    lines: [
      { ...line, part: 'A' as const },
      { ...line, part: 'B' as const, amountOre: 10_000_000 },
    ],
  };
  const asking = (amountOre: number): Accounts => ({
    lines: [
      { line: 'hosting', part: 'A', spentOre: 20_000_000, reason: 'Flytningen er udskudt' },
      { line: 'hosting', part: 'B', spentOre: 10_000_000 },
    ],
    carryOver: [{ line: 'hosting', part: 'A', amountOre, reason: 'Flytningen sker i marts' }],
  });

  it('carry over what is left of a line of part A, of that part alone (A-78)', () => {
    expect(checkAccounts(asking(30_000_000), budget, policyV1)).toEqual([]);
    expect(checkAccounts(asking(30_000_001), budget, policyV1)).toMatchObject([
      { path: 'carryOver.0.amountOre', da: expect.stringContaining('tilbage i del A') },
    ]);
    expect(
      decidedCarryOver(asking(30_000_000).carryOver, { outcome: 'inPart', terms: { granted: [granted] } }),
    ).toEqual([{ line: 'hosting', part: 'A', askedOre: 30_000_000, grantedOre: 5 }]);
  });

  it('carry over part B only where the model says so', () => {
    const policy = { ...policyV1, carryOver: { ...policyV1.carryOver, parts: 'B' as const } };
    expect(checkAccounts(asking(1), budget, policy)).toMatchObject([{ path: 'carryOver.0.line' }]);
  });
});
