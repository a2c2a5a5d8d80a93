import { expect, it } from 'vitest';
import { createRecordActivities } from '../../../activities/record/create-record-activities.ts';
import type { Store } from '../../../store/store.ts';
import { batch } from '../../store/world.ts';

const letter = (person: string, sendAt: string) => ({ id: `${person}-${sendAt}`, person, sendAt });

it("when a step wrote several letters, then each person's mailbox is woken once, for the earliest", async () => {
  const woken: string[] = [];
  const { record } = createRecordActivities({
    store: {
      record: async () => ({
        letters: [
          letter('anne', '2027-03-02T07:00:00.000Z'),
          letter('anne', '2027-03-01T11:00:00.000Z'),
          letter('bo', '2027-03-02T07:00:00.000Z'),
        ],
      }),
    } as unknown as Store,
    wake: async (person, sendAt) => void woken.push(`${person} ${sendAt}`),
  });
  await record(batch(1, []));
  expect(woken).toEqual(['anne 2027-03-01T11:00:00.000Z', 'bo 2027-03-02T07:00:00.000Z']);
});

it('when a mailbox cannot be woken, then the activity fails and is tried again: the step is written once, the mailbox woken', async () => {
  let written = 0;
  let away = true;
  const woken: string[] = [];
  const { record } = createRecordActivities({
    store: {
      record: async () => {
        written += 1;
        return { letters: [letter('anne', '2027-03-01T11:00:00.000Z')] };
      },
    } as unknown as Store,
    wake: async (person) => {
      if (away) throw new Error('the server is away');
      woken.push(person);
    },
  });
  await expect(record(batch(1, []))).rejects.toThrow('away');
  away = false;
  await record(batch(1, []));
  expect([written, woken]).toEqual([2, ['anne']]);
});
