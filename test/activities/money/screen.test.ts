import { shown } from '../../support/shown.ts';
import { expect, it } from 'vitest';
import { createMoneyActivities } from '../../../activities/money/create-money-activities.ts';
import type { CaseOf, ListedCase } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';

const row = (
  number: string,
  amountOre: number,
  more: Partial<CaseOf<'change-request'>> = {},
): CaseOf<'change-request'> =>
  ({
    id: number,
    number,
    machine: 'change-request',
    amountOre,
    view: shown('change-request'),
    status: 'active',
    ...more,
  }) as CaseOf<'change-request'>;
const screen = (cases: readonly ListedCase[], linked: readonly string[]) =>
  createMoneyActivities({ store: { cases: async () => cases } as unknown as Store }).screen({
    number: '2027-0009',
    amountOre: 10,
    linked,
  });

it('sums this request, those it names and those that name it; the others are left out (A-06)', async () => {
  const cases = [
    row('2027-0001', 100),
    row('2027-0002', 1000, { view: shown('change-request', { linked: ['2027-0009'] }) }),
    row('2027-0003', 10_000),
    row('2027-0009', 10),
  ];
  expect(await screen(cases, ['2027-0001'])).toEqual({ sumOre: 1110, linked: ['2027-0001', '2027-0002'] });
});

it('leaves out what was withdrawn or refused: it is no part of the delivery any more', async () => {
  const cases = [
    row('2027-0001', 100, { status: 'done', outcome: 'withdrawn' }),
    row('2027-0002', 1000, { status: 'done', outcome: 'rejectedBySys' }),
    row('2027-0003', 10_000, { status: 'done', outcome: 'closed' }),
  ];
  expect(
    await screen(
      cases,
      cases.map((one) => one.number),
    ),
  ).toEqual({ sumOre: 10_010, linked: ['2027-0003'] });
});

it('does not know the sum while one of them cannot be read: it may name this one', async () => {
  const { view: _, ...facts } = row('2027-0001', 100);
  const unreadable = { ...facts, unreadable: { da: 'Sagen kan ikke læses', en: 'The case cannot be read' } };
  await expect(screen([unreadable], [])).rejects.toThrow('Sagen kan ikke læses');
});
