import { afterEach, expect, it } from 'vitest';
import { as, type House, openHouse } from '../../machines/house.ts';

let house: House;
afterEach(() => house.close());

it('given a request that waits for SYS, the letters that its return would write are told before it is returned, and are those that are written', async () => {
  house = await openHouse();
  const number = await house.withSys();
  const { id: caseId } = await house.row(number);
  const { commands, store } = house;
  const form = { reason: 'Den afledte drift mangler' };
  const before = [await store.letters({ caseId }), await store.journal({ caseId }), await house.row(number)];
  const expected = await commands.lettersOf(as('ida.krogh'), 'change-request.return', number, form);
  expect([await store.letters({ caseId }), await store.journal({ caseId }), await house.row(number)]).toEqual(before);
  expect(expected.map(({ person }) => person)).toContain('soeren.dahl');

  await expect(commands.lettersOf(as('karen.bach'), 'change-request.return', number, form)).rejects.toMatchObject({
    kind: 'Forbidden',
  });
  await expect(commands.lettersOf(as('ida.krogh'), 'change-request.return', number)).rejects.toMatchObject({
    field: 'reason',
  });

  const { seq } = await commands.perform(as('ida.krogh'), 'change-request.return', number, form);
  await house.settle();
  const written = (await store.letters({ caseId })).filter((letter) => letter.seq === seq);
  expect(written).toMatchObject(
    expected.map(({ id, person, about, data, sendAt }) => ({ id, person, about, data, sendAt })),
  );
  expect(written).toHaveLength(expected.length);
  await expect(commands.lettersOf(as('ida.krogh'), 'change-request.return', number, form)).rejects.toMatchObject({
    kind: 'BadState',
  });
});
