import type { VoteAnswer } from '../../machines/governance/effects.ts';

export interface VoteInput {
  readonly choice: VoteAnswer;
  readonly comment?: string;
  /** SHA-256 of what the page showed. */
  readonly shown?: string;
}
