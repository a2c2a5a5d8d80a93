import type { Policy } from '../../machines/governance/policy.ts';
import type { Store } from '../../store/store.ts';
import type { Cases } from '../../workflows/messages.ts';

export interface MatterDeps {
  readonly store: Store;
  readonly policyOf: (modelVersion: string) => Promise<Policy>;
  readonly cases: Pick<Cases, 'send' | 'view'>;
}
