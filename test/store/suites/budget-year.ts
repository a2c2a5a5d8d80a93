import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import type { LedgerFilter } from '../../../store/queries/ledger.ts';
import type { RecordedEffect } from '../../../workflows/messages.ts';
import { effect, exampleRegister, exampleWorld, ida, type World } from '../world.ts';
import { lineOf, rowsOf, september, yearStep } from '../year.ts';
import { shown } from '../../support/shown.ts';

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

  const step = (caseId: string, seq: number, effects: readonly RecordedEffect[], at?: string) =>
    world.store.record(yearStep(caseId, seq, effects, at));
  const rows = (filter: LedgerFilter) => rowsOf(world.store, filter);

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
    expect(await lineOf(store, 2027, 'labsvar', 'mobil')).toMatchObject({ budgetedOre: 46_000_000 });
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
    ).rejects.toThrow('godkendt i sagen annual-budget/2028-ppj');
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

  it('names the step where no decision has words, so that every row names what decided it (R-062)', async () => {
    await step('annual-budget/2028-ppj', 3, [effect('enterBudget', { ...ppj2028, decision: ' ' })]);
    const { store } = world;
    expect(new Set((await store.ledger({ caseId: 'annual-budget/2028-ppj' })).map(({ decision }) => decision))).toEqual(
      new Set(['annual-budget/2028-ppj#3']),
    );
    await expect(world.db.query('delete from budgets')).rejects.toThrow('append-only');
  });

  it('finds the cases of a budget year', async () => {
    const kept = (year: number) =>
      effect('keepCase', { system: 'ppj', version: 1, view: shown('annual-budget', { year }) });
    await step('annual-budget/2028-ppj', 0, [kept(2028)]);
    await step('annual-budget/2029-ppj', 0, [kept(2029)]);
    expect((await world.store.cases({ year: 2028 })).map(({ id }) => id)).toEqual(['annual-budget/2028-ppj']);
    expect(await world.store.cases({ year: 2028, machine: 'frame' })).toEqual([]);
  });
}
