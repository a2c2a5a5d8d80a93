import type { Policy } from '../../machines/governance/policy.ts';
import type { Store } from '../../store/store.ts';

export interface ArrangeDeps {
  readonly store: Store;
  /** The policy of a model version; a case keeps the version it was filed under. */
  readonly policyOf: (modelVersion: string) => Promise<Policy>;
}
