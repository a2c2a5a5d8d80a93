import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../store/database.ts';
import { batch, exampleWorld, filed, type World } from '../world.ts';

const caseId = 'change-request/2027-0001';

export function requestsSuite(database: () => Database): void {
  let world: World;
  beforeEach(async () => {
    world = await exampleWorld(database());
  });

  it('gives each request its own number, also when many ask at once, and the same request the same number', async () => {
    const { store } = world;
    const numbers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => store.takeNumber(2027, `request-${index % 6}`)),
    );
    expect(new Set(numbers)).toEqual(
      new Set(['2027-0001', '2027-0002', '2027-0003', '2027-0004', '2027-0005', '2027-0006']),
    );
    expect(await store.takeNumber(2027, 'request-0')).toBe(numbers[0]);
    expect(await store.takeNumber(2028, 'another')).toBe('2028-0001');
  });

  it('knows which request began a case that there can be one only of, and lets another begin what was never begun', async () => {
    const { store } = world;
    await store.noteBegunCase(caseId, 'lost');
    await store.noteBegunCase(caseId, 'first');
    await store.record(batch(0, [filed]));
    await store.noteBegunCase(caseId, 'second');
    expect(await store.caseBegunBy('first')).toBe(caseId);
    expect(await store.caseBegunBy('lost')).toBeUndefined();
    expect(await store.caseBegunBy('second')).toBeUndefined();
  });
}
