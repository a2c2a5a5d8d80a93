import { expect, it } from 'vitest';
import { basisInWords } from '../../../machines/annual-budget/basis-words.ts';
import { type Budget, type BudgetLine, budgetLine } from '../../../machines/annual-budget/budget.ts';
import { checkPartB, type NamedCase } from '../../../machines/annual-budget/part-b.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';

const kroner = (amount: number): number => amount * 100;
const line = (amount: number, basis?: string, id = 'modul'): BudgetLine =>
  budgetLine.parse({ id, part: 'B', kind: 'development', name: 'Modul', amountOre: kroner(amount), basis });
const request = (number: string, state: string, system = 'ppj'): NamedCase => ({
  number,
  system,
  title: 'Vagtplan',
  state,
  amountOre: kroner(700_000),
});
const cases = new Map(
  [
    request('2027-0001', 'delivery'),
    request('2027-0002', 'open.sys.voting'),
    request('2027-0003', 'open.fsgReview'),
    request('2027-0004', 'rejectedBySys'),
    request('2027-0005', 'open.rsi.recording', 'labsvar'),
    request('2027-0006', 'approvedByRegion'),
  ].map((one) => [one.number, one]),
);
const faults = (...lines: Budget['lines']) =>
  checkPartB({ lines }, { system: 'ppj', cases, policy: policyV1 }).map(({ path, da }) => `${path}: ${da}`);

it('a line of part B of the lower threshold or more is a pot or names a case; below it, it is a pot (R-057, R-064, A-59)', () => {
  expect(faults(line(249_999.99))).toEqual([]);
  expect(faults(line(250_000))).toEqual([
    expect.stringMatching(/^lines\.0\.basis: Linjen «Modul».*indsend den som ændr/),
  ]);
  expect(faults(line(900_000, 'small'), line(900_000, 'Mindre', 'flere'))).toEqual([]);
});

it('the case that a line names exists, is of the system, and is decided by SYS or RSI or before them (R-019, R-071, A-59)', () => {
  expect(faults(line(700_000, '2027-0001'), line(700_000, '2027-0002', 'flere'))).toEqual([]);
  for (const [basis, why] of [
    ['2027-0099', 'findes'],
    ['2027-0003', 'hverken har besluttet'],
    ['2027-0004', 'hverken har besluttet'],
    ['2027-0005', 'er systemet labsvars'],
    ['2027-0006', 'hverken har besluttet'],
  ] as const)
    expect(faults(line(100_000, basis))).toEqual([expect.stringContaining(why)]);
});

it('lines for a case are of no more than the case, however many they are (R-066, A-59)', () => {
  expect(faults(line(400_000, '2027-0001'), line(300_000, '2027-0001', 'mere'))).toEqual([]);
  expect(faults(line(400_000, '2027-0001'), line(300_001, '2027-0001', 'mere'))).toEqual([
    expect.stringMatching(/^lines\.1\.amountOre: Sagen 2027-0001 er på 700\.000/),
  ]);
});

it('part A has no basis, and a policy of before the rule asks for none', () => {
  expect(faults({ ...line(1, 'small'), part: 'A' })).toEqual([expect.stringContaining('del A')]);
  const policy = { ...policyV1, budget: { ...policyV1.budget, partB: 'anyLine' as const } };
  expect(checkPartB({ lines: [line(900_000)] }, { system: 'ppj', cases, policy })).toEqual([]);
});

it('papers say which lines are pots, and that a line whose case was refused cannot be used (A-59)', () => {
  const words = (basis?: string) => basisInWords(line(400_000, basis), cases, 'da');
  expect(words('small')).toBe('pulje til mindre ændringsønsker');
  expect(words('2027-0001')).toBe('2027-0001 Vagtplan, igangsat');
  expect(words('2027-0004')).toBe(
    '2027-0004 Vagtplan, afvist af SYS: sagen er ikke besluttet, og beløbet kan ikke bruges',
  );
});
