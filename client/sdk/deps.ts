import type { Policy } from '../../machines/governance/policy.ts';
import type { Policies } from '../../store/policies.ts';
import type { Store } from '../../store/store.ts';
import type { Attention } from '../../workflows/durable/attention.ts';
import type { Deployment } from '../../workflows/durable/deployment.ts';
import type { Cases, Instant, Resume, ThawRehearsal } from '../../workflows/messages.ts';

/** What commands work on. `now` is asked once per command; nothing else in the SDK knows the time. */
export interface CommandDeps {
  readonly cases: Cases;
  readonly store: Store;
  readonly now: () => Instant;
  /** Version 1 of the governance model: what counts until RSI has adopted another. */
  readonly policy: Policy;
  /** The governance model by instant and by version; ask it, not `policy`, for what counts. */
  readonly policies: Policies;
  /** What would become of a frozen case in the versions that this process has; undefined of a machine it does not know. */
  readonly rehearseThaw?: (resume: Resume, at: Instant) => ThawRehearsal | undefined;
  /** The builds that open cases are pinned to; absent where versions do not run side by side. */
  readonly deployment?: Pick<Deployment, 'current' | 'open'>;
  /** Which open cases somebody must look at; absent: every open case is asked. */
  readonly attention?: Attention;
  /** Waits until a case just started can be read; without it an act that begins one returns as soon as the case runs. */
  readonly waitUntilReadable?: (caseId: string) => Promise<void>;
}
