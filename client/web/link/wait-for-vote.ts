import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../../store/store.ts';
import type { TaskRow } from '../../../store/rows.ts';

const patienceMs = 3000;

/**
 * Waits until a vote stands in the store: the case takes it at once, an activity records it moments later. The receipt then shows
 * the recorded time, and the next page shows the vote. `late` when it takes longer; undefined for what is not a vote.
 */
export async function waitForVote(
  store: Pick<Store, 'votes'>,
  task: TaskRow,
  choice: string,
): Promise<{ readonly at: string } | 'late' | undefined> {
  if (task.duty !== 'sys-vote' || !['for', 'against', 'abstain'].includes(choice)) return undefined;
  for (let waited = 0; waited <= patienceMs; waited += 50) {
    const votes = await store.votes(`${task.caseId}#${task.actor}.${task.visit}`);
    const own = votes.findLast((vote) => vote.current && vote.by.person === task.person);
    if (own?.choice === choice) return { at: own.at };
    await sleep(50);
  }
  return 'late';
}
