import type { Proof } from '../governance/effects.ts';
import type { Level } from '../governance/levels.ts';
import type { RsiCharge } from '../rsi-decision/charge.ts';
import type { By } from '../governance/people.ts';
import type { GroupComment } from '../fsg/comments.ts';
import type { Commenting, Comments } from './comments.ts';
import type { Criteria } from './criteria.ts';
import type { ChangeRequestInput } from './input.ts';
import type { Proposal } from './proposal.ts';

/** What a change request remembers. Plain JSON; nothing here is computed from a clock. */
export interface ChangeRequestContext {
  readonly caseId: string;
  readonly number: string;
  readonly modelVersion: string;
  readonly policy: ChangeRequestInput['policy'];
  readonly complete: boolean;
  readonly submittedBy: By;
  readonly proposal: Proposal;
  /** Raised by every material change; links and votes of earlier versions are void. */
  readonly version: number;
  /** Who decides this amount. Never lowered while the case is open. */
  readonly level: Level;
  /** The operating budget has no cover: the SYS path whatever the amount. */
  readonly noCover: boolean;
  readonly rank: number | null;
  readonly assessment: string | null;
  /** The FSG's scores and comments on the four criteria. */
  readonly criteria: Criteria | null;
  /** The FSG's members have settled their mandates. */
  readonly mandate?: true | undefined;
  readonly opinion: string | null;
  /** The region may return a request once. */
  readonly returnedByRegion: boolean;
  /** The last decision of SYS: minutes and item, or what the votes came to; and their proof. */
  readonly decision: string | null;
  readonly proof: Proof | null;
  readonly rsi: {
    readonly outcome: 'approved' | 'refused';
    readonly reference: string;
    readonly comment: string | null;
    /** Who pays: SYS' frame where RSI names it (A-13). */
    readonly charge?: RsiCharge;
  } | null;
  /** Its place in the order that SYS adopted last, and the cases that draw on the pool before it. */
  readonly place?: number | null;
  readonly after?: readonly string[];
  /** The amount that the FSG recommended last: what a new estimate is held against until SYS has decided. */
  readonly recommendedOre?: number;
  /** The amount that was approved last, 0 before. */
  readonly approvedOre: number;
  /** Stands on the roadmap; once there, it never leaves it. */
  readonly onRoadmap: boolean;
  /** The invitation to the user group while it comments, and what the last one led to. */
  readonly commenting?: Commenting | null;
  readonly comments?: Comments;
  /** Why the secretariat puts it before SYS without all of its papers. */
  readonly papersWaived?: string;
  /** What the members of the FSG said while it had the request, and who took part in its decision. */
  readonly fsgComments?: readonly GroupComment[];
  readonly tookPart?: string | null;
  readonly reason: string | null;
  readonly spent: { readonly amountOre: number; readonly by: By } | null;
}

export const initialContext = (input: ChangeRequestInput, level: Level): ChangeRequestContext => ({
  caseId: input.caseId,
  number: input.number,
  modelVersion: input.modelVersion,
  policy: input.policy,
  complete: input.complete,
  submittedBy: input.by,
  proposal: input.proposal,
  version: 1,
  level,
  noCover: false,
  rank: null,
  assessment: null,
  criteria: null,
  opinion: null,
  returnedByRegion: false,
  decision: null,
  proof: null,
  rsi: null,
  approvedOre: 0,
  onRoadmap: false,
  reason: null,
  spent: null,
});
