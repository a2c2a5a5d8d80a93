import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import { batch, emptyWorld, exampleRegister, exampleWorld, filed, ida, type World } from '../world.ts';

const lastEvening = '2026-12-31T22:59:59.999Z';
const newYear = '2026-12-31T23:00:00.000Z';
const march = '2027-03-01T11:00:00.000Z';

export function registerSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });

  it('begins empty, and importing the same register again changes and writes nothing', async () => {
    const { store } = await emptyWorld(database());
    expect(await store.isEmpty()).toBe(true);
    await store.importRegister(exampleRegister(), '2026-06-01T08:00:00.000Z', ida);
    const before = await store.verifyJournal();
    await store.importRegister(exampleRegister(), '2026-07-01T08:00:00.000Z', ida);
    expect(await store.isEmpty()).toBe(false);
    expect(await store.register()).toEqual(exampleRegister());
    expect(await store.verifyJournal()).toEqual(before);
    expect((await store.frame(2026)).grantedOre).toBe(1_200_000_000);
  });

  //
  it('has five regions until midnight in Denmark before 1 January 2027 and four from then on (A-30)', async () => {
    const { store } = world;
    const ids = async (at: string) => (await store.regions(at)).map((region) => region.id);
    expect(await ids(lastEvening)).toEqual(['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland']);
    expect(await ids(newYear)).toEqual(['oestdanmark', 'syddanmark', 'midtjylland', 'nordjylland']);
    const voters = async (at: string) =>
      (await store.electorate('sys', 'ppj', at)).map((one) => `${one.region}: ${one.person}`);
    expect(await voters(lastEvening)).toEqual([
      'hovedstaden: anne.lund',
      'sjaelland: peter.holm',
      'syddanmark: lars.vestergaard',
      'midtjylland: karen.bach',
      'nordjylland: mette.kjaer',
    ]);
    expect(await voters(newYear)).toEqual([
      'oestdanmark: anne.lund',
      'syddanmark: lars.vestergaard',
      'midtjylland: karen.bach',
      'nordjylland: mette.kjaer',
    ]);
  });

  it('hands systems and their ownership to the successor of an ended region', async () => {
    const { store } = world;
    expect(await store.system('blodbank', lastEvening)).toMatchObject({
      ownerRegion: 'hovedstaden',
      regions: ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'],
    });
    expect(await store.system('blodbank', newYear)).toMatchObject({
      ownerRegion: 'oestdanmark',
      regions: ['oestdanmark', 'syddanmark', 'midtjylland', 'nordjylland'],
    });
    expect(
      (await store.addressees('ownerRegionMember', { system: 'blodbank' }, newYear)).map((one) => one.person),
    ).toEqual(['anne.lund']);
    expect((await store.systems(newYear)).map((system) => system.id)).toEqual([
      'ppj',
      'blodbank',
      'labsvar',
      'logistik',
    ]);
  });

  it('lets only the participating regions vote on what a special agreement pays (A-31)', async () => {
    const { store } = world;
    expect((await store.electorate('sys', 'logistik', march)).map((one) => one.region)).toEqual([
      'syddanmark',
      'midtjylland',
      'nordjylland',
    ]);
    expect(await store.agreement('logistik', march)).toEqual({
      id: 'aftale-logistik',
      costKey: { syddanmark: 40, midtjylland: 42, nordjylland: 18 },
    });
    expect(await store.agreement('ppj', march)).toBeUndefined();
    expect((await store.healthKey(2027))?.oestdanmark).toBe(45.9);
  });

  it('finds who holds each role, the decider for the owner region and the proposer of the case', async () => {
    const { store } = world;
    await store.record(batch(0, [filed]));
    const who = async (role: Parameters<typeof store.addressees>[0]) =>
      (await store.addressees(role, { caseId: 'change-request/2027-0001' }, march)).map((one) => one.person);
    expect(await who('fsa')).toEqual(['soeren.dahl']);
    expect(await who('fsgChair')).toEqual(['birgit.aagaard']);
    expect(await who('fsgMembers')).toEqual(
      expect.arrayContaining(['birgit.aagaard', 'niels.frost', 'hanne.riber', 'ole.stig', 'pia.vang']),
    );
    expect(await who('userGroup')).toHaveLength(4);
    expect(await who('ownerRegion')).toEqual(['torben.skov']);
    expect(await who('ownerRegionMember')).toEqual(['karen.bach']);
    expect(await who('sysChair')).toEqual(['henrik.dam']);
    expect(await who('sysMembers')).toHaveLength(4);
    expect(await who('rsi')).toEqual(['ulla.friis']);
    expect(await who('secretariat')).toEqual(['ida.krogh', 'jonas.riis']);
    expect(await who('proposer')).toEqual(['soeren.dahl']);
    expect((await store.rolesOf('birgit.aagaard', march)).map((holding) => holding.role).toSorted()).toEqual([
      'chair',
      'member',
    ]);
    expect(await store.rolesOf('peter.holm', march)).toEqual([]);
    expect(await store.person('mette.kjaer')).toEqual({
      id: 'mette.kjaer',
      name: 'Mette Kjær',
      email: 'mette.kjaer@eksempel.dk',
    });
  });

  it('asks the substitute too while they stand in, in their own right (A-34)', async () => {
    const { store } = world;
    expect(await store.addressees('sysMembers', {}, '2027-07-05T08:00:00.000Z')).toContainEqual({
      person: 'morten.juhl',
      name: 'Morten Juhl',
      role: 'sysMembers',
      region: 'nordjylland',
      onBehalfOf: 'mette.kjaer',
    });
    expect(
      (await store.addressees('sysMembers', {}, '2027-08-01T22:00:00.000Z')).map((one) => one.person),
    ).not.toContain('morten.juhl');
    const standIns = async (at: string) =>
      (await store.electorate('sys', 'ppj', at)).find((one) => one.region === 'nordjylland')?.substitutes;
    expect(await standIns('2027-07-05T08:00:00.000Z')).toEqual([
      { person: 'morten.juhl', name: 'Morten Juhl', from: '2027-07-05', to: '2027-08-01' },
    ]);
    expect(await standIns('2027-07-04T08:00:00.000Z')).toEqual([]);
  });

  it("turns to the region's SYS member for a vacant FSA and to the secretariat for a vacant chair (A-33)", async () => {
    const { store } = world;
    const vacant = exampleRegister((text) =>
      text
        .replace('{ person: soeren.dahl, from: 2026-01-01,', '{ person: soeren.dahl, from: 2026-01-01, to: 2027-01-31,')
        .replace(
          '{ person: birgit.aagaard, from: 2026-01-01, decision',
          '{ person: birgit.aagaard, from: 2026-01-01, to: 2027-01-31, decision',
        ),
    );
    await store.importRegister(vacant, '2027-01-15T08:00:00.000Z', ida);
    expect(await store.addressees('fsa', { system: 'ppj' }, march)).toEqual([
      { person: 'karen.bach', name: 'Karen Bach', role: 'fsa', region: 'midtjylland', vacancy: true },
    ]);
    expect(
      (await store.addressees('fsgChair', { system: 'ppj' }, march)).map((one) => [one.person, one.role, one.vacancy]),
    ).toEqual([
      ['ida.krogh', 'fsgChair', true],
      ['jonas.riis', 'fsgChair', true],
    ]);
    expect(
      (await store.addressees('fsa', { system: 'ppj' }, '2027-01-31T22:00:00.000Z')).map((one) => one.person),
    ).toEqual(['soeren.dahl']);
  });

  it('ends what a new register no longer mentions, and remembers that it was', async () => {
    const { store } = world;
    const without = exampleRegister((text) => text.replace(/^ {4}- \{ person: jonas\.riis.*\n/m, ''));
    await store.importRegister(without, '2027-02-10T08:00:00.000Z', ida);
    expect((await store.addressees('secretariat', {}, march)).map((one) => one.person)).toEqual(['ida.krogh']);
    expect((await store.addressees('secretariat', {}, '2027-02-09T12:00:00.000Z')).map((one) => one.person)).toEqual([
      'ida.krogh',
      'jonas.riis',
    ]);
    const [line] = (await store.journal()).filter((one) => one.event === 'register.imported').slice(-1);
    expect(line).toMatchObject({
      person: 'ida.krogh',
      data: { added: [], changed: [], ended: ['holdings: staff|secretariat|||jonas.riis|2026-01-01'] },
    });
  });
}
