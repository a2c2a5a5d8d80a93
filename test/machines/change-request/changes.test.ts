import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type House, openHouse, voters } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('given an open request that is withdrawn (A-38), then its links die and nobody is asked any more', () => {
  it.each([
    ['with the FSG', () => house.files(), 'birgit.aagaard', 'fsg-decision', 'soeren.dahl'],
    ['with the region', () => house.files({ amountOre: 1000 }), 'torben.skov', 'region-decision', 'soeren.dahl'],
    ['with SYS', () => house.withSys(), 'ida.krogh', 'sys-decision', 'birgit.aagaard'],
    ['with RSI', () => house.withRsi(), 'ida.krogh', 'rsi-decision-recording', 'soeren.dahl'],
  ] as const)('%s', async (_where, filed, person, duty, who) => {
    const number = await filed();
    const id = await house.task(person, duty, number);
    await house.commands.perform(as(who), 'change-request.withdraw', number, { reason: 'Løst på anden måde' });
    await house.isOver(number, 'withdrawn');
    expect((await house.store.task(id))?.outcome).toBe('withdrawn');
    expect((await house.commands.checkTask(person, id)).obstacle).toBe('caseClosed');
  });

  it('while SYS votes: the ballot is void and its votes are no secret any more', async () => {
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { [voters.syddanmark]: 'against' });
    expect((await house.commands.showCase(number)).ballots[0]?.votes).toEqual([]);
    await house.commands.perform(as('soeren.dahl'), 'change-request.withdraw', number, {
      reason: 'Løst på anden måde',
    });
    await house.isOver(number, 'withdrawn');
    const [ballot] = (await house.commands.showCase(number)).ballots;
    expect(ballot?.proof).toMatchObject({ outcome: 'withdrawn', for: 0, against: 0, notCast: Object.keys(voters) });
    expect(ballot?.votes).toHaveLength(1);
  });
});

describe('given an open request that is revised (A-07, A-39)', () => {
  it('when only the wording changes, then it is logged and nothing is asked again', async () => {
    const number = await house.withSys();
    await house.asked(number);
    const before = await house.task(voters.syddanmark, 'sys-vote', number);
    expect(await house.revised(number, { title: 'Elektronisk signatur i  ambulancejournal' })).toBe(false);
    expect(await house.task(voters.syddanmark, 'sys-vote', number)).toBe(before);
    expect((await house.row(number)).version).toBe(1);
  });

  it('when the estimate changes within the tolerance while SYS votes, then all are asked again under a new version', async () => {
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { [voters.syddanmark]: 'against' });
    const before = await house.task(voters.nordjylland, 'sys-vote', number);
    await house.revised(number, { amountOre: 95_000_000 });
    expect(await house.state(number)).toBe('open.sys.voting');
    const after = await house.task(voters.nordjylland, 'sys-vote', number);
    expect(after).not.toBe(before);
    expect((await house.store.task(before))?.outcome).toBe('superseded');
    const ballots = await house.store.ballots((await house.row(number)).id);
    expect(ballots.map((one) => one.proof?.outcome)).toEqual(['withdrawn', undefined]);
    expect((await house.store.roadmap()).find((one) => one.caseId === ballots[0]?.caseId)?.amountOre).toBe(95_000_000);
    await expect(house.commands.answerTask(as(voters.nordjylland), before, { choice: 'for' })).rejects.toMatchObject({
      kind: 'BadState',
    });
  });

  it('when it becomes another question, then the FSG sees it again', async () => {
    const number = await house.withSys();
    await house.asked(number);
    await house.revised(number, { amountOre: 150_000_000 });
    expect(await house.openDuties(number)).toEqual(['fsg-comments', 'fsg-decision']);
  });

  it('when the amount falls below the threshold, then the level is not lowered while the case is open', async () => {
    const number = await house.files();
    await house.revised(number, { amountOre: 10_000_000 });
    expect(await house.row(number)).toMatchObject({ level: 'sys', state: 'open.fsgReview' });
    expect(await house.roadmap(number)).toBe('proposed');
  });

  it('when a small request grows above it, then it takes the SYS path and stands on the roadmap', async () => {
    const number = await house.files({ amountOre: 10_000_000 });
    expect(await house.roadmap(number)).toBeUndefined();
    await house.revised(number, { amountOre: 25_000_000 });
    expect(await house.row(number)).toMatchObject({ level: 'sys', state: 'open.fsgReview' });
    expect(await house.roadmap(number)).toBe('proposed');
  });

  it('when the FSG list is ranked anew, then the case shows it (R-113)', async () => {
    const number = await house.withSys();
    await house.commands.perform(as('birgit.aagaard'), 'change-request.rerank', number, { rank: 77 });
    expect((await house.row(number)).rank).toBe(77);
  });
});
