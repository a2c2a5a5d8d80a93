import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy-schema.ts';
import { type Change, changesBetween, type Proposed } from './proposed.ts';

/** A revision is itself a case under the version that is in force when it is proposed. */
export interface ModelRevisionInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  /** The version it was worked out against: the one that RSI adopted last. */
  readonly base: Policy;
  readonly proposed: Proposed;
}

export interface ModelRevisionContext extends Omit<ModelRevisionInput, 'base'> {
  readonly base: string;
  /** What the proposal changes in the version it was worked out against. */
  readonly changes: readonly Change[];
  /** Raised each time the secretariat changes the proposal. */
  readonly version: number;
  /** Where SYS recommended it, and what SYS said. */
  readonly recommended: string | null;
  readonly opinion: string | null;
  /** RSI's minutes. */
  readonly decision: string | null;
  readonly decidedBy: By | null;
  /** Why it was returned, refused or withdrawn. */
  readonly reason: string | null;
  /** The version that was adopted while this one was open. */
  readonly overtakenBy: string | null;
  /** Cases that took the version over when it came into force. */
  readonly adopted: readonly string[];
  readonly kept: readonly string[];
}

export const initialContext = ({ base, ...input }: ModelRevisionInput): ModelRevisionContext => ({
  ...input,
  base: base.modelVersion,
  changes: changesBetween(base, input.proposed.policy),
  version: 1,
  recommended: null,
  opinion: null,
  decision: null,
  decidedBy: null,
  reason: null,
  overtakenBy: null,
  adopted: [],
  kept: [],
});

export const modelRevisionId = (version: string): string => `model-revision/${version}`;
