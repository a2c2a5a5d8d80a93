import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../../client/support/world.ts';
import { viewOf } from '../../../store/rows.ts';
import { exampleRegister } from '../../support/example-register.ts';
import { openWorld, type World } from '../../support/open-world.ts';

const secretariat = as('ida.krogh');

describe('systems that leave while the budget year 2027 runs', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({
      startAt: '2027-01-04T09:00:00.000Z',
    });
    await world.commands.begin(secretariat, 'budget-cycle.start', {
      year: 2027,
      systems: ['ppj', 'blodbank', 'labsvar'],
    });
    await world.settle();
  });
  afterAll(() => world.close());

  const openedFor = async (kind: string): Promise<string[]> =>
    (await world.store.cases({ machine: kind, year: 2027 })).map(({ id }) => id.split('/2027-')[1] ?? id).toSorted();
  const reportsOf = async (system: string): Promise<string[]> =>
    (await openedFor('quarterly-report')).filter((id) => id.endsWith(system));
  const told = async (about: string) =>
    (await world.store.letters({ caseId: 'budget-cycle/2027' })).filter((letter) => letter.about === about);
  const to = async (day: string): Promise<void> => {
    await world.advanceTo(`${day}T12:00:00.000Z`);
    await world.settle();
  };

  it('still owe the report that was asked for, when RSI lets one go in May', async () => {
    await to('2027-05-10');
    await world.commands.perform(secretariat, 'budget-cycle.leave', '2027', {
      system: 'blodbank',
      reference: 'RSI 10. maj 2027 pkt. 2',
      reason: 'Udfaset',
    });
    await world.settle();
    expect(await world.store.case('quarterly-report/2027-q1-blodbank')).toMatchObject({ state: 'reporting' });
    const letters = await told('system-dropped');
    expect(letters.map(({ person }) => person).toSorted()).toEqual(['ida.krogh', 'jonas.riis', 'ulla.friis']);
    expect(letters[0]?.data).toMatchObject({ left: true, reason: 'Udfaset', reference: 'RSI 10. maj 2027 pkt. 2' });
  });

  it('report for every quarter in which they were in the portfolio on any day, and for none after', async () => {
    await to('2027-08-16');
    expect(await reportsOf('blodbank')).toEqual(['q1-blodbank', 'q2-blodbank']);
    const register = exampleRegister('2027-01-04');
    const systems = register.systems.map((one) => (one.id === 'labsvar' ? { ...one, admittedTo: '2027-08-15' } : one));
    await world.store.importRegister({ ...register, systems }, '2027-08-16T12:00:00.000Z', secretariat);
    await to('2028-01-04');
    expect(await reportsOf('blodbank')).toEqual(['q1-blodbank', 'q2-blodbank']);
    expect(await reportsOf('labsvar')).toEqual(['q1-labsvar', 'q2-labsvar', 'q3-labsvar']);
    expect(await reportsOf('ppj')).toHaveLength(4);
  });

  it('are told of, once, when it is the register that has dropped them', async () => {
    const dropped = (await world.store.journal({ caseId: 'budget-cycle/2027' })).filter(
      ({ event }) => event === 'system-dropped',
    );
    expect(dropped.map(({ at, data }) => [at.slice(0, 7), data['systems']])).toEqual([['2027-10', ['labsvar']]]);
    const letters = (await told('system-dropped')).filter(({ data }) => data['left'] !== true);
    expect(letters.map(({ person }) => person).toSorted()).toEqual(['ida.krogh', 'jonas.riis', 'ulla.friis']);
    expect(letters[0]?.data['systems']).toEqual([expect.stringMatching(/laboratoriesvar/)]);
  });

  it('have their year accounted for like everybody else', async () => {
    await to('2028-01-10');
    expect(await openedFor('financial-follow-up')).toEqual(['blodbank', 'labsvar', 'ppj', 'ramme']);
    expect(
      viewOf(await world.store.case('financial-follow-up/2027-blodbank'), 'financial-follow-up')?.budget,
    ).toMatchObject({
      lines: expect.arrayContaining([expect.objectContaining({ id: 'mindre', amountOre: 40_000_000 })]),
    });
  });
});
