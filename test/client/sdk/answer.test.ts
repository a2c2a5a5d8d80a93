import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '../../../workflows/messages.ts';
import { as, createWorld, due, wish, type World } from '../support/world.ts';

const approval = {
  choice: 'approve',
  rank: 1,
  criteria: { user: { score: 4 }, business: { score: 5 }, technical: { score: 3 }, economic: { score: 4 } },
  assessment: 'Nødvendig.',
};

describe('answering a task', () => {
  let world: World;
  let caseId: string;
  let task: string;
  let round = 0;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    world.at('2027-03-01T11:00:00.000Z');
    ({ caseId } = await world.filed(wish, `round ${(round += 1)}`));
    task = await world.asked(caseId, 'fsgReview', 'fsg-decision', 'birgit.aagaard', { role: 'fsgChair' }, [
      'approve',
      'return',
      'reject',
    ]);
    world.sent.length = 0;
  });
  afterAll(() => world.close());

  it('sends one event to the actor and visit that the task names', async () => {
    await world.commands.answerTask(as('birgit.aagaard'), task, approval);
    expect(world.last()).toMatchObject({
      caseId,
      request: {
        to: 'fsgReview',
        visit: 1,
        event: { type: 'answer', by: { person: 'birgit.aagaard', role: 'fsgChair' }, answer: approval },
      },
    });
  });

  it('repeats the update id for a double click and takes another for another answer', async () => {
    await world.commands.answerTask(as('birgit.aagaard'), task, approval);
    const first = world.last().updateId;
    await world.commands.answerTask(as('birgit.aagaard'), task, approval);
    expect(world.last().updateId).toBe(first);
    await world.commands.answerTask(as('birgit.aagaard'), task, { choice: 'reject', comment: 'For dyrt' });
    expect(world.last().updateId).not.toBe(first);
  });

  it.each([
    ['no choice', {}, 'choice'],
    ['a choice that is not offered', { choice: 'perhaps' }, 'choice'],
    ['a rejection without a reason', { choice: 'reject' }, 'comment'],
    ['an approval without a rank', { ...approval, rank: undefined }, 'rank'],
    [
      'a score out of range',
      { ...approval, criteria: { ...approval.criteria, user: { score: 6 } } },
      'criteria.user.score',
    ],
  ])('refuses %s by field, and the case hears nothing', async (_what, answer, field) => {
    await expect(world.commands.answerTask(as('birgit.aagaard'), task, answer)).rejects.toMatchObject({
      kind: 'BadInput',
      field,
    });
    expect(world.sent).toEqual([]);
  });

  it('refuses a control character that could not be stored once the case has taken it', async () => {
    for (const comment of ['For dyrt\u0000', 'For dyrt\ud800'])
      await expect(
        world.commands.answerTask(as('birgit.aagaard'), task, { choice: 'reject', comment }),
      ).rejects.toMatchObject({ kind: 'BadInput', da: expect.stringContaining('styretegn') });
    expect(world.sent).toEqual([]);
    await world.commands.answerTask(as('birgit.aagaard'), task, { choice: 'reject', comment: 'For dyrt 🙂\r\nIgen' });
  });

  it('lets nobody answer for another, not even the secretariat', async () => {
    for (const person of ['ida.krogh', 'soeren.dahl', 'karen.bach']) {
      await expect(world.commands.answerTask(as(person), task, approval)).rejects.toMatchObject({ kind: 'Forbidden' });
    }
  });

  it('says what became of a task that cannot be answered any more', async () => {
    await expect(world.commands.answerTask(as('birgit.aagaard'), `${task}x`, approval)).rejects.toMatchObject({
      kind: 'NotFound',
    });
    await world.tell(caseId, 'fsgReview', [{ type: 'closeTasks', params: { outcome: 'withdrawn' } }]);
    await expect(world.commands.answerTask(as('birgit.aagaard'), task, approval)).rejects.toMatchObject({
      kind: 'BadState',
    });
    expect((await world.commands.checkTask('birgit.aagaard', task)).obstacle).toBe('closed');
  });

  it('asks again when the case has a new version, and takes the answer of who has seen it', async () => {
    await world.tell(caseId, 'revised', [
      { type: 'keepCase', params: { version: 2, view: { ...wish, amountOre: 95_000_000 }, amountOre: 95_000_000 } },
    ]);
    await expect(world.commands.answerTask(as('birgit.aagaard'), task, approval)).rejects.toMatchObject({
      kind: 'Conflict',
    });
    await expect(
      world.commands.answerTask(as('birgit.aagaard'), task, approval, { expectCaseVersion: 2 }),
    ).resolves.toMatchObject({ accepted: true });
  });

  it('refuses a rank that another open request of the group has, naming the free one', async () => {
    await world.tell(caseId, 'ranked', [{ type: 'keepCase', params: { rank: 1 } }]);
    const other = await world.filed({ ...wish, title: 'Et andet ønske' }, `other ${round}`);
    const second = await world.asked(
      other.caseId,
      'fsgReview',
      'fsg-decision',
      'birgit.aagaard',
      { role: 'fsgChair' },
      ['approve'],
    );
    await expect(world.commands.answerTask(as('birgit.aagaard'), second, approval)).rejects.toMatchObject({
      kind: 'Conflict',
      field: 'rank',
      da: expect.stringContaining('2'),
    });
    await world.tell(caseId, 'ranked', [{ type: 'keepCase', params: { rank: null } }]);
  });

  it('lets the FSA and their staff record what the group decided, for the chair to confirm, and nobody else (R-104)', async () => {
    const recorded = { ...approval, tookPart: 'Hele gruppen' };
    await world.commands.recordDecision(as('soeren.dahl'), task, recorded);
    expect(world.last().request.event).toMatchObject({ type: 'record', by: { person: 'soeren.dahl', role: 'fsa' } });
    await world.commands.recordDecision(as('line.toft'), task, recorded);
    expect(world.last().request.event).toMatchObject({ by: { person: 'line.toft', role: 'fsaStaff' } });
    // The FSA of another system is nobody here.
    await expect(world.commands.recordDecision(as('bo.mikkelsen'), task, approval)).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await expect(world.commands.recordDecision(as('karen.bach'), task, approval)).rejects.toMatchObject({
      kind: 'Forbidden',
    });
  });

  it('passes a plea for more time on without answering', async () => {
    await world.commands.perform(as('birgit.aagaard'), 'task.more-time', task, { comment: 'Ferie' });
    expect(world.last().request.event).toMatchObject({ type: 'moreTime', comment: 'Ferie' });
    await expect(
      world.commands.perform(as('birgit.aagaard'), 'task.more-time', task, { comment: ' ' }),
    ).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'comment',
    });
  });

  it("turns a case's refusal into words for people", async () => {
    world.refuse(new Refused('StaleVisit', { actor: 'fsgReview', visit: 1, current: 2 }));
    await expect(world.commands.answerTask(as('birgit.aagaard'), task, approval)).rejects.toMatchObject({
      kind: 'Conflict',
      status: 409,
      da: expect.stringContaining('(1, nu 2)'),
      en: expect.stringContaining('visit 2 now'),
    });
  });

  it('lists open tasks by deadline, each with its case', async () => {
    const mine = await world.commands.myTasks('birgit.aagaard');
    expect(mine.map(({ id }) => id)).toContain(task);
    expect(mine[0]).toMatchObject({ da: expect.stringContaining('prioritér'), deadline: due, case: { system: 'ppj' } });
    await expect(world.commands.myTasks('ingen')).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
