import { beforeAll, describe, expect, it } from 'vitest';
import type { RegisterChange } from '../../../machines/governance/register-changes.ts';
import { createStore } from '../../../store/create-store.ts';
import { applyChanges } from '../../../store/register/apply-changes.ts';
import { judgeChanges } from '../../../store/register/judge-changes.ts';
import { snapshotOf } from '../../../store/register/snapshot-of.ts';
import { holdingsOn, systemOn } from '../../../store/register/on-day.ts';
import type { Register } from '../../../store/register/schema.ts';
import type { Store } from '../../../store/store.ts';
import { memoryDatabase } from '../../support/memory-database.ts';
import { batch, effect, exampleRegister, ida } from '../world.ts';

const decision = 'SYS 2. marts 2027 pkt. 5';
const after = (...changes: RegisterChange[]): Register => {
  const applied = applyChanges(exampleRegister(), changes, decision);
  if (applied.register === undefined) throw new Error(applied.faults.map(({ da }) => da).join());
  return applied.register;
};
const faultOf = (...changes: RegisterChange[]) => {
  const judged = judgeChanges(exampleRegister(), changes, decision, '2027-03-01');
  return judged.register === undefined ? judged.faults.map(({ field }) => field) : [];
};
const ppj = (register: Register) => register.systems.find(({ id }) => id === 'ppj');

