import type { KeepCase } from '../../machines/governance/effects.ts';
import type { Store } from '../../store/store.ts';
import { checkedView } from '../../store/case-view.ts';
import type { Instant, Json, RecordBatch, RecordedEffect } from '../../workflows/messages.ts';

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
      const { letters } = await store.record({ ...batch, effects: batch.effects.map(checked(batch.machine)) });
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

/** What a case is to show is what its lifecycle declares: a machine that hands over anything else is stopped before it is stored. */
const checked =
  (machine: string) =>
  (effect: RecordedEffect): RecordedEffect => {
    if (effect.type !== 'keepCase') return effect;
    const params = effect.params as unknown as KeepCase;
    if (params.view === undefined) return effect;
    return { ...effect, params: { ...params, view: checkedView(machine, params.view) } as Json };
  };
