import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import type { OperationRow } from '../../../store/queries/operations.ts';
import { exampleWorld, type World } from '../world.ts';

const at = '2027-03-01T11:00:00.000Z';
const suspended: OperationRow = {
  id: 'suspend-1',
  caseId: 'change-request/2027-0001',
  at,
  event: 'case.suspend',
  saidBy: { person: 'ida.krogh', channel: 'login' },
  reason: 'Klagenævnet ser på sagen',
  data: {},
  message: { type: 'suspend', reason: 'Klagenævnet ser på sagen' },
};

/** What operators are about to say to the run of a case. */
export function operationsSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });
  const lines = async () => (await world.store.journal({ caseId: suspended.caseId })).map(({ event }) => event);

  it('notes an operation as it was said first, and has one line of it in the journal however often it is taken', async () => {
    await world.store.noteOperation(suspended);
    const again = await world.store.noteOperation({ ...suspended, at: '2027-03-01T12:00:00.000Z' });
    expect(again).toEqual(suspended);
    expect(await world.store.operations()).toEqual([suspended]);
    await world.store.endOperation(suspended.id, at);
    await world.store.endOperation(suspended.id, at);
    expect([await world.store.operations(), await lines()]).toEqual([[], ['case.suspend']]);
  });

  it('forgets an operation that the case refused, without a line', async () => {
    await world.store.noteOperation(suspended);
    await world.store.endOperation(suspended.id);
    expect([await world.store.operations(), await lines()]).toEqual([[], []]);
  });
}
