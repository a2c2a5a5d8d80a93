import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, createWorld, type World } from '../support/world.ts';

describe('passing a task on', () => {
  let world: World;
  let caseId: string;
  let task: string;
  beforeAll(async () => {
    world = await createWorld();
    ({ caseId } = await world.filed());
    // Bo was asked; meanwhile the register has another FSA of PPJ.
    task = await world.asked(caseId, 'intake', 'complete-request', 'bo.mikkelsen', { role: 'fsa' }, [
      'complete',
      'close',
    ]);
  });
  afterAll(() => world.close());

  it('goes to who holds the role now, as the register knows them', async () => {
    await world.commands.perform(as('ida.krogh'), 'task.reassign', task, { to: 'soeren.dahl' });
    expect(world.last()).toMatchObject({
      caseId,
      request: {
        to: 'intake',
        visit: 1,
        event: {
          type: 'reassign',
          by: { person: 'ida.krogh', role: 'secretariat' },
          assignees: [{ person: 'soeren.dahl', name: 'Søren Dahl', role: 'fsa' }],
        },
      },
    });
  });

  it('is refused to who does not hold the role, naming who does', async () => {
    await expect(
      world.commands.perform(as('ida.krogh'), 'task.reassign', task, { to: 'birgit.aagaard' }),
    ).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'to',
      da: expect.stringContaining('soeren.dahl'),
    });
    await expect(world.commands.perform(as('ida.krogh'), 'task.reassign', task, { to: 'ingen' })).rejects.toMatchObject(
      { field: 'to' },
    );
  });

  it('is the secretariat’s, and not of votes', async () => {
    await expect(
      world.commands.perform(as('soeren.dahl'), 'task.reassign', task, { to: 'soeren.dahl' }),
    ).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    const vote = (await world.balloted(caseId))('mette.kjaer');
    await expect(
      world.commands.perform(as('ida.krogh'), 'task.reassign', vote, { to: 'anne.lund' }),
    ).rejects.toMatchObject({
      kind: 'BadState',
    });
    await expect(
      world.commands.perform(as('ida.krogh'), 'task.reassign', 'x', { to: 'anne.lund' }),
    ).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });

  it('is refused, as every act is, of a task that is closed', async () => {
    await world.tell(caseId, 'intake', [{ type: 'closeTasks', params: { outcome: 'complete' } }]);
    await expect(
      world.commands.perform(as('ida.krogh'), 'task.reassign', task, { to: 'soeren.dahl' }),
    ).rejects.toMatchObject({ kind: 'BadState', da: 'Opgaven er lukket, så «Giv opgaven videre» kan ikke gøres.' });
  });
});
