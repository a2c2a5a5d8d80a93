import type { Policy } from '../../machines/governance/policy.ts';
import type { Store } from '../../store/store.ts';
import type { Cases } from '../../workflows/messages.ts';

export interface MeetingDeps {
  readonly store: Store;
  readonly cases: Pick<Cases, 'send' | 'view'>;
  readonly policyOf: (modelVersion: string) => Promise<Policy>;
}
