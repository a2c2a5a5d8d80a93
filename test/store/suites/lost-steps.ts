import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import { batch, exampleWorld, filed, type World } from '../world.ts';

const caseId = 'change-request/2027-0001';

/** Steps that were recorded and lost to their cases, with the server that had their messages. */
export function lostStepsSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });

  it('refuses another step under the same number: what wrote the first was lost before its case knew of it', async () => {
    const step = (type: string, at: string) =>
      batch(1, [], {
        at,
        steps: [{ actor: '', machine: 'change-request', visit: 1, event: { type }, before: 'open', after: type }],
      });
    await world.store.record(batch(0, [filed]));
    await world.store.record(step('answer', '2027-03-02T09:00:00.000Z'));
    await world.store.record(step('answer', '2027-03-02T09:00:05.000Z'));
    await expect(world.store.record(step('deadline', '2027-03-02T09:00:09.000Z'))).rejects.toThrow(
      'was written as "answer", and the case now tells of "deadline"',
    );
  });

  it('tells the vote of one member from that of another, and the same update again by its id', async () => {
    const vote = (person: string, updateId: string, choice = 'for') =>
      batch(1, [], {
        updateId,
        steps: [
          {
            actor: 'sys/ballot',
            machine: 'ballot',
            visit: 1,
            event: { type: 'vote', choice, by: { person, channel: 'link', trace: { ip: '10.0.0.1' } } },
            before: 'open',
            after: 'open',
          },
        ],
      });
    await world.store.record(batch(0, [filed]));
    await world.store.record(vote('anne.lund', 'vote/1'));
    await world.store.record(vote('anne.lund', 'vote/1'));
    await world.store.record(vote('anne.lund', 'sent anew'));
    await expect(world.store.record(vote('karen.bach', 'vote/2'))).rejects.toThrow('was written as "vote"');
    await expect(world.store.record(vote('anne.lund', 'vote/3', 'against'))).rejects.toThrow('was written as "vote"');
    expect(await world.store.latestUpdates(30)).toMatchObject([
      { caseId, seq: 1, updateId: 'vote/1', steps: [{ actor: 'sys/ballot', visit: 1, event: { type: 'vote' } }] },
    ]);
  });
}
