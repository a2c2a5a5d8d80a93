import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../../store/store.ts';

/**
 * Waits until the case stands in the store, at most `patience` ms: the first step is recorded by an activity, moments after the start.
 * Gives up silently, because the case does run; it only cannot be shown yet.
 */
export function createWaitUntilReadable(store: Store, patience = 5000): (caseId: string) => Promise<void> {
  return async (caseId) => {
    for (let waited = 0; waited < patience; waited += 50) {
      if ((await store.case(caseId)) !== undefined) return;
      await sleep(50);
    }
  };
}
