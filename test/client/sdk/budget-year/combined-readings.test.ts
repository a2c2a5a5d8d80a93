import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../../support/open-world.ts';
import { as } from '../../support/world.ts';
import { viewOf } from '../../../../store/rows.ts';

const budgetCase = 'annual-budget/2028-ppj';
const secretariat = as('ida.krogh');
let world: World;

beforeAll(async () => {
  world = await openWorld({ startAt: '2027-06-07T09:00:00.000Z' });
});
afterAll(() => world.close());

const answers = async (person: string, duty: string, answer: object): Promise<void> => {
  const [task] = await world.store.tasks({ caseId: budgetCase, duty, person, open: true });
  await world.commands.answerTask(as(person), task?.id ?? expect.fail(`${person} has no ${duty}`), answer);
  await world.settle();
};

it('a budget that missed the first reading is read twice at one meeting only with the chair’s reason', async () => {
  await world.commands.begin(secretariat, 'budget-cycle.start', { year: 2028, systems: ['ppj'] });
  await world.advanceTo('2027-06-07T09:30:00.000Z');
  await world.commands.perform(secretariat, 'budget.waive-hearing', budgetCase, { reason: 'Hørt mundtligt.' });
  await world.settle();
  const { budget } = await world.commands.budgetSheet(budgetCase);
  await answers('soeren.dahl', 'budget-draft', { choice: 'submit', budget });
  await world.advanceTo('2027-06-10T09:00:00.000Z');
  await answers('birgit.aagaard', 'budget-recommendation', { choice: 'recommend' });
  await world.advanceTo('2027-06-15T15:00:00.000Z');
  const decided = async (more: object): Promise<void> => {
    const decision = { outcome: 'adopted', reference: 'SYS 14. juni 2027 pkt. 1', ...more } as const;
    await world.commands.perform(secretariat, 'case.record-sys-decision', budgetCase, {
      meetingDate: '2027-06-14',
      ...decision,
    });
    await world.settle();
  };
  await expect(decided({ meetingDate: '2027-06-09' })).rejects.toMatchObject({ field: 'meetingDate' });
  await decided({});
  await answers('soeren.dahl', 'budget-adjustment', { choice: 'submit', budget, adjustments: [] });
  await expect(decided({})).rejects.toMatchObject({
    field: 'meetingDate',
    da: expect.stringContaining('Formanden kan lægge behandlingerne sammen'),
  });
  await decided({ reason: 'Formanden har lagt behandlingerne sammen' });
  expect(viewOf(await world.store.case(budgetCase), 'annual-budget')?.stage).toBe('rsi');
});
