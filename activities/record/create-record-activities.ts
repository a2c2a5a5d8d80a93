import type { KeepDocument } from '../../machines/governance/effects.ts';
import type { Store } from '../../store/store.ts';
import { checkedView } from '../../store/case-view.ts';
import type { SentProposal } from '../../machines/meeting/sent-proposal.ts';
import { sentProposals } from './sent-proposals.ts';
import type { Instant, RecordBatch, RecordedEffect } from '../../workflows/messages.ts';
import { effectOf, withParams } from '../../store/recording/effect-of.ts';
import { checkedDocument } from '../../store/document-content.ts';

export interface RecordDeps {
  readonly store: Store;
  /** Tells a person's mailbox that a letter waits until `sendAt`. At least once; the mailbox looks in the store for what to send. */
  readonly wake: (person: string, sendAt: Instant) => Promise<void>;
  /** Tells the watch that a decision has changed the register, or that a meeting was called, moved or cancelled, so that open work follows at once. At least once. */
  readonly registerChanged?: () => Promise<void>;
  /** The decision proposal of a case as it is now being sent, as the next version of its document; undefined for a case without one, and for what is known already. */
  readonly proposalToKeep?: (sent: SentProposal) => Promise<KeepDocument | undefined>;
}

/** One macrostep, written once; then everyone who got a letter has their mailbox woken. */
export function createRecordActivities({ store, wake, registerChanged, proposalToKeep }: RecordDeps) {
  /** Every proposal that the step sends is kept in the same transaction, as its readers get it. */
  async function proposals(batch: RecordBatch): Promise<RecordedEffect[]> {
    if (proposalToKeep === undefined) return [];
    const kept: RecordedEffect[] = [];
    for (const { by, ...sent } of sentProposals(batch)) {
      const document = await proposalToKeep(sent);
      if (document !== undefined) kept.push(withParams({ ...by, type: 'keepDocument', params: null }, document));
    }
    return kept;
  }

  return {
    async record(batch: RecordBatch): Promise<void> {
      const effects = [...batch.effects.map(checked(batch.machine)), ...(await proposals(batch))];
      const { letters } = await store.record({ ...batch, effects });
      const soonest = new Map<string, Instant>();
      for (const { person, sendAt } of letters) {
        const known = soonest.get(person);
        if (known === undefined || sendAt < known) soonest.set(person, sendAt);
      }
      await Promise.all([...soonest].map(([person, sendAt]) => wake(person, sendAt)));
      if (batch.effects.some(movesOpenWork)) await registerChanged?.();
    },
  };
}

const ofMeetings: readonly string[] = ['meeting-called', 'meeting-moved', 'meeting-cancelled'];

/** Holders may have changed, or the day on which SYS treats a case. */
const movesOpenWork = (recorded: RecordedEffect): boolean => {
  const { type, params } = effectOf(recorded);
  return type === 'changeRegister' || (type === 'tell' && ofMeetings.includes(params.about));
};

/** What a case is to show, and what a document is to hold, is what is declared of it: a machine that hands over anything else is stopped before it is stored. */
const checked =
  (machine: string) =>
  (recorded: RecordedEffect): RecordedEffect => {
    const effect = effectOf(recorded);
    switch (effect.type) {
      case 'keepCase': {
        const { view, ...params } = effect.params;
        return view === undefined
          ? recorded
          : withParams(recorded, { ...params, view: { ...checkedView(machine, view) } });
      }
      case 'keepDocument':
        return withParams(recorded, checkedDocument(effect.params));
      default:
        return recorded;
    }
  };
