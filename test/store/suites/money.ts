import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import { batch, effect, exampleWorld, filed, ida, type World } from '../world.ts';

const caseId = 'change-request/2027-0001';
const wish = {
  caseId,
  seq: 1,
  year: 2027,
  system: 'ppj',
  amountOre: 90_000_000,
  at: '2027-03-01T11:00:00.000Z',
  reason: 'SYS vedtog ønsket',
};

export function moneySuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });

  it('commits from the frame and says what is left and what the system has used', async () => {
    const { store } = world;
    expect(await store.commit({ ...wish, key: 'one' })).toEqual({
      committed: true,
      remainingOre: 1_110_000_000,
      systemYearOre: 90_000_000,
    });
    expect(await store.commit({ ...wish, key: 'two', caseId: 'change-request/2027-0002' })).toMatchObject({
      committed: true,
      systemYearOre: 180_000_000,
    });
    expect(await store.frame(2027)).toEqual({
      year: 2027,
      grantedOre: 1_200_000_000,
      committedOre: 180_000_000,
      spentOre: 0,
      carriedInOre: 0,
      carriedOutOre: 0,
      reservedOre: 0,
      refundedOre: 0,
      remainingOre: 1_020_000_000,
    });
  });

  it('answers the same request the same, and takes the money once', async () => {
    const { store } = world;
    const first = await store.commit({ ...wish, key: 'one' });
    expect(await store.commit({ ...wish, key: 'one' })).toEqual(first);
    expect(await store.ledger({ caseId })).toHaveLength(1);
  });

  it('brings the case to the amount of a new decision: only the difference is committed or released (A-07)', async () => {
    const { store } = world;
    await store.commit({ ...wish, key: 'first' });
    expect(await store.commit({ ...wish, key: 'more', amountOre: 120_000_000 })).toEqual({
      committed: true,
      remainingOre: 1_080_000_000,
      systemYearOre: 120_000_000,
    });
    await store.commit({ ...wish, key: 'same', amountOre: 120_000_000 });
    expect(await store.commit({ ...wish, key: 'less', amountOre: 100_000_000, year: 2028 })).toMatchObject({
      committed: true,
    });
    expect((await store.ledger({ caseId })).map((row) => [row.year, row.kind, row.amountOre])).toEqual([
      [2027, 'committed', 90_000_000],
      [2027, 'committed', 30_000_000],
      [2027, 'released', 20_000_000],
    ]);
    expect((await store.frame(2027)).committedOre).toBe(100_000_000);
    expect((await store.verifyJournal()).fault).toBeUndefined();
  });

  it('keeps what was committed when the frame does not cover the difference', async () => {
    const { store } = world;
    await store.commit({ ...wish, key: 'first' });
    expect(await store.commit({ ...wish, key: 'more', amountOre: 1_200_000_001 })).toMatchObject({
      committed: false,
      remainingOre: 1_110_000_000,
    });
    expect((await store.frame(2027)).committedOre).toBe(90_000_000);
  });

  it('refuses what would lift the system above a ceiling, and says what the sum would have been (A-05)', async () => {
    const { store } = world;
    await store.commit({ ...wish, key: 'first' });
    const other = { ...wish, caseId: 'change-request/2027-0002', ceilingOre: 200_000_000 };
    expect(await store.commit({ ...other, key: 'over', amountOre: 110_000_001 })).toEqual({
      committed: false,
      remainingOre: 1_110_000_000,
      systemYearOre: 200_000_001,
    });
    expect(await store.commit({ ...other, key: 'edge', amountOre: 110_000_000 })).toMatchObject({ committed: true });
  });

  it('lets exactly one of many pass that ask for the last money at once (A-12)', async () => {
    const { store } = world;
    await store.commit({ ...wish, key: 'most', caseId: 'change-request/2027-0099', amountOre: 1_110_000_000 });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store.commit({ ...wish, caseId: `change-request/2027-01${index}`, key: `last-${index}` }),
      ),
    );
    expect(answers.filter((answer) => answer.committed)).toHaveLength(1);
    expect((await store.frame(2027)).remainingOre).toBe(0);
    expect((await store.verifyJournal()).fault).toBeUndefined();
  });

  it('commits nothing beyond the frame, not even one øre, nor from a year without a frame', async () => {
    const { store } = world;
    const other = 'change-request/2027-0002';
    expect(await store.commit({ ...wish, key: 'all', amountOre: 1_200_000_001 })).toEqual({
      committed: false,
      remainingOre: 1_200_000_000,
      systemYearOre: 0,
    });
    expect(await store.commit({ ...wish, key: 'edge', amountOre: 1_200_000_000 })).toMatchObject({
      committed: true,
      remainingOre: 0,
    });
    expect(await store.commit({ ...wish, caseId: other, key: 'none', year: 2031 })).toMatchObject({
      committed: false,
      remainingOre: 0,
    });
    expect((await store.journal({ caseId })).map((line) => line.event)).toEqual(['frame.refused', 'frame.committed']);
    expect((await store.journal({ caseId: other })).map((line) => line.event)).toEqual(['frame.refused']);
  });

  it('gives back what a withdrawn case had committed, once', async () => {
    const { store } = world;
    await store.record(batch(0, [filed]));
    await store.commit({ ...wish, key: 'one' });
    const withdrawn = batch(2, [effect('release', { reason: 'Trukket tilbage' })]);
    await store.record(withdrawn);
    await store.record(withdrawn);
    await store.record(batch(3, [effect('release', { reason: 'Igen' })]));
    expect((await store.ledger({ caseId })).map((row) => [row.kind, row.amountOre])).toEqual([
      ['committed', 90_000_000],
      ['released', 90_000_000],
    ]);
    expect((await store.frame(2027)).remainingOre).toBe(1_200_000_000);
  });

  it('names for every row of the ledger the decision behind it (R-062)', async () => {
    const { store } = world;
    await store.commit({ ...wish, key: 'one' });
    const [row] = await store.ledger({ caseId });
    const line = (await store.journal({ caseId }))[0];
    expect(row?.decision).toBe(`journal ${line?.no}`);
    expect(line).toMatchObject({ event: 'frame.committed', amountOre: 90_000_000, reason: 'SYS vedtog ønsket' });
    expect((await store.ledger({ year: 2027 })).map((one) => one.decision)[0]).toBe('RSI 10. december 2026 pkt. 4');
  });

  it('charges the operating budget once for a small request, also when another attempt asks again (R-070, A-60)', async () => {
    const { store } = world;
    const small = { caseId, seq: 1, year: 2027, system: 'ppj', amountOre: 20_000_000, at: wish.at };
    const before = await store.partBRemaining('ppj', 2027);
    expect(await store.charge({ ...small, key: 'first' })).toEqual({
      charged: true,
      remainingOre: before - 20_000_000,
    });
    const again = { charged: true, remainingOre: before - 20_000_000 };
    expect(await store.charge({ ...small, key: 'first' })).toEqual(again);
    expect(await store.charge({ ...small, seq: 2, key: 'an hour later' })).toEqual(again);
    expect((await store.ledger({ caseId })).reduce((sum, row) => sum + row.amountOre, 0)).toBe(20_000_000);
    expect(await store.partBRemaining('ppj', 2027)).toBe(before - 20_000_000);
    expect((await store.verifyJournal()).fault).toBeUndefined();
  });

  it('pays a small request from the pots of part B alone, less what one of them is overspent by (A-59, A-60)', async () => {
    const { store } = world;
    const line = (id: string, amountOre: number, basis: string) =>
      ({ line: id, part: 'B', kind: 'development', name: id, amountOre, basis }) as const;
    const lines = [
      line('sikkerhed', 60_000_000, 'small'),
      line('modul', 85_000_000, '2027-0012'),
      line('mindre', 40_000_000, 'small'),
    ];
    const entered = { system: 'ppj', year: 2027, standing: 'final', lines, decision: 'RSI pkt. 1' } as const;
    const spent = { line: 'sikkerhed', part: 'B' as const, amountOre: 70_000_000 };
    await store.record(
      batch(0, [
        filed,
        effect('enterBudget', entered),
        effect('enterSpending', { system: 'ppj', year: 2027, lines: [spent], decision: 'SYS pkt. 1' }),
      ]),
    );
    // 100.000 kr. too much on the one pot is no longer in the other; the decided case's 850.000 kr. are nobody else's.
    expect(await store.partBRemaining('ppj', 2027)).toBe(30_000_000);
    const small = { caseId, seq: 1, year: 2027, system: 'ppj', at: wish.at };
    expect(await store.charge({ ...small, key: 'all of the pot', amountOre: 40_000_000 })).toMatchObject({
      charged: false,
    });
    expect(await store.charge({ ...small, key: 'what is left', amountOre: 30_000_000 })).toEqual({
      charged: true,
      remainingOre: 0,
    });
    expect((await store.budgetLedger(2027)).find(({ system }) => system === 'ppj')?.lines).toMatchObject([
      { line: 'sikkerhed', basis: 'small' },
      { line: 'modul', basis: '2027-0012', committedOre: 0 },
      { line: 'mindre', committedOre: 30_000_000 },
    ]);
  });

  it('charges a system with a special agreement to the agreement and leaves the frame alone (A-31)', async () => {
    const { store } = world;
    expect(await store.commit({ ...wish, key: 'one', system: 'logistik' })).toEqual({
      committed: true,
      remainingOre: 1_200_000_000,
      systemYearOre: 90_000_000,
    });
    expect((await store.ledger({ caseId }))[0]?.fund).toBe('agreement:aftale-logistik');
    expect((await store.frame(2027)).committedOre).toBe(0);
  });

  it('notes spending of what is committed without touching what remains', async () => {
    const { store } = world;
    await store.commit({ ...wish, key: 'one' });
    const spending = {
      key: 'invoice-1',
      year: 2027,
      caseId,
      system: 'ppj',
      amountOre: 40_000_000,
      decision: 'Faktura 1',
      at: '2027-06-01T08:00:00.000Z',
      by: ida,
    };
    await store.spend(spending);
    await store.spend(spending);
    expect(await store.frame(2027)).toMatchObject({ spentOre: 40_000_000, remainingOre: 1_110_000_000 });
  });

  it('grants more by a new decision and refuses another amount under an old one', async () => {
    const { store } = world;
    await store.grantFrame(2027, 50_000_000, 'RSI 1. juni 2027 pkt. 2', '2027-06-01T08:00:00.000Z', ida);
    expect((await store.frame(2027)).grantedOre).toBe(1_250_000_000);
    await expect(
      store.grantFrame(2027, 60_000_000, 'RSI 1. juni 2027 pkt. 2', '2027-06-01T08:00:00.000Z', ida),
    ).rejects.toThrow('andet beløb');
    await expect(world.db.query('update ledger set amount_ore = 1')).rejects.toThrow('append-only');
  });
}
