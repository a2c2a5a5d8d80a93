import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, createWorld, due, wish, type World } from '../support/world.ts';

describe('voting', () => {
  let world: World;
  let caseId: string;
  let taskOf: (person: string) => string;
  let round = 0;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    world.at('2027-03-01T11:00:00.000Z');
    ({ caseId } = await world.filed(wish, `vote ${(round += 1)}`));
    taskOf = await world.balloted(caseId);
    world.sent.length = 0;
  });
  afterAll(() => world.close());

  const vote = (person: string, choice: 'for' | 'against' | 'abstain' | 'meeting' | 'recuse', comment?: string) =>
    world.commands.answerTask(as(person), taskOf(person), { choice, ...(comment === undefined ? {} : { comment }) });
  const cast = (region: string, choice: 'for' | 'against', person: string) =>
    world.tell(caseId, 'sysBallot', [{ type: 'castVote', params: { region, choice, by: as(person), caseVersion: 1 } }]);

  it('casts a vote for the region of the task', async () => {
    await vote('mette.kjaer', 'for');
    expect(world.last().request).toMatchObject({
      to: 'sysBallot',
      visit: 1,
      event: {
        type: 'vote',
        region: 'nordjylland',
        choice: 'for',
        by: { person: 'mette.kjaer', region: 'nordjylland' },
      },
    });
  });

  it('needs a choice, and a comment against', async () => {
    await expect(vote('mette.kjaer', 'against')).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'comment',
      da: expect.stringContaining('begrundelse'),
    });
    await expect(
      world.commands.answerTask(as('mette.kjaer'), taskOf('mette.kjaer'), {} as never),
    ).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'choice',
    });
    expect(world.sent).toEqual([]);
  });

  it('counts a double click once, but lets a vote be changed and changed back', async () => {
    await vote('mette.kjaer', 'for');
    const first = world.last().updateId;
    await cast('nordjylland', 'for', 'mette.kjaer');
    await vote('mette.kjaer', 'for');
    expect(world.last().updateId, 'a second click after the vote was recorded').toBe(first);
    await vote('mette.kjaer', 'against', 'For dyrt');
    await cast('nordjylland', 'against', 'mette.kjaer');
    await vote('mette.kjaer', 'for');
    expect(world.last().updateId, 'changed back').not.toBe(first);
  });

  it('passes the demand for a meeting and a recusal on as what they are', async () => {
    await vote('karen.bach', 'meeting');
    expect(world.last().request.event).toMatchObject({ type: 'demandMeeting', region: 'midtjylland' });
    await vote('karen.bach', 'recuse', 'Jeg er part');
    expect(world.last().request.event).toMatchObject({ type: 'recuse', region: 'midtjylland', comment: 'Jeg er part' });
  });

  it('refuses a member whose seat has ended, and a region that is gone', async () => {
    const old = await world.asked(
      caseId,
      'sysBallot',
      'sys-vote',
      'peter.holm',
      { role: 'sysMembers', region: 'sjaelland' },
      ['for'],
    );
    await expect(world.commands.answerTask(as('peter.holm'), old, { choice: 'for' })).rejects.toMatchObject({
      kind: 'Conflict',
      da: expect.stringContaining('Regionen'),
    });
    const stranger = await world.asked(
      caseId,
      'sysBallot',
      'sys-vote',
      'bo.mikkelsen',
      { role: 'sysMembers', region: 'nordjylland' },
      ['for'],
    );
    await expect(world.commands.answerTask(as('bo.mikkelsen'), stranger, { choice: 'for' })).rejects.toMatchObject({
      kind: 'Forbidden',
    });
  });

  it('lets a substitute vote only within the dates of the register', async () => {
    await world.tell(caseId, 'sysBallot', [
      {
        type: 'openTasks',
        params: {
          duty: 'sys-vote',
          assignees: [
            {
              person: 'morten.juhl',
              name: 'Morten Juhl',
              role: 'sysMembers',
              region: 'nordjylland',
              onBehalfOf: 'mette.kjaer',
            },
          ],
          deadline: due,
          choices: ['for'],
        },
      },
    ]);
    await expect(vote('morten.juhl', 'for')).rejects.toMatchObject({ kind: 'Forbidden' });
    world.at('2027-07-06T08:00:00.000Z');
    await vote('morten.juhl', 'for');
    expect(world.last().request.event).toMatchObject({ by: { person: 'morten.juhl', onBehalfOf: 'mette.kjaer' } });
  });

  it('hides how anyone voted until the ballot closes, in votes, timeline and journal', async () => {
    await world.tell(caseId, 'sysBallot', [
      {
        type: 'castVote',
        params: {
          region: 'nordjylland',
          choice: 'against',
          comment: 'Hemmeligt',
          by: as('mette.kjaer'),
          caseVersion: 1,
        },
      },
    ]);
    const before = await world.commands.showCase(caseId);
    expect(before.ballots[0]).toMatchObject({ voted: ['nordjylland'], votes: [] });
    expect(JSON.stringify([before, await world.commands.journal({ caseId })])).not.toContain('Hemmeligt');
    expect(JSON.stringify(before.timeline)).not.toContain('against');

    const proof = {
      outcome: 'rejected',
      electorate: 4,
      quorum: 3,
      for: 0,
      against: 3,
      abstained: 0,
      notCast: [],
      recused: [],
      da: 'Forkastet',
      en: 'Rejected',
    } as const;
    await world.tell(caseId, 'sysBallot', [{ type: 'closeBallot', params: { proof } }]);
    const after = await world.commands.showCase(caseId);
    expect(after.ballots[0]?.votes).toHaveLength(1);
    expect(JSON.stringify(after.timeline)).toContain('Hemmeligt');
  });
});