describe('given the example register', () => {
  it('when a new FSA is appointed, then the one before goes the day before (R-156, R-170)', () => {
    const register = after({ change: 'appoint', seat: 'fsa', of: 'ppj', person: 'line.toft', from: '2027-04-01' });
    expect(ppj(register)?.fsa).toEqual([
      { person: 'soeren.dahl', from: '2026-01-01', to: '2027-03-31', decision: 'SYS 4. december 2025 pkt. 4' },
      { person: 'line.toft', from: '2027-04-01', decision },
    ]);
  });

  it('when somebody joins the FSG, then the others keep their seats (R-105)', () => {
    const register = after({
      change: 'appoint',
      seat: 'fsgMember',
      of: 'fsg-ppj',
      region: 'nordjylland',
      person: 'inge.solvang',
      from: '2027-04-01',
    });
    const there = holdingsOn(snapshotOf(register), '2027-04-01').filter(
      ({ body, region, role }) => body === 'fsg-ppj' && region === 'nordjylland' && role === 'member',
    );
    expect(there.map(({ person }) => person)).toEqual(['pia.vang', 'inge.solvang']);
  });

  it('when two regions become one, then their seats end and their parts pass on, and nobody sits for the new one yet (A-30)', () => {
    const register = after({
      change: 'mergeRegions',
      ended: ['midtjylland', 'nordjylland'],
      into: 'nordvest',
      name: 'Region Nordvest',
      on: '2028-01-01',
    });
    expect(register.regions.map(({ id }) => id).slice(-3)).toEqual(['midtjylland', 'nordjylland', 'nordvest']);
    expect(register.regions.find(({ id }) => id === 'nordjylland')).toMatchObject({
      to: '2027-12-31',
      successor: 'nordvest',
    });
    const snapshot = snapshotOf(register);
    expect(systemOn(snapshot, 'ppj', '2028-01-01')).toMatchObject({
      ownerRegion: 'nordvest',
      regions: ['oestdanmark', 'syddanmark', 'nordvest'],
    });
    const members = holdingsOn(snapshot, '2028-01-01').filter(({ body, role }) => body === 'sys' && role === 'member');
    expect(members.map(({ region }) => region)).toEqual(['oestdanmark', 'syddanmark']);
  });

  it('when a region that has succeeded two others stops taking part, then neither of their parts is left (A-32)', () => {
    const register = after({ change: 'stopTakingPart', system: 'ppj', region: 'oestdanmark', to: '2027-06-30' });
    const snapshot = snapshotOf(register);
    expect(systemOn(snapshot, 'ppj', '2027-06-30')?.regions).toContain('oestdanmark');
    expect(systemOn(snapshot, 'ppj', '2027-07-01')?.regions).toEqual(['syddanmark', 'midtjylland', 'nordjylland']);
  });

  it('when a system falls under three regions, then it is a warning and not refused (A-32, R-002)', () => {
    const judged = judgeChanges(
      exampleRegister(),
      [{ change: 'stopTakingPart', system: 'logistik', region: 'nordjylland', to: '2027-02-28' }],
      decision,
      '2027-03-01',
    );
    expect(judged.register === undefined ? [] : judged.warnings.map(({ da }) => da)).toEqual(
      expect.arrayContaining([expect.stringContaining('fællesregionale systemer har mindst tre')]),
    );
  });

  it('when a system leaves the portfolio and is admitted again, then its dates say so (R-003)', () => {
    const gone = after({ change: 'exit', system: 'logistik', to: '2027-06-30' });
    expect(gone.systems.find(({ id }) => id === 'logistik')?.admittedTo).toBe('2027-06-30');
    const back = applyChanges(
      gone,
      [
        {
          change: 'admit',
          system: 'logistik',
          name: 'Fælles sundhedslogistik',
          ownerRegion: 'syddanmark',
          regions: ['syddanmark', 'midtjylland', 'nordjylland'],
          inOperationFrom: '2022-02-01',
          from: '2028-01-01',
        },
      ],
      decision,
    ).register?.systems.find(({ id }) => id === 'logistik');
    expect(back).toMatchObject({ admittedFrom: '2028-01-01', fsg: 'fsg-logistik' });
    expect(back).not.toHaveProperty('admittedTo');
  });

  it('then the same changes twice are the same as once', () => {
    const changes: RegisterChange[] = [
      { change: 'person', id: 'ny.fsa', name: 'Ny Fsa', email: 'ny.fsa@eksempel.dk' },
      { change: 'appoint', seat: 'fsa', of: 'ppj', person: 'ny.fsa', from: '2027-04-01' },
      { change: 'resign', seat: 'fsaStaff', of: 'ppj', person: 'line.toft', to: '2027-05-31' },
      {
        change: 'mergeRegions',
        ended: ['midtjylland'],
        into: 'nordjylland',
        name: 'Region Nordjylland',
        on: '2028-01-01',
      },
      { change: 'takePart', system: 'logistik', region: 'oestdanmark', from: '2027-04-01' },
      { change: 'stopTakingPart', system: 'logistik', region: 'syddanmark', to: '2027-12-31' },
      { change: 'mandate', person: 'anne.lund', body: 'sys', on: '2027-01-05' },
      { change: 'superuser', system: 'ppj', region: 'nordjylland', name: 'Bo Rask', trained: '2027-03-01' },
      { change: 'contact', system: 'ppj', region: 'nordjylland', contact: 'tlf. 97 00 00 00' },
      { change: 'system', system: 'ppj', shortName: 'PPJ' },
      {
        change: 'contract',
        id: 'k',
        system: 'ppj',
        title: 'K',
        supplier: 'S',
        expires: '2028-12-31',
        tenderMonths: 12,
      },
    ];
    const once = applyChanges(exampleRegister(), changes, decision).register;
    expect(once).toBeDefined();
    expect(applyChanges(once as Register, changes, decision)).toEqual({ register: once });
  });

  it.each<[string, RegisterChange, string]>([
    [
      'a person who is not there',
      { change: 'appoint', seat: 'sysChair', person: 'ingen', from: '2027-04-01' },
      'changes',
    ],
    [
      'a seat of no group',
      { change: 'appoint', seat: 'fsgChair', person: 'ole.stig', from: '2027-04-01' },
      'changes.0.of',
    ],
    [
      'a group that is not there',
      { change: 'appoint', seat: 'fsgChair', of: 'fsg-x', person: 'ole.stig', from: '2027-04-01' },
      'changes.0.of',
    ],
    [
      'a region missing',
      { change: 'appoint', seat: 'sysMember', person: 'ole.stig', from: '2027-04-01' },
      'changes.0.region',
    ],
    [
      'someone who does not sit there',
      { change: 'resign', seat: 'fsa', of: 'ppj', person: 'ole.stig', to: '2027-04-01' },
      'changes.0.person',
    ],
    [
      'a region that has ended',
      { change: 'mergeRegions', ended: ['hovedstaden'], into: 'ny', name: 'Ny', on: '2028-01-01' },
      'changes.0.ended',
    ],
    ['a system that is not there', { change: 'exit', system: 'x', to: '2028-01-01' }, 'changes.0.system'],
    [
      'a region that takes no part',
      { change: 'stopTakingPart', system: 'logistik', region: 'oestdanmark', to: '2028-01-01' },
      'changes.0.region',
    ],
    [
      'a superuser of a region that is not there',
      { change: 'superuser', system: 'ppj', region: 'x', name: 'Bo Rask', trained: '2027-03-01' },
      'changes',
    ],
    ['an agreement that is not there', { change: 'system', system: 'ppj', operatingAgreement: 'x' }, 'changes'],
    [
      'notice after the end',
      {
        change: 'contract',
        id: 'k',
        system: 'ppj',
        title: 'K',
        supplier: 'S',
        expires: '2028-01-01',
        notice: '2028-02-01',
      },
      'changes',
    ],
    [
      'an own substitute',
      { change: 'substitute', person: 'ole.stig', substitute: 'ole.stig', from: '2027-04-01', to: '2027-05-01' },
      'changes',
    ],
  ])('then a change with %s is refused with its field', (_, change, field) => {
    expect(faultOf(change)).toEqual([field]);
  });
});

