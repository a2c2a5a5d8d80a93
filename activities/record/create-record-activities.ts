import type { Store } from '../../store/store.ts';
import type { Instant, RecordBatch } from '../../workflows/messages.ts';

export interface RecordDeps {
  readonly store: Store;
  /** Tells a person's mailbox that a letter waits until `sendAt`. At least once; the mailbox looks in the store for what to send. */
  readonly wake: (person: string, sendAt: Instant) => Promise<void>;
  /** Tells the watch over the register that a decision has changed it, so that open work follows at once. At least once. */
  readonly registerChanged?: () => Promise<void>;
}

/** One macrostep, written once; then everyone who got a letter has their mailbox woken. */
export function createRecordActivities({ store, wake, registerChanged }: RecordDeps) {
  return {
    async record(batch: RecordBatch): Promise<void> {
      const { letters } = await store.record(batch);
      const soonest = new Map<string, Instant>();
      for (const { person, sendAt } of letters) {
        const known = soonest.get(person);
        if (known === undefined || sendAt < known) soonest.set(person, sendAt);
      }
      await Promise.all([...soonest].map(([person, sendAt]) => wake(person, sendAt)));
      if (batch.effects.some(({ type }) => type === 'changeRegister')) await registerChanged?.();
    },
  };
}
