import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import type { LedgerFilter } from '../../../store/queries/ledger.ts';
import type { RecordedEffect } from '../../../workflows/messages.ts';
import { effect, exampleWorld, ida, type World } from '../world.ts';
import { lineOf, rowsOf, september, yearStep } from '../year.ts';

const february = '2027-02-18T12:00:00.000Z';

export function yearEndSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });

  const step = (caseId: string, seq: number, effects: readonly RecordedEffect[], at?: string) =>
    world.store.record(yearStep(caseId, seq, effects, at));
  const rows = (filter: LedgerFilter) => rowsOf(world.store, filter);

  it('enters the spending of the quarters and lets the accounts have the last word (R-073, R-074)', async () => {
    const spent = (line: string, amountOre: number, part: 'A' | 'B' = 'A') => ({ line, part, amountOre });
    const common = { system: 'ppj', year: 2027 };
    await step('quarterly-report/2027-q1-ppj', 0, [
      effect('enterSpending', {
        ...common,
        lines: [spent('hosting', 90_000_000), spent('fsa', 30_000_000), spent('licenser', 0)],
        decision: 'SYS 20. maj 2027 pkt. 4',
      }),
    ]);
    await step('quarterly-report/2027-q2-ppj', 0, [
      effect('enterSpending', {
        ...common,
        lines: [spent('hosting', 90_000_000), spent('flytning', 500)],
        decision: 'SYS 16. september 2027 pkt. 4',
      }),
    ]);
    expect(await lineOf(world.store, 2027, 'ppj', 'hosting')).toMatchObject({
      spentOre: 180_000_000,
      remainingOre: 144_000_000,
    });
    const accounts = {
      ...common,
      lines: [spent('hosting', 170_000_000), spent('fsa', 118_500_000), spent('licenser', 0)],
      decision: 'SYS 17. februar 2028 pkt. 4',
    };
    const caseId = 'financial-follow-up/2027-ppj';
    await step(caseId, 0, [effect('settleAccounts', accounts)]);
    await step(caseId, 1, [effect('settleAccounts', accounts)]);
    expect(await rows({ caseId })).toEqual([
      'corrected A hosting 10000000',
      'spent A fsa 88500000',
      'corrected A flytning 500',
    ]);
    expect(await lineOf(world.store, 2027, 'ppj', 'fsa')).toMatchObject({ spentOre: 118_500_000, remainingOre: 0 });
    expect(await lineOf(world.store, 2027, 'ppj', 'flytning')).toMatchObject({
      name: 'flytning',
      budgetedOre: 0,
      spentOre: 0,
    });
    expect(
      (await world.store.journal({ caseId }))
        .filter(({ event }) => event === 'accounts.settled')
        .map(({ data }) => data.differenceOre),
    ).toEqual([78_499_500, 0]);
  });

  it('enters nothing for a quarter that is approved after the accounts have been decided: they have it already', async () => {
    const { store } = world;
    const caseId = 'financial-follow-up/2027-ppj';
    const lines = [{ line: 'hosting', part: 'A', amountOre: 1_000 }] as const;
    await step(caseId, 0, [
      effect('keepCase', { system: 'ppj', outcome: 'decided' }),
      effect('settleAccounts', { system: 'ppj', year: 2027, lines, decision: 'SYS 17. februar 2028 pkt. 4' }),
    ]);
    const quarter = 'quarterly-report/2027-q4-ppj';
    await step(quarter, 0, [effect('enterSpending', { system: 'ppj', year: 2027, lines, decision: 'SYS 2028' })]);
    expect(await rows({ caseId: quarter })).toEqual([]);
    expect(await lineOf(store, 2027, 'ppj', 'hosting')).toMatchObject({ spentOre: 1_000 });
    expect((await store.journal({ caseId: quarter })).at(-1)?.event).toBe('spending.accounted');
  });

  it('reserves what is asked to be carried over, and settles it across the change of regions (A-24, A-30)', async () => {
    const { store } = world;
    const caseId = 'financial-follow-up/2026-ppj';
    const asked = { subject: 'ppj', year: 2026, lines: [{ line: 'stregkoder', amountOre: 20_000_001 }] };
    await step(caseId, 0, [effect('reserveCarryOver', asked)], february);
    await step(caseId, 1, [effect('reserveCarryOver', asked)], february);
    expect(await lineOf(world.store, 2026, 'ppj', 'stregkoder')).toMatchObject({
      reservedOre: 20_000_001,
      remainingOre: 19_999_999,
    });
    await step(
      caseId,
      2,
      [
        effect('settleCarryOver', {
          subject: 'ppj',
          year: 2026,
          lines: [{ line: 'stregkoder', askedOre: 20_000_001, grantedOre: 10_000_000 }],
          decision: 'SYS 18. februar 2027 pkt. 5',
        }),
      ],
      february,
    );
    // Hovedstaden paid 31,5 and Sjælland 14,5: their refunds go to Region Østdanmark, each split to the øre before that.
    expect(await rows({ caseId })).toEqual([
      'reserved B stregkoder 20000001',
      'unreserved B stregkoder 20000001',
      'carriedOut B stregkoder 10000000',
      'carriedIn B stregkoder 10000000',
      'refunded B stregkoder 4600001',
      'refunded B stregkoder 2080000',
      'refunded B stregkoder 2290000',
      'refunded B stregkoder 1030000',
    ]);
    expect((await store.budgetLedger(2026))[0]?.refunds).toEqual([
      { region: 'oestdanmark', amountOre: 4_600_001 },
      { region: 'syddanmark', amountOre: 2_080_000 },
      { region: 'midtjylland', amountOre: 2_290_000 },
      { region: 'nordjylland', amountOre: 1_030_000 },
    ]);
    expect(await lineOf(world.store, 2026, 'ppj', 'stregkoder')).toMatchObject({
      reservedOre: 0,
      carriedOutOre: 10_000_000,
      refundedOre: 10_000_001,
      remainingOre: 19_999_999,
    });
    // The line is not in the budget of 2027: it comes after those that are, under the name it had.
    expect((await store.budgetLedger(2027))[0]?.lines.at(-1)).toMatchObject({
      line: 'stregkoder',
      name: 'Stregkoder på båre',
      carriedInOre: 10_000_000,
      remainingOre: 10_000_000,
    });
    expect((await store.journal({ caseId })).at(-1)).toMatchObject({
      event: 'carry-over.settled',
      amountOre: 10_000_000,
      data: { refundedOre: 10_000_001 },
    });
  });

  it('carries a line of part A over in part A, and the rest of it back to those who paid (A-78)', async () => {
    const caseId = 'financial-follow-up/2026-ppj';
    const line = { line: 'stregkoder', part: 'A' as const };
    const asked = {
      subject: 'ppj',
      year: 2026,
      lines: [
        { ...line, amountOre: 300 },
        { line: 'stregkoder', amountOre: 50 },
      ],
    };
    await step(caseId, 0, [effect('reserveCarryOver', asked)], february);
    await step(caseId, 1, [effect('reserveCarryOver', asked)], february);
    const lines = [
      { ...line, askedOre: 300, grantedOre: 200 },
      { line: 'stregkoder', askedOre: 50, grantedOre: 50 },
    ];
    await step(
      caseId,
      2,
      [effect('settleCarryOver', { subject: 'ppj', year: 2026, lines, decision: 'SYS' })],
      february,
    );
    const moved = await rows({ caseId });
    expect(moved.slice(0, 5)).toEqual([
      'reserved A stregkoder 300',
      'reserved B stregkoder 50',
      'unreserved A stregkoder 300',
      'carriedOut A stregkoder 200',
      'carriedIn A stregkoder 200',
    ]);
    expect(moved.slice(-3)).toEqual([
      'unreserved B stregkoder 50',
      'carriedOut B stregkoder 50',
      'carriedIn B stregkoder 50',
    ]);
    expect(moved.filter((one) => one.startsWith('refunded A'))).toHaveLength(4);
  });

  it('grants no more than was asked', async () => {
    await expect(
      step('financial-follow-up/2026-ppj', 0, [
        effect('settleCarryOver', {
          subject: 'ppj',
          year: 2026,
          lines: [{ line: 'app', askedOre: 1, grantedOre: 2 }],
          decision: 'SYS',
        }),
      ]),
    ).rejects.toThrow('mere end ønsket');
  });

  it('carries the frame over: reserved and carried money can be committed in neither year, then in the next (A-24)', async () => {
    const { store } = world;
    const caseId = 'financial-follow-up/2027-ramme';
    const remaining = async () => [(await store.frame(2027)).remainingOre, (await store.frame(2028)).remainingOre];
    await step('frame/2028', 0, [effect('grantFrame', { year: 2028, amountOre: 1_000, decision: 'RSI 2027' })]);
    await step(caseId, 0, [
      effect('reserveCarryOver', { subject: 'ramme', year: 2027, lines: [{ line: 'ramme', amountOre: 300_000_000 }] }),
    ]);
    expect(await remaining()).toEqual([900_000_000, 1_000]);
    const wish = {
      caseId: 'change-request/2027-0009',
      seq: 1,
      year: 2027,
      system: 'ppj',
      at: september,
      reason: 'SYS',
    };
    expect(await store.commit({ ...wish, key: 'much', amountOre: 900_000_001 })).toMatchObject({ committed: false });
    await step(caseId, 1, [
      effect('settleCarryOver', {
        subject: 'ramme',
        year: 2027,
        lines: [{ line: 'ramme', askedOre: 300_000_000, grantedOre: 200_000_000 }],
        decision: 'SYS 17. februar 2028 pkt. 6',
      }),
    ]);
    expect(await remaining()).toEqual([900_000_000, 200_001_000]);
    expect(await store.frame(2027)).toMatchObject({
      reservedOre: 0,
      carriedOutOre: 200_000_000,
      refundedOre: 100_000_000,
    });
    expect(await store.frame(2028)).toMatchObject({ grantedOre: 1_000, carriedInOre: 200_000_000 });
    expect(await rows({ caseId, year: 2027 })).toContain('refunded ramme 45900000');
  });

  it('leaves what is committed of the frame in its year, however much is asked to be carried over (A-40)', async () => {
    const { store } = world;
    const caseId = 'financial-follow-up/2027-ramme';
    const wish = {
      caseId: 'change-request/2027-0009',
      seq: 1,
      year: 2027,
      system: 'ppj',
      at: september,
      reason: 'SYS',
    };
    await store.commit({ ...wish, key: 'some', amountOre: 40_000_000 });
    const all = [{ line: 'ramme', amountOre: 1_200_000_000 }];
    const reserve = effect('reserveCarryOver', { subject: 'ramme', year: 2027, lines: all });
    await step(caseId, 0, [reserve]);
    await step(caseId, 1, [reserve]);
    expect(await store.frame(2027)).toMatchObject({ reservedOre: 1_160_000_000, remainingOre: 0 });
    const settle = (grantedOre: number) =>
      effect('settleCarryOver', {
        subject: 'ramme',
        year: 2027,
        lines: [{ line: 'ramme', askedOre: 1_200_000_000, grantedOre }],
        decision: 'SYS 17. februar 2028 pkt. 6',
      });
    await step(caseId, 2, [settle(1_000_000_000)]);
    expect(await store.frame(2027)).toMatchObject({
      committedOre: 40_000_000,
      reservedOre: 0,
      carriedOutOre: 1_000_000_000,
      refundedOre: 160_000_000,
      remainingOre: 0,
    });
    expect((await store.frame(2028)).carriedInOre).toBe(1_000_000_000);
    expect((await store.journal({ caseId })).at(-1)?.data).toMatchObject({ tooMuchOre: 40_000_000 });
    // Decided once more, there is nothing left to carry over.
    await step(caseId, 3, [settle(1_200_000_000)]);
    expect((await store.frame(2027)).remainingOre).toBe(0);
    expect((await store.frame(2028)).carriedInOre).toBe(1_000_000_000);
  });

  it('brings the sum that the pool has spent to the accounts of the frame', async () => {
    const { store } = world;
    const wish = {
      key: 'i1',
      year: 2027,
      caseId: 'change-request/2027-0001',
      system: 'ppj',
      decision: 'Faktura 1',
      at: september,
      by: ida,
    };
    await store.spend({ ...wish, amountOre: 40_000 });
    const accounts = (amountOre: number) =>
      effect('settleAccounts', {
        system: 'ramme',
        year: 2027,
        lines: [{ line: 'ramme', part: 'B', amountOre }],
        decision: 'SYS',
      });
    await step('financial-follow-up/2027-ramme', 0, [accounts(39_000)]);
    expect((await store.frame(2027)).spentOre).toBe(39_000);
    await step('financial-follow-up/2027-ramme', 1, [accounts(41_000)]);
    expect(await store.frame(2027)).toMatchObject({ spentOre: 41_000, remainingOre: 1_200_000_000 });
  });
}