describe('given a register in the store', () => {
  let store: Store;
  const at = '2027-03-01T11:00:00.000Z';
  const change: RegisterChange = { change: 'appoint', seat: 'fsa', of: 'ppj', person: 'line.toft', from: '2027-04-01' };
  beforeAll(async () => {
    store = createStore(await memoryDatabase());
    await store.importRegister(exampleRegister(), '2027-01-02T08:00:00.000Z', ida);
  });

  it('when a decision changes it, then it is asked differently from the day on, and the journal names decision and changes', async () => {
    await store.changeRegister([change], decision, at, ida);
    const fsa = async (day: string) => (await store.addressees('fsa', { system: 'ppj' }, day)).map((one) => one.person);
    expect(await fsa('2027-03-31T11:00:00.000Z')).toEqual(['soeren.dahl']);
    expect(await fsa('2027-04-01T11:00:00.000Z')).toEqual(['line.toft']);
    const line = (await store.journal()).at(-1);
    expect(line).toMatchObject({ event: 'register.changed', reason: decision, data: { decision, changes: [change] } });
    expect(await store.nextRegisterChange(at)).toBe('2027-03-31T22:00:00.000Z');
    expect((await store.register())?.systems[0]?.fsa).toHaveLength(2);
  });

  it('and the same again writes nothing', async () => {
    const before = await store.verifyJournal();
    await store.changeRegister([change], decision, '2027-03-02T11:00:00.000Z', ida);
    expect(await store.verifyJournal()).toEqual(before);
  });

  it('and one that is refused changes nothing, whatever else came with it', async () => {
    const before = await store.verifyJournal();
    const bad: RegisterChange = { change: 'appoint', seat: 'sysChair', person: 'ingen', from: '2027-04-01' };
    const good: RegisterChange = { change: 'domain', id: 'x', name: 'X' };
    await expect(store.changeRegister([good, bad], decision, at, ida)).rejects.toThrow(/ingen/);
    expect(await store.verifyJournal()).toEqual(before);
  });

  it('when a case decides it, then it is entered with the step, once, and the journal names the case', async () => {
    const decided: RegisterChange = { change: 'exit', system: 'logistik', to: '2027-12-31' };
    const step = batch(1, [effect('changeRegister', { changes: [decided], decision: 'RSI 1. marts 2027 pkt. 2' })]);
    await store.record(step);
    const after = await store.verifyJournal();
    await store.record(step);
    expect(await store.verifyJournal()).toEqual(after);
    expect((await store.system('logistik', at))?.admittedTo).toBe('2027-12-31');
    const line = (await store.journal({ caseId: step.caseId })).find(({ event }) => event === 'register.changed');
    expect(line).toMatchObject({ seq: 1, reason: 'RSI 1. marts 2027 pkt. 2', data: { changes: [decided] } });
  });

  it('and when the case decides what the register cannot take, then neither step nor change is written', async () => {
    const before = await store.verifyJournal();
    const bad: RegisterChange = { change: 'exit', system: 'ingen', to: '2027-12-31' };
    const step = batch(2, [effect('changeRegister', { changes: [bad], decision: 'RSI' })]);
    await expect(store.record(step)).rejects.toThrow(/findes ikke i registeret/);
    expect(await store.verifyJournal()).toEqual(before);
  });

  it('then contracts, domains, mandates and superusers come back as they were written', async () => {
    expect(await store.contracts('ppj')).toEqual([
      {
        id: 'ppj-hosting',
        system: 'ppj',
        title: 'Drift og hosting af PPJ',
        supplier: 'Driftshuset A/S',
        expires: '2029-12-31',
        notice: '2029-03-31',
        tenderMonths: 18,
      },
    ]);
    expect((await store.system('labsvar', at))?.domain).toBe('laboratorium');
    expect((await store.system('ppj', at))?.superusers).toEqual([
      { region: 'syddanmark', name: 'Lone Bech', trained: '2026-09-14' },
    ]);
    expect((await store.register())?.mandates).toEqual(exampleRegister().mandates);
  });
});
