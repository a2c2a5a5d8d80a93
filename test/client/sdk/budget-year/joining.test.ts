import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../../support/open-world.ts';
import { as } from '../../support/world.ts';

const secretariat = as('ida.krogh');
let world: World;

/** The budget of labsvar for 2028 was decided before the product was taken into use. */
const decided = `budgets:
  - system: labsvar
    year: 2028
    decision: RSI 9. december 2027 pkt. 5
    lines:
      - { id: fsa, part: A, kind: operation, name: FSA og øvrigt personale, amount: "720.000" }
`;

beforeAll(async () => {
  world = await openWorld({
    startAt: '2027-11-22T09:00:00.000Z',
    mend: (text) => text.replace('budgets:\n', decided),
  });
});
afterAll(() => world.close());

it('a system whose budget is decided joins for its reports and follow-up only, and once', async () => {
  await world.commands.begin(secretariat, 'budget-cycle.start', { year: 2028, systems: ['ppj'] });
  await world.settle();
  await world.commands.perform(secretariat, 'budget-cycle.join', '2028', { system: 'labsvar' });
  await world.settle();
  expect(await world.store.case('annual-budget/2028-labsvar')).toBeUndefined();
  await expect(
    world.commands.perform(secretariat, 'budget-cycle.join', '2028', { system: 'labsvar' }),
  ).rejects.toMatchObject({
    kind: 'Conflict',
    da: expect.stringContaining('er allerede med'),
  });
  await world.advanceTo('2028-04-04T09:00:00.000Z');
  await world.settle();
  expect(await world.store.case('quarterly-report/2028-q1-labsvar')).toMatchObject({ status: 'active' });
});
