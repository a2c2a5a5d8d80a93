/** How a region votes in writing; `meeting` demands a meeting, `recuse` is disqualification. */
type VoteAnswer = 'for' | 'against' | 'abstain' | 'meeting' | 'recuse';

export interface VoteInput {
  readonly choice: VoteAnswer;
  readonly comment?: string;
  /** SHA-256 of what the page showed. */
  readonly shown?: string;
}
