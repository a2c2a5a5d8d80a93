import { shown } from '../../support/shown.ts';
import { expect, it } from 'vitest';
import { prioritiesOf } from '../../../client/web/console/priorities.tsx';
import { type CaseRow, type Frame, type System, type CaseOf } from '../../../store/rows.ts';

const row = (number: string, amountOre: number, more: Partial<CaseOf<'change-request'>> = {}): CaseRow => ({
  id: `change-request/${number}`,
  number,
  machine: 'change-request',
  title: number,
  system: 'ppj',
  amountOre,
  level: 'sys',
  state: 'open.sys.awaitingTreatment',
  status: 'active',
  version: 1,
  versionHash: '',
  lastSeq: 1,
  view: shown('change-request'),
  openedAt: '2027-03-01T08:00:00.000Z',
  changedAt: '2027-03-01T08:00:00.000Z',
  ...more,
});
const frame: Frame = {
  year: 2027,
  grantedOre: 1_000_000_00,
  committedOre: 0,
  spentOre: 0,
  carriedInOre: 0,
  carriedOutOre: 0,
  reservedOre: 0,
  refundedOre: 0,
  remainingOre: 1_000_000_00,
};
const systems = [
  { id: 'ppj', name: 'PPJ', ownerRegion: 'midtjylland', regions: [], superusers: [] },
  {
    id: 'labsvar',
    name: 'Labsvar',
    ownerRegion: 'midtjylland',
    regions: [],
    superusers: [],
    specialAgreement: 'labsvar-aftale',
  },
] satisfies System[];

it('lists what the pool is asked for by rank, and says where the frame runs out (R-031)', () => {
  const list = prioritiesOf(
    [
      row('2027-0001', 400_000_00),
      row('2027-0002', 500_000_00, { rank: 2 }),
      row('2027-0003', 300_000_00, { rank: 1 }),
      row('2027-0004', 900_000_00, { rank: 3, outcome: 'approvedBySys' }),
      row('2027-0005', 3_000_000_00, { rank: 4, level: 'rsi' }),
      row('2027-0006', 300_000_00, { rank: 5, system: 'labsvar' }),
    ],
    systems,
    frame,
  );
  expect(list.map(({ row: { number }, leftOre }) => [number, leftOre])).toEqual([
    ['2027-0003', 700_000_00],
    ['2027-0002', 200_000_00],
    ['2027-0001', -200_000_00],
  ]);
});
