import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../../client/sdk/failures.ts';
import { as, type House, openHouse, voters } from '../../machines/house.ts';

const [secretary, decision] = ['ida.krogh', 'SYS 1. marts 2027 pkt. 4'];

describe('given a written procedure and a duty of the FSA, both open', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
  });
  afterAll(() => house.close());

  it('when the register lacks something, then it is listed with its row, who can mend it and where (R-033, R-042, R-121, R-134, R-140, R-141, R-144)', async () => {
    const missing = await house.commands.completeness();
    expect(missing.find(({ key }) => key === 'userGroupChair:brugere-ppj')).toMatchObject({
      rows: ['R-121'],
      link: '/register#appoint',
      mender: { da: 'Den systemansvarlige regions medlem af SYS' },
    });
    const rows = new Set(missing.flatMap((one) => one.rows));
    // What the example register leaves open on purpose; it has chairs, FSAs, three regions and FSG members.
    for (const row of ['R-033', 'R-042', 'R-121', 'R-134', 'R-140', 'R-141', 'R-144']) expect(rows, row).toContain(row);
    for (const row of ['R-002', 'R-034', 'R-085', 'R-100', 'R-156', 'R-170', 'R-084'])
      expect(rows, row).not.toContain(row);
  });

  it('when the agreements are asked for, then each has its parties, validity, key and SLA annex as they are today (R-041)', async () => {
    const agreements = await house.commands.agreements();
    const of = (id: string) => agreements.find((one) => one.id === id);
    expect(of('drift-ppj')).toMatchObject({
      kind: 'operating',
      from: '2020-01-01',
      inForce: true,
      slaAnnex: true,
      slaLacks: [],
    });
    expect(of('drift-ppj')?.parties.map(({ name }) => name)).toEqual(['SYS', 'Region Midtjylland']);
    // The regions that became one pay together.
    expect(of('drift-ppj')?.costKey).toContainEqual({ id: 'oestdanmark', name: 'Region Østdanmark', weight: 46 });
    expect(of('drift-labsvar')).toMatchObject({ slaAnnex: false, responsibilities: false });
    expect(of('drift-blodbank')?.slaLacks).toEqual(['backup', 'errorHandling']);
    expect(of('aftale-logistik')).toMatchObject({ kind: 'special' });
    expect(of('aftale-logistik')?.parties.map(({ id }) => id)).toEqual(['syddanmark', 'midtjylland', 'nordjylland']);
    expect(await house.commands.agreements('2019-06-01T10:00:00.000Z')).toMatchObject([
      { inForce: false },
      { inForce: false },
      { inForce: false },
      { inForce: false },
    ]);
  });

  it('when a merger is looked at, then the systems, warnings and what passes on are named, and nothing is written', async () => {
    await house.files();
    const before = await house.store.verifyJournal();
    const preview = await house.commands.previewRegisterChange(as(secretary), [
      {
        change: 'mergeRegions',
        ended: ['midtjylland', 'nordjylland'],
        into: 'nordvest',
        name: 'Region Nordvest',
        on: '2027-04-01',
      },
      { change: 'appoint', seat: 'fsgChair', of: 'fsg-ppj', person: 'ole.stig', from: '2027-04-01' },
    ]);
    expect(preview.faults).toEqual([]);
    expect(preview.differences[0]?.da).toContain('Region Midtjylland, Region Nordjylland ophører');
    expect(preview.warnings.map(({ da }) => da).join()).toContain('«nordvest» har intet medlem af SYS');
    expect(preview.tasks).toMatchObject([
      { duty: 'fsg-comments', on: '2027-04-01', to: ['Niels Frost', 'Hanne Riber'] },
      { duty: 'fsg-decision', on: '2027-04-01', from: ['Birgit Aagaard'], to: ['Ole Stig'] },
    ]);
    expect(preview.cases).toHaveLength(1);
    expect(await house.store.verifyJournal()).toEqual(before);
  });

  it.each([
    ['a field that is missing', { change: 'resign', seat: 'fsa', of: 'ppj', to: '2027-04-01' }, 'changes.0.person'],
    ['a change that is not known', { change: 'sack' }, 'changes.0'],
    ['a date that is none', { change: 'exit', system: 'ppj', to: 'snart' }, 'changes.0.to'],
  ])('when a change has %s, then it is refused with its field', async (_, change, field) => {
    const refused = await house.commands.previewRegisterChange(as(secretary), [change]).then(
      () => undefined,
      (error: unknown) => error as Failure,
    );
    expect(refused).toBeInstanceOf(Failure);
    expect(refused?.kind).toBe('BadInput');
    expect(refused?.field).toContain(field);
  });

  it("when a member of SYS appoints, then only their own region's people in FSG and user groups, and their own substitute (R-107)", async () => {
    const kinds = async (change: Record<string, unknown>) =>
      house.commands.perform(as(voters.syddanmark), 'register.change', undefined, { decision, changes: [change] }).then(
        () => 'done',
        (error: unknown) => (error as Failure).kind,
      );
    const seat = { change: 'appoint', of: 'brugere-ppj', person: 'ole.stig', from: '2027-04-01' };
    expect(await kinds({ ...seat, seat: 'userGroupContact', region: 'syddanmark' })).toBe('done');
    expect(await kinds({ ...seat, seat: 'userGroupMember', region: 'midtjylland' })).toBe('Forbidden');
    // Syddanmark is responsible for logistik, not for PPJ.
    expect(await kinds({ ...seat, seat: 'userGroupChair' })).toBe('Forbidden');
    expect(await kinds({ ...seat, seat: 'userGroupChair', of: 'brugere-logistik' })).toBe('done');
    expect(
      await kinds({
        change: 'substitute',
        person: 'karen.bach',
        substitute: 'ole.stig',
        from: '2027-04-01',
        to: '2027-04-02',
      }),
    ).toBe('Forbidden');
  });

  it('when a member of SYS says whom the users of a system in their region turn to, then the register has it; for other regions it is not theirs to say (R-186)', async () => {
    const contact = {
      change: 'contact',
      system: 'ppj',
      region: 'syddanmark',
      contact: 'Servicedesk, tlf. 76 00 00 00',
    };
    const says = (change: object) =>
      house.commands.perform(as(voters.syddanmark), 'register.change', undefined, { decision, changes: [change] });
    await expect(says({ ...contact, region: 'midtjylland' })).rejects.toMatchObject({ kind: 'Forbidden' });
    await says(contact);
    const known = (await house.store.register())?.systems.find(({ id }) => id === 'ppj')?.contacts;
    expect(known).toEqual([{ region: 'syddanmark', contact: 'Servicedesk, tlf. 76 00 00 00' }]);
  });

  it('when an exit is decided elsewhere, then the flag is needed, and with it the register says so (R-013)', async () => {
    const exit = { decision, changes: [{ change: 'exit', system: 'logistik', to: '2027-12-31' }] };
    await expect(house.commands.perform(as(secretary), 'register.change', undefined, exit)).rejects.toMatchObject({
      kind: 'BadState',
    });
    await house.commands.perform(as(secretary), 'register.change', undefined, { ...exit, recordedElsewhere: true });
    expect((await house.store.system('logistik', '2027-06-01T10:00:00.000Z'))?.admittedTo).toBe('2027-12-31');
  });
});
