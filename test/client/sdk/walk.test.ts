import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../support/open-world.ts';
import { as, wish } from '../support/world.ts';

const startAt = '2027-03-01T11:00:00.000Z';

describe('the walk of a change request of 900.000 kr., by commands alone', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ startAt });
  });
  afterAll(() => world.close());

  const taskOf = async (person: string, duty: string): Promise<string> => {
    await world.settle();
    const mine = await world.commands.myTasks(person);
    return (
      mine.filter((task) => task.duty === duty).toSorted((a, b) => b.visit - a.visit)[0]?.id ??
      expect.fail(`${person} has no ${duty}: ${JSON.stringify(mine)}`)
    );
  };

  it('goes from the FSA over FSG, region and SYS to delivery, and commits the money once', async () => {
    const { commands, store } = world;
    const { caseId, number } = await commands.begin(as('soeren.dahl'), 'change-request.submit', wish, {
      updateId: 'walk',
    });
    await world.settle();
    expect((await commands.begin(as('soeren.dahl'), 'change-request.submit', wish, { updateId: 'walk' })).started).toBe(
      false,
    );

    const fsg = await taskOf('birgit.aagaard', 'fsg-decision');
    const score = { score: 4 };
    const approval = {
      choice: 'approve',
      rank: 1,
      criteria: { user: score, business: score, technical: score, economic: score },
      assessment: 'Nødvendig.',
      tookPart: 'Hele gruppen',
    };
    await commands.recordDecision(as('soeren.dahl'), fsg, approval);
    await commands.answerTask(as('birgit.aagaard'), fsg, approval);
    await commands.answerTask(as('karen.bach'), await taskOf('karen.bach', 'region-forwarding'), {
      choice: 'forward',
      opinion: 'Enig.',
    });
    await world.settle();

    const waiting = (await commands.showCase(number)).waiting;
    expect(waiting.length, 'somebody is awaited').toBeGreaterThan(0);
    await commands.perform(as('ida.krogh'), 'case.open-written-procedure', number, { businessDays: 5 });
    for (const [person, choice] of [
      ['anne.lund', 'for'],
      ['lars.vestergaard', 'for'],
      ['karen.bach', 'abstain'],
    ] as const) {
      await commands.answerTask(as(person), await taskOf(person, 'sys-vote'), { choice });
    }
    await world.settle();
    const open = await commands.showCase(number);
    expect(open.ballots[0]?.voted.toSorted()).toEqual(['midtjylland', 'oestdanmark', 'syddanmark']);
    expect(open.timeline.some((entry) => JSON.stringify(entry.data).includes('abstain'))).toBe(false);

    const last = await taskOf('mette.kjaer', 'sys-vote');
    await commands.answerTask(as('mette.kjaer'), last, { choice: 'against', comment: 'For dyrt' });
    await world.settle();
    await expect(commands.answerTask(as('mette.kjaer'), last, { choice: 'for' })).rejects.toMatchObject({
      kind: 'BadState',
    });

    const adopted = await commands.showCase(number);
    expect(adopted.ballots[0]?.proof).toMatchObject({ outcome: 'adopted', for: 2, against: 1, abstained: 1 });
    expect(await store.frame(2027)).toMatchObject({ committedOre: wish.amountOre });
    await expect(
      commands.perform(as('soeren.dahl'), 'change-request.withdraw', number, { reason: 'Fortrudt' }),
    ).rejects.toMatchObject({ kind: 'BadState' });

    await commands.answerTask(as('soeren.dahl'), await taskOf('soeren.dahl', 'delivery-report'), {
      choice: 'delivered',
    });
    await world.settle();
    expect((await commands.showCase(caseId)).case).toMatchObject({ status: 'done', outcome: 'closed' });
    expect(await store.verifyJournal()).not.toHaveProperty('fault');
  });

  it('asks again when it is revised while the FSG has it, and the proposer can still withdraw', async () => {
    const { commands } = world;
    const wished = await commands.begin(
      as('trine.bak'),
      'change-request.submit',
      { ...wish, title: 'Ønske fra brugergruppen', source: 'userGroup' },
      { updateId: 'wish' },
    );
    expect(wished.complete).toBe(false);
    await commands.answerTask(as('soeren.dahl'), await taskOf('soeren.dahl', 'complete-request'), {
      choice: 'complete',
      proposal: { ...wish, title: 'Færdigt ønske' },
    });
    const first = await taskOf('birgit.aagaard', 'fsg-decision');
    const { material } = await commands.perform(as('soeren.dahl'), 'change-request.revise', wished.number, {
      proposal: { ...wish, title: 'Færdigt ønske', amountOre: 95_000_000 },
      reason: 'Nyt tilbud',
    });
    expect(material).toBe(true);
    const second = await taskOf('birgit.aagaard', 'fsg-decision');
    expect(second).not.toBe(first);
    await expect(
      commands.answerTask(as('birgit.aagaard'), first, { choice: 'reject', comment: 'x' }),
    ).rejects.toMatchObject({ status: 409 });
    await commands.perform(as('trine.bak'), 'change-request.withdraw', wished.number, { reason: 'Løst på anden måde' });
    await world.settle();
    expect((await commands.showCase(wished.number)).case).toMatchObject({ outcome: 'withdrawn' });
    await expect(
      commands.answerTask(as('birgit.aagaard'), second, { choice: 'reject', comment: 'x' }),
    ).rejects.toMatchObject({ kind: 'BadState' });
  });
});
