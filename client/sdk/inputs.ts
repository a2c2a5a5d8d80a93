import type { SysOutcome } from '../../machines/sys-decision/decision.ts';

/** How a region votes in writing; `meeting` demands a meeting, `recuse` is disqualification. */
export type VoteAnswer = 'for' | 'against' | 'abstain' | 'meeting' | 'recuse';

export interface VoteInput {
  readonly choice: VoteAnswer;
  readonly comment?: string;
  /** SHA-256 of what the page showed. */
  readonly shown?: string;
}

/** What SYS decided at a meeting, as the secretariat records it. */
export interface SysDecision {
  /** Which of them a case offers it says itself. */
  readonly outcome: SysOutcome;
  /** Which minutes, e.g. `SYS-møde 2027-03, pkt. 4`. */
  readonly reference: string;
  /** When SYS met, `YYYY-MM-DD`. */
  readonly meetingDate?: string;
  readonly reason?: string;
  /** What a decision in part grants of a carry-over: `{ granted: [{ line, amountOre }] }`. */
  readonly terms?: unknown;
}
