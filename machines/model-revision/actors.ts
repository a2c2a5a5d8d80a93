import { byActivity } from '../steps/by-activity.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy-schema.ts';

/** The open cases that the version reaches are told, each with an event of its own. */
export interface AdoptRequest {
  readonly version: string;
  readonly appliesTo: 'undecided' | 'all';
  readonly policy: Policy;
  readonly by: By;
}
/** Ids of the cases that took the version over, and of those that keep theirs. */
export interface Adopted {
  readonly adopted: readonly string[];
  readonly kept: readonly string[];
}

/** Other revisions that are open hear that a version has been adopted. */
export interface AnnounceRequest {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly policy: Policy;
  readonly by: By;
}

export const modelRevisionActors = {
  adoptInCases: byActivity<Adopted, AdoptRequest>(),
  announceModel: byActivity<null, AnnounceRequest>(),
};
