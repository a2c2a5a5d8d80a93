import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../support/open-world.ts';
import { as } from '../../support/world.ts';
import { viewOf } from '../../../../store/rows.ts';

const secretariat = as('ida.krogh');

describe('the frame of 2029, and what happens to the systems of the cycle', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ startAt: '2027-11-22T09:00:00.000Z' });
  });
  afterAll(() => world.close());

  const taskOf = async (person: string, duty: string): Promise<string> => {
    await world.settle();
    const mine = await world.commands.myTasks(person);
    return mine.findLast((task) => task.duty === duty)?.id ?? expect.fail(`${person} has no ${duty}`);
  };

  it('takes a system in with the dates that are left, once', async () => {
    await world.commands.begin(secretariat, 'budget-cycle.start', { year: 2029, systems: ['ppj'] });
    await world.settle();
    await world.advanceTo('2028-02-10T09:00:00.000Z');
    await world.commands.perform(secretariat, 'budget-cycle.join', '2029', { system: 'LABSVAR' });
    await world.settle();
    const { rows } = await world.commands.wheel(2029);
    expect(rows.map(({ system }) => system).toSorted()).toEqual(['labsvar', 'ppj']);
    expect(viewOf(await world.store.case('annual-budget/2029-labsvar'), 'annual-budget')?.plan).toMatchObject({
      hearingOpens: '2028-02-10T09:00:00.000Z',
    });
    await expect(
      world.commands.perform(secretariat, 'budget-cycle.join', '2029', { system: 'labsvar' }),
    ).rejects.toMatchObject({
      kind: 'Conflict',
      field: 'system',
    });
    await expect(
      world.commands.perform(secretariat, 'budget-cycle.join', '2031', { system: 'labsvar' }),
    ).rejects.toMatchObject({
      kind: 'NotFound',
      da: expect.stringContaining('budget-cycle start --year 2031'),
    });
  });

  it('lets a system go by RSI’s decision', async () => {
    const leaving = { system: 'labsvar', reference: 'RSI 2028-03 pkt. 2', reason: 'Udfaset' };
    await expect(
      world.commands.perform(as('soeren.dahl'), 'budget-cycle.leave', '2029', leaving),
    ).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await world.commands.perform(secretariat, 'budget-cycle.leave', '2029', leaving);
    await world.settle();
    expect(await world.store.case('annual-budget/2029-labsvar')).toMatchObject({ status: 'done', outcome: 'left' });
    expect((await world.commands.wheel(2029)).rows.find(({ system }) => system === 'labsvar')?.deadlines).toEqual([]);
    await expect(
      world.commands.perform(secretariat, 'budget-cycle.join', '2029', { system: 'labsvar' }),
    ).rejects.toMatchObject({
      kind: 'Conflict',
      field: 'system',
      da: expect.stringMatching(/er udgået af årshjul 2029 .* er med igen i årshjul 2030/),
    });
  });

  it('is proposed in kroner, recommended by SYS and fixed by RSI at its own amount', async () => {
    await world.advanceTo('2028-06-02T09:00:00.000Z');
    const proposal = await taskOf('ida.krogh', 'frame-proposal');
    await world.commands.answerTask(secretariat, proposal, {
      choice: 'propose',
      amount: '12.500.000',
      motivation: 'Som i 2028, prisreguleret',
    });
    await world.settle();
    const sys = { outcome: 'adopted', reference: 'SYS 2. juni 2028 pkt. 5', meetingDate: '2028-06-02' } as const;
    await world.commands.perform(secretariat, 'case.record-sys-decision', 'frame/2029', sys);
    const recording = await taskOf('ida.krogh', 'rsi-decision-recording');
    const part = { choice: 'inPart', reference: 'RSI 2028-09 pkt. 1', comment: 'Mindre end indstillet' };
    const record = (more: object) => world.commands.answerTask(secretariat, recording, { ...part, ...more });
    await expect(record({})).rejects.toMatchObject({ kind: 'BadInput', field: 'amountOre' });
    await expect(record({ amount: '12.500.000' })).rejects.toMatchObject({ field: 'amountOre' });
    await record({ amount: '12.000.000' });
    await world.commands.answerTask(as('ulla.friis'), await taskOf('ulla.friis', 'rsi-decision-confirmation'), {
      choice: 'confirm',
    });
    await world.settle();
    expect((await world.store.frame(2029)).grantedOre).toBe(1_200_000_000);
  });

  it('is cancelled with everything under way when it was started by mistake', async () => {
    await world.commands.perform(secretariat, 'budget-cycle.cancel', '2029', { reason: 'Startet ved en fejl' });
    await world.settle();
    expect(await world.store.case('budget-cycle/2029')).toMatchObject({ status: 'done', outcome: 'cancelled' });
    expect(await world.store.cases({ open: true, year: 2029 })).toEqual([]);
    await expect(world.commands.begin(secretariat, 'budget-cycle.start', { year: 2029 })).rejects.toMatchObject({
      kind: 'Conflict',
      da: expect.stringMatching(/er annulleret.*kan ikke startes igen.*registeret/),
    });
  });
});
