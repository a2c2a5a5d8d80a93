import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import type { RecordedEffect } from '../../../workflows/messages.ts';
import { batch, effect, exampleRegister, exampleWorld, ida, type World } from '../world.ts';

const september = '2027-09-30T12:00:00.000Z';
const february = '2027-02-18T12:00:00.000Z';

const ppj2028 = {
  system: 'ppj',
  year: 2028,
  standing: 'final',
  decision: 'RSI 14. december 2027 pkt. 2',
  lines: [
    { line: 'fsa', part: 'A', kind: 'operation', name: 'FSA og øvrigt personale', amountOre: 120_000_000 },
    { line: 'hosting', part: 'A', kind: 'operation', name: 'Hosting', amountOre: 330_000_001 },
    { line: 'app', part: 'B', kind: 'development', name: 'App til præhospitalet', amountOre: 50_000_000 },
  ],
} as const;

export function budgetYearSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });

  /** One step of a case of the budget year. */
  const step = (caseId: string, seq: number, effects: readonly RecordedEffect[], at = september) =>
    world.store.record(batch(seq, effects, { caseId, machine: caseId.split('/')[0] ?? '', at }));
  const rows = async (filter: Parameters<World['store']['ledger']>[0]) =>
    (await world.store.ledger(filter)).map((row) =>
      [row.kind, row.part, row.line ?? row.region, row.amountOre].filter((one) => one !== undefined).join(' '),
    );
  const lineOf = async (year: number, system: string, line: string) =>
    (await world.store.budgetLedger(year)).find((one) => one.system === system)?.lines.find((one) => one.line === line);

  it('has the opening budgets of the register, whole and with the shares of the regions of that year (R-016, A-30)', async () => {
    const { store } = world;
    expect(await store.budget('ppj', 2027)).toMatchObject({
      standing: 'opening',
      decision: 'RSI 10. december 2026 pkt. 5',
    });
    expect((await store.budget('ppj', 2027))?.lines.slice(0, 2)).toEqual([
      {
        id: 'fsa',
        part: 'A',
        kind: 'operation',
        name: 'FSA og øvrigt personale',
        amountOre: 118_500_000,
        reason: 'Løn- og prisregulering',
      },
      {
        id: 'hosting',
        part: 'A',
        kind: 'operation',
        name: 'Driftsafvikling og hosting',
        amountOre: 324_000_000,
      },
    ]);
    expect(await store.budget('ppj', 2028)).toBeUndefined();
    const shares = async (year: number) =>
      (await store.budgetLedger(year))
        .find((one) => one.system === 'labsvar')
        ?.shares.filter(({ part }) => part === 'A')
        .map(({ region, amountOre }) => `${region} ${amountOre}`);
    expect(await shares(2026)).toEqual([
      'hovedstaden 57400000',
      'sjaelland 57400000',
      'syddanmark 57400000',
      'midtjylland 57400000',
      'nordjylland 57400000',
    ]);
    expect(await shares(2027)).toEqual([
      'oestdanmark 114800000',
      'syddanmark 57400000',
      'midtjylland 57400000',
      'nordjylland 57400000',
    ]);
    expect((await store.budgetLedger(2027)).map(({ system }) => system)).toEqual([
      'ppj',
      'blodbank',
      'labsvar',
      'logistik',
    ]);
  });

  it('reads the key of a year as it is on 1 January, and a special agreement where there is no operating agreement (A-40, R-021)', async () => {
    const { store } = world;
    expect(await store.operatingKey('ppj', 2026)).toEqual({
      hovedstaden: 31.5,
      sjaelland: 14.5,
      syddanmark: 20.8,
      midtjylland: 22.9,
      nordjylland: 10.3,
    });
    expect(await store.operatingKey('ppj', 2028)).toEqual({
      oestdanmark: 46,
      syddanmark: 20.8,
      midtjylland: 22.9,
      nordjylland: 10.3,
    });
    expect(await store.operatingKey('logistik', 2028)).toEqual({ syddanmark: 40, midtjylland: 42, nordjylland: 18 });
    expect(await store.operatingKey('logistik', 2025)).toBeUndefined();
    expect((await store.kpis('labsvar')).map(({ id }) => id)).toEqual(['availability', 'forsinkelse']);
  });

  it('takes an opening budget once, lets a new decision replace it, and refuses other lines by the old one', async () => {
    const { store } = world;
    const before = await store.verifyJournal();
    await store.importRegister(exampleRegister(), '2026-07-01T08:00:00.000Z', ida);
    expect(await store.verifyJournal()).toEqual(before);
    const dearer = (text: string) => text.replace('amount: "450.000"', 'amount: "460.000"');
    await expect(store.importRegister(exampleRegister(dearer), '2026-07-01T08:00:00.000Z', ida)).rejects.toThrow(
      'andre linjer',
    );
    const decided = (text: string) => dearer(text).replaceAll('RSI 10. december 2026 pkt. 5', 'RSI 1. februar 2027');
    await store.importRegister(exampleRegister(decided), '2027-02-01T08:00:00.000Z', ida);
    expect(await store.budget('labsvar', 2027)).toMatchObject({ standing: 'opening', decision: 'RSI 1. februar 2027' });
    expect(await lineOf(2027, 'labsvar', 'mobil')).toMatchObject({ budgetedOre: 46_000_000 });
    expect((await store.verifyJournal()).fault).toBeUndefined();
  });

  it('enters a final budget in place of the provisional one, once, with shares that sum to each part (R-016, A-21)', async () => {
    const { store } = world;
    const caseId = 'annual-budget/2028-ppj';
    const provisional = { ...ppj2028, standing: 'provisional', lines: ppj2028.lines.slice(0, 1) } as const;
    await step(caseId, 0, [effect('enterBudget', { ...provisional, decision: `${caseId}: A-21` })]);
    const entered = [effect('enterBudget', ppj2028)];
    await step(caseId, 1, entered);
    await step(caseId, 1, entered);
    expect(await rows({ caseId })).toEqual([
      'budgeted A fsa 120000000',
      'share A oestdanmark 55200000',
      'share A syddanmark 24960000',
      'share A midtjylland 27480000',
      'share A nordjylland 12360000',
      'unbudgeted A fsa 120000000',
      'unshared A oestdanmark 55200000',
      'unshared A syddanmark 24960000',
      'unshared A midtjylland 27480000',
      'unshared A nordjylland 12360000',
      'budgeted A fsa 120000000',
      'budgeted A hosting 330000001',
      'budgeted B app 50000000',
      'share A oestdanmark 207000001',
      'share A syddanmark 93600000',
      'share A midtjylland 103050000',
      'share A nordjylland 46350000',
      'share B oestdanmark 23000000',
      'share B syddanmark 10400000',
      'share B midtjylland 11450000',
      'share B nordjylland 5150000',
    ]);
    expect(await store.budget('ppj', 2028)).toMatchObject({ standing: 'final', decision: ppj2028.decision, caseId });
    expect((await store.budget('ppj', 2028))?.lines).toEqual(
      ppj2028.lines.map(({ line: id, ...rest }) => ({ id, ...rest })),
    );
    const lines = (await store.journal({ caseId })).filter(({ event }) => event === 'budget.entered');
    expect(lines.map(({ amountOre }) => amountOre)).toEqual([120_000_000, 500_000_001]);
    expect(lines[1]?.data).toMatchObject({ partAOre: 450_000_001, partBOre: 50_000_000, replacedOre: 120_000_000 });
    await expect(
      store.importRegister(
        exampleRegister((text) => text.replace('year: 2027\n', 'year: 2028\n')),
        september,
        ida,
      ),
    ).rejects.toThrow('vedtaget i sagen annual-budget/2028-ppj');
  });

  it('refuses a budget that nobody can pay, and says what the register lacks (R-021)', async () => {
    await expect(
      step('annual-budget/2024-logistik', 0, [effect('enterBudget', { ...ppj2028, system: 'logistik', year: 2024 })]),
    ).rejects.toThrow('operatingAgreement');
  });

  it('grants the frame of a case once per decision, split by the health key of the year (R-017, R-020)', async () => {
    const { store } = world;
    const caseId = 'frame/2028';
    const decision = 'RSI 14. december 2027 pkt. 3';
    await step(caseId, 0, [effect('grantFrame', { year: 2028, amountOre: 1_250_000_000, decision })]);
    await store.grantFrame(2028, 1_250_000_000, decision, september, ida);
    expect(await rows({ year: 2028, fund: 'frame' })).toEqual([
      'granted 1250000000',
      'share oestdanmark 575000000',
      'share syddanmark 258750000',
      'share midtjylland 291250000',
      'share nordjylland 125000000',
    ]);
    await expect(step(caseId, 1, [effect('grantFrame', { year: 2028, amountOre: 1, decision })])).rejects.toThrow(
      'andet beløb',
    );
    expect((await store.journal({ caseId })).find(({ event }) => event === 'frame.granted')?.data).toMatchObject({
      shares: { oestdanmark: 575_000_000, nordjylland: 125_000_000 },
    });
  });

  it('splits a frame that was granted before its key was agreed, when the register brings the key', async () => {
    const { store } = world;
    await store.grantFrame(2029, 1000, 'RSI 2028 pkt. 3', september, ida);
    expect(await rows({ year: 2029 })).toEqual(['granted 1000']);
    const keyed = exampleRegister((text) =>
      text.replace(
        'healthKeys:\n',
        'healthKeys:\n  - { year: 2029, shares: { oestdanmark: 1, syddanmark: 1, midtjylland: 1 } }\n',
      ),
    );
    await store.importRegister(keyed, september, ida);
    await store.importRegister(keyed, september, ida);
    expect(await rows({ year: 2029 })).toEqual([
      'granted 1000',
      'share oestdanmark 334',
      'share syddanmark 333',
      'share midtjylland 333',
    ]);
    expect((await store.journal()).filter(({ event }) => event === 'frame.shared')).toHaveLength(1);
  });

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
    expect(await lineOf(2027, 'ppj', 'hosting')).toMatchObject({ spentOre: 180_000_000, remainingOre: 144_000_000 });
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
    expect(await lineOf(2027, 'ppj', 'fsa')).toMatchObject({ spentOre: 118_500_000, remainingOre: 0 });
    expect(await lineOf(2027, 'ppj', 'flytning')).toMatchObject({ name: 'flytning', budgetedOre: 0, spentOre: 0 });
    expect(
      (await world.store.journal({ caseId }))
        .filter(({ event }) => event === 'accounts.settled')
        .map(({ data }) => data.differenceOre),
    ).toEqual([78_499_500, 0]);
  });

  it('reserves what is asked to be carried over, and settles it across the change of regions (A-24, A-30)', async () => {
    const { store } = world;
    const caseId = 'financial-follow-up/2026-ppj';
    const asked = { subject: 'ppj', year: 2026, lines: [{ line: 'stregkoder', amountOre: 20_000_001 }] };
    await step(caseId, 0, [effect('reserveCarryOver', asked)], february);
    await step(caseId, 1, [effect('reserveCarryOver', asked)], february);
    expect(await lineOf(2026, 'ppj', 'stregkoder')).toMatchObject({
      reservedOre: 20_000_001,
      remainingOre: 39_999_999,
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
    expect(await lineOf(2026, 'ppj', 'stregkoder')).toMatchObject({
      reservedOre: 0,
      carriedOutOre: 10_000_000,
      refundedOre: 10_000_001,
      remainingOre: 39_999_999,
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

  it('names the step where no decision has words, so that every row names what decided it (R-062)', async () => {
    await step('annual-budget/2028-ppj', 3, [effect('enterBudget', { ...ppj2028, decision: ' ' })]);
    const { store } = world;
    expect(new Set((await store.ledger({ caseId: 'annual-budget/2028-ppj' })).map(({ decision }) => decision))).toEqual(
      new Set(['annual-budget/2028-ppj#3']),
    );
    await expect(world.db.query('delete from budgets')).rejects.toThrow('append-only');
  });

  it('finds the cases of a budget year', async () => {
    const kept = (year: number) => effect('keepCase', { system: 'ppj', version: 1, proposal: { year } });
    await step('annual-budget/2028-ppj', 0, [kept(2028)]);
    await step('annual-budget/2029-ppj', 0, [kept(2029)]);
    expect((await world.store.cases({ year: 2028 })).map(({ id }) => id)).toEqual(['annual-budget/2028-ppj']);
    expect(await world.store.cases({ year: 2028, machine: 'frame' })).toEqual([]);
  });
}
