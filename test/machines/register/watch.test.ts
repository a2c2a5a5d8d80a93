import { afterEach, describe, expect, it } from 'vitest';
import { watchRegister } from '../../../client/sdk/watch-register.ts';
import { registerWatchId } from '../../../machines/register/look.ts';
import { as, type House, openHouse } from '../house.ts';

let house: House;
afterEach(() => house.close());
const secretary = 'ida.krogh';
const resign = (to: string) => ({ change: 'resign', seat: 'fsa', of: 'ppj', person: 'soeren.dahl', to });
const vacancies = async () =>
  (await house.store.letters({ caseId: registerWatchId })).filter(({ about }) => about === 'vacancy');
const lines = async (event: string) =>
  (await house.store.journal({ caseId: registerWatchId })).filter((line) => line.event === event);

describe('given the watch over the register', () => {
  it('when nothing is wrong and nothing changes, then nobody is told anything, however often it is started (A-33)', async () => {
    house = await openHouse();
    await watchRegister(house.cases);
    await watchRegister(house.cases);
    await house.advanceTo('2027-06-01T10:00:00.000Z');
    expect(await vacancies()).toEqual([]);
    expect(await lines('holders-renewed')).toEqual([]);
    expect((await house.cases.view(registerWatchId)).status).toBe('active');
  });

  it('when a role falls vacant on a day to come, then it is told on that day and once, and again when it is vacant another time (R-156)', async () => {
    house = await openHouse();
    await house.commands.changeRegister(as(secretary), { decision: 'Brev', changes: [resign('2027-03-09')] });
    await house.advanceTo('2027-03-09T20:00:00.000Z');
    expect(await vacancies()).toEqual([]);
    await house.advanceTo('2027-03-10T10:00:00.000Z');
    const told = (await vacancies()).map(({ person }) => person).toSorted();
    expect(told).toEqual(['ida.krogh', 'jonas.riis', 'karen.bach']);
    // Looked at many times more, until there is a new FSA, who leaves in turn.
    await watchRegister(house.cases);
    await house.advanceTo('2027-04-20T10:00:00.000Z');
    expect(await vacancies()).toHaveLength(3);
    const appoint = {
      change: 'appoint',
      seat: 'fsa',
      of: 'ppj',
      person: 'line.toft',
      from: '2027-04-21',
      to: '2027-05-31',
    };
    await house.commands.changeRegister(as(secretary), { decision: 'Brev', changes: [appoint] });
    await house.advanceTo('2027-06-02T10:00:00.000Z');
    expect(await vacancies()).toHaveLength(6);
  });

  it('when a system falls under three regions, then the secretariat and the responsible member of SYS are told (A-32, R-002)', async () => {
    house = await openHouse();
    const stop = { change: 'stopTakingPart', system: 'logistik', region: 'nordjylland', to: '2027-02-28' };
    await house.commands.changeRegister(as(secretary), { decision: 'Brev', changes: [stop] });
    await house.advanceTo('2027-03-01T12:00:00.000Z');
    expect((await lines('register-portfolio')).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('ikke fællesregionalt: 2 regioner'),
    ]);
    expect((await vacancies()).map(({ person }) => person)).toContain('lars.vestergaard');
    const flagged = (await house.commands.completeness()).filter(({ flag }) => flag === 'ikke_faellesregional');
    expect(flagged.map(({ system }) => system)).toEqual(['logistik']);
  });

  it('when a duty was passed on to one of several who hold its role, then a change elsewhere leaves it there', async () => {
    house = await openHouse();
    const number = await house.files();
    const chair = await house.task('birgit.aagaard', 'fsg-decision', number);
    const substitute = {
      change: 'substitute',
      person: 'birgit.aagaard',
      substitute: 'ole.stig',
      from: '2027-03-01',
      to: '2027-03-31',
    };
    await house.commands.changeRegister(as(secretary), { decision: 'Brev', changes: [substitute] });
    const ole = await house.task('ole.stig', 'fsg-decision', number);
    expect(ole).not.toBe(chair);
    await house.advanceTo('2027-03-03T12:00:00.000Z');
    await house.commands.reassign(as(secretary), ole, 'birgit.aagaard');
    await house.commands.changeRegister(as(secretary), {
      decision: 'Brev',
      changes: [{ change: 'domain', id: 'x', name: 'X' }],
    });
    await house.advanceTo('2027-03-04T12:00:00.000Z');
    const open = await house.store.tasks({ open: true, duty: 'fsg-decision' });
    expect(open.map(({ person }) => person)).toEqual(['birgit.aagaard']);
  });
});
