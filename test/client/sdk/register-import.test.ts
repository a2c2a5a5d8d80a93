import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type House, openHouse } from '../../machines/house.ts';

const secretary = as('ida.krogh');
const decision = 'RSI 4. marts 2027 pkt. 5';

/** Somebody new takes over PPJ and a region gets a telephone number; all else is not mentioned. */
const newFsa = `
people:
  - { id: ny.fsa, name: Ny Andersen, email: ny@eksempel.dk }
regions:
  - { id: syddanmark, name: Region Syddanmark, from: 2007-01-01, supportContact: 7663 0000 }
systems:
  - id: ppj
    name: PPJ
    ownerRegion: midtjylland
    regions: []
    fsa: [{ person: ny.fsa, from: 2027-06-01 }]
`;

describe('given a register that is in use', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
  });
  afterAll(() => house.close());

  const imports = (registerFile: string, rest: object = {}) =>
    house.commands.perform(secretary, 'register.import', undefined, { registerFile, ...rest });

  it('when a file changes a seat without naming its decision, then the difference is shown and nothing is written (A-77)', async () => {
    const before = await house.store.verifyJournal();
    await expect(imports(newFsa)).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'decision',
      da: expect.stringMatching(
        /Ny Andersen er fællesregional systemadministrator \(FSA\) \(PPJ.*\) fra 1\. juni 2027/,
      ),
    });
    expect(await house.store.verifyJournal()).toEqual(before);
  });

  it('when it names its decision, then the holder goes the day before, what it does not mention stays, and the journal says what it rests on', async () => {
    const { people, systems, ...rest } = (await house.store.register()) ?? expect.fail('no register');
    const preview = await house.commands.previewRegisterImport(secretary, { registerFile: newFsa, decision });
    expect(preview?.differences.map(({ da }) => da)).toContain('Region Syddanmark: indgang til support er 7663 0000.');
    await imports(newFsa, { decision });
    const after = (await house.store.register()) ?? expect.fail('no register');
    expect(after.people).toHaveLength(people.length + 1);
    const [ppj, before] = [after.systems, systems].map((all) => all.find(({ id }) => id === 'ppj'));
    expect(ppj?.fsa.map(({ person, to }) => [person, to])).toEqual([
      ['soeren.dahl', '2027-05-31'],
      ['ny.fsa', undefined],
    ]);
    expect(ppj).toMatchObject({ regions: before?.regions, fsg: before?.fsg, kpis: before?.kpis });
    expect({ ...after, regions: rest.regions }).toMatchObject(rest);
    expect((await house.store.journal()).findLast(({ event }) => event === 'register.imported')).toMatchObject({
      person: 'ida.krogh',
      reason: decision,
      data: { decision },
    });
  });

  it('when a file changes no more than an address, then it needs no decision', async () => {
    await imports('people: [{ id: ny.fsa, name: Ny Andersen, email: ny.andersen@eksempel.dk }]');
    expect((await house.store.person('ny.fsa'))?.email).toBe('ny.andersen@eksempel.dk');
  });

  it('when a file names who is not there, then the fault has its line, and faults that stood before are not told again', async () => {
    await expect(
      imports('domains: []\nmandates:\n  - { person: ingen, body: sys, on: 2027-03-01 }'),
    ).rejects.toMatchObject({
      field: 'registerFile',
      da: expect.stringMatching(/^Linje 3: .*«ingen»/),
    });
  });

  it('when a file is said to be the whole register, then what it leaves out is among the differences', async () => {
    const { systems, ...register } = (await house.store.register()) ?? expect.fail('no register');
    const registerFile = JSON.stringify({
      ...register,
      systems: systems.filter(({ id }) => id !== 'blodbank'),
      contracts: [],
      budgets: [],
    });
    await expect(imports(registerFile, { whole: true })).rejects.toMatchObject({
      field: 'decision',
      da: expect.stringContaining('Fælles blodbanksystem udgår af porteføljen'),
    });
  });
});
