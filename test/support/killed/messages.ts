import type { OutgoingMail } from '../../../activities/letters/send.ts';
import type { FailureText } from '../../../client/sdk/failures.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import type { Register } from '../../../store/register/schema.ts';
import type { Instant } from '../../../workflows/messages.ts';

/** What a world needs to be opened in a process of its own, for the first time or again. */
export interface Opening {
  readonly startAt: Instant;
  readonly register: Register;
  readonly policy?: Policy;
  readonly watched: boolean;
  readonly weekly: boolean;
  readonly dataDir: string;
  readonly bundleCache: string;
  readonly address: string;
  readonly namespace: string;
  /** Cases that an earlier process opened. */
  readonly opened: readonly string[];
  readonly now: Instant;
}

/** What can be asked of the process: a method of one of the world's parts. */
export interface Ask {
  readonly type: 'ask';
  readonly id: number;
  readonly of: 'world' | 'store' | 'commands' | 'cases' | 'activities';
  readonly method: string;
  readonly args: readonly unknown[];
  readonly now: Instant;
}

export type ToProcess =
  | { readonly type: 'open'; readonly opening: Opening }
  | Ask
  | { readonly type: 'taken'; readonly id: number; readonly away: boolean };

export type FromProcess =
  | { readonly type: 'open' }
  | { readonly type: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly type: 'refused'; readonly id: number; readonly failure: FailureText; readonly faults: FailureText[] }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'mail'; readonly id: number; readonly mail: OutgoingMail }
  | { readonly type: 'opened'; readonly caseId: string };
