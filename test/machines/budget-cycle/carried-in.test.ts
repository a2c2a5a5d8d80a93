import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Budget } from '../../../machines/annual-budget/budget.ts';
import { as } from '../../client/support/world.ts';
import { effect } from '../../store/world.ts';
import { openWorld, type World } from '../../support/open-world.ts';
import { lineOf, yearStep } from '../../store/year.ts';

const [secretariat, fsa] = [as('ida.krogh'), as('soeren.dahl')];

describe('money that was carried in to 2027', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({
      startAt: '2027-02-10T09:00:00.000Z',
    });
    // SYS has granted two lines of the system and a part of the frame in the follow-up on 2026.
    const settled = (subject: string, lines: Readonly<Record<string, number>>) =>
      yearStep(
        `financial-follow-up/2026-${subject}`,
        0,
        [
          effect('settleCarryOver', {
            subject,
            year: 2026,
            lines: Object.entries(lines).map(([line, ore]) => ({ line, askedOre: ore, grantedOre: ore })),
            decision: 'SYS 10. februar 2027 pkt. 2',
          }),
        ],
        '2027-02-10T08:00:00.000Z',
      );
    await world.store.record(settled('ppj', { stregkoder: 20_000_000, mindre: 10_000_000 }));
    const { remainingOre } = await world.store.frame(2026);
    if (remainingOre < 30_000_000)
      await world.store.grantFrame(2026, 100_000_000, 'RSI 2025', '2027-02-10T07:00:00.000Z', secretariat);
    await world.store.record(settled('ramme', { ramme: 30_000_000 }));
    await world.commands.begin(secretariat, 'budget-cycle.start', { year: 2027, systems: ['ppj'] });
    await world.settle();
  });
  afterAll(() => world.close());

  const taskOf = async (person: string, duty: string): Promise<string> => {
    await world.settle();
    const mine = await world.commands.myTasks(person);
    return mine.findLast((task) => task.duty === duty)?.id ?? expect.fail(`${person} has no ${duty}`);
  };
  const budgetOf = async (caseId: string): Promise<Budget['lines']> => {
    const row = (await world.store.case(caseId)) ?? expect.fail(`no case ${caseId}`);
    return 'budget' in row.view ? (row.view.budget?.lines ?? []) : [];
  };
  const decide = async (caseId: string, meetingDate: string, more: object = {}) => {
    await world.commands.perform(secretariat, 'case.record-sys-decision', caseId, {
      outcome: 'adopted',
      reference: `SYS ${meetingDate}`,
      meetingDate,
      ...more,
    });
    await world.settle();
  };

  it('is there to report expenses on: on top of the budget, and on a line that the budget does not have', async () => {
    await world.advanceTo('2027-04-05T09:00:00.000Z');
    const caseId = 'quarterly-report/2027-q1-ppj';
    expect((await budgetOf(caseId)).filter(({ part }) => part === 'B')).toEqual([
      {
        id: 'mindre',
        part: 'B',
        kind: 'development',
        name: 'Mindre ændringsønsker',
        amountOre: 80_000_000,
      },
      { id: 'stregkoder', part: 'B', kind: 'development', name: 'Stregkoder på båre', amountOre: 20_000_000 },
    ]);
    const kpis = (await world.store.kpis('ppj'))
      .filter(({ id }) => id !== 'availability')
      .map(({ id, limit }) => ({ id, value: limit }));
    await world.commands.answerTask(fsa, await taskOf('soeren.dahl', 'quarterly-report'), {
      choice: 'submit',
      report: {
        operation: { outages: [], topics: {} },
        kpis,
        expenses: [{ line: 'stregkoder', part: 'B', spent: '50.000', forecast: '200.000' }],
      },
    });
    await world.settle();
    await decide(caseId, '2027-04-05');
    expect(await lineOf(world.store, 2027, 'ppj', 'stregkoder')).toMatchObject({
      spentOre: 5_000_000,
      remainingOre: 15_000_000,
    });
  });

  it('is accounted for, and what is left of it is carried on to 2028 or paid back', async () => {
    await world.advanceTo('2028-01-05T09:00:00.000Z');
    const caseId = 'financial-follow-up/2027-ppj';
    const lines = (await budgetOf(caseId)).map(({ id, part, amountOre }) =>
      id === 'stregkoder'
        ? { line: id, part, spentOre: 5_000_000, reason: 'Forsinket levering' }
        : { line: id, part, spentOre: amountOre },
    );
    const submit = async (amountOre: number) =>
      world.commands.answerTask(fsa, await taskOf('soeren.dahl', 'accounts'), {
        choice: 'submit',
        accounts: { lines, carryOver: [{ line: 'stregkoder', amountOre, reason: 'Leveres i marts' }] },
      });
    await expect(submit(15_000_001)).rejects.toMatchObject({ field: 'accounts.carryOver.0.amountOre' });
    await submit(15_000_000);
    await world.advanceTo('2028-02-16T15:00:00.000Z');
    await decide(caseId, '2028-02-16', {
      outcome: 'inPart',
      reason: 'Kun det bestilte',
      terms: { granted: [{ line: 'stregkoder', amountOre: 9_000_000 }] },
    });
    expect(await lineOf(world.store, 2027, 'ppj', 'stregkoder')).toMatchObject({
      carriedOutOre: 9_000_000,
      refundedOre: 6_000_000,
      remainingOre: 0,
    });
    expect(await lineOf(world.store, 2027, 'ppj', 'mindre')).toMatchObject({ remainingOre: 0 });
    // Neither the budget of 2027 nor that of 2028 has the line: it keeps the name it had in 2026.
    expect(await lineOf(world.store, 2028, 'ppj', 'stregkoder')).toMatchObject({
      name: 'Stregkoder på båre',
      carriedInOre: 9_000_000,
      remainingOre: 9_000_000,
    });
  });

  it('is part of the frame that is accounted for', async () => {
    const { grantedOre } = await world.store.frame(2027);
    expect(await budgetOf('financial-follow-up/2027-ramme')).toMatchObject([{ amountOre: grantedOre + 30_000_000 }]);
  });
});
