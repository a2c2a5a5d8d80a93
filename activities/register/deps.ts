import type { Policy } from '../../machines/governance/policy.ts';
import type { Store } from '../../store/store.ts';
import type { Cases } from '../../workflows/messages.ts';

export interface RegisterDeps {
  readonly store: Store;
  readonly cases: Pick<Cases, 'send' | 'start'>;
  readonly policyAt: (instant: string) => Promise<Policy>;
  readonly policyOf: (modelVersion: string) => Promise<Policy>;
}
