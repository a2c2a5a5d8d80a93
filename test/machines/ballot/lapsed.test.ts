import { afterEach, describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../../machines/governance/calendar.ts';
import { as, type House, openHouse, voters } from '../house.ts';

const { oestdanmark: anne, nordjylland: mette } = voters;
let house: House;
afterEach(() => house.close());

describe('given votes in a written procedure, when a region ends while it is open', () => {
  it('then its vote stands in the record and nowhere as counted (A-71)', async () => {
    house = await openHouse();
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { [anne]: 'for', [mette]: 'against' });
    const tomorrow = addDays(localDate(await house.now()), 1);
    await house.commands.perform(as('ida.krogh'), 'register.change', undefined, {
      decision: 'Lov om Region Nordvest',
      changes: [
        {
          change: 'mergeRegions',
          ended: ['midtjylland', 'nordjylland'],
          into: 'nordvest',
          name: 'Region Nordvest',
          on: tomorrow,
        },
        { change: 'appoint', seat: 'sysMember', region: 'nordvest', person: 'karen.bach', from: tomorrow },
      ],
    });
    const { id } = await house.row(number);
    const seen = async () => (await house.commands.showCase(number)).ballots.at(-1)?.voted;
    expect((await seen())?.toSorted()).toEqual(['nordjylland', 'oestdanmark']);
    await house.advanceTo(new Date(Date.parse(`${tomorrow}T12:00:00.000Z`)).toISOString());
    expect(await seen()).toEqual(['oestdanmark']);
    const ballot = (await house.store.ballots(id)).at(-1);
    const cast = await house.store.votes(ballot?.id ?? '');
    expect(cast.map(({ region, current }) => [region, current])).toEqual(
      expect.arrayContaining([
        ['nordjylland', false],
        ['oestdanmark', true],
      ]),
    );
    const lapsed = (await house.store.journal({ caseId: id })).find(({ event }) => event === 'votes-lapsed');
    expect(lapsed?.data['votes']).toEqual([{ region: 'nordjylland', choice: 'against', person: mette }]);
  });
});
