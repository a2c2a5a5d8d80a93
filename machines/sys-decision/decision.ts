import { z } from 'zod';
import type { Deadline } from '../governance/deadlines.ts';
import type { Proof } from '../governance/effects.ts';
import type { LocalDate } from '../governance/local-dates.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy-schema.ts';

/** How SYS may decide a case; which of them a case offers is part of its input (A-19: a budget is not rejected). */
export const sysOutcomes = ['adopted', 'inPart', 'returned', 'refused', 'postponed'] as const;
export type SysOutcome = (typeof sysOutcomes)[number];

export interface SysDecisionInput {
  /** What SYS is asked, e.g. `budget-first-reading`; the words stand with the letters. */
  readonly question: string;
  readonly system?: string;
  readonly caseVersion: number;
  readonly modelVersion: string;
  readonly policy: Pick<Policy, 'written' | 'vote' | 'inhabil'>;
  /** The date of the plan; without one the secretariat has the business days of its duty. */
  readonly due?: Deadline;
  /**
   * What ends it; `returned` is also what a rejected written procedure means. A case that is postponed stays before SYS, unless it waits elsewhere
   * meanwhile and offers `postponed` itself.
   */
  readonly outcomes: readonly SysOutcome[];
  /**
   * It waits on the list, with a duty of its own case: nobody is asked for it and no written procedure is opened, but a meeting that takes it up decides it
   * (A-12, R-067).
   */
  readonly setAside?: true;
  /** The case goes by whether SYS is being asked in writing: it is told when a ballot opens, and when one closes without a decision. */
  readonly tells?: true;
  readonly data: Readonly<Record<string, unknown>>;
}

/** How SYS decided, and by what: minutes of a meeting, or the proof of a ballot. */
export interface SysDecision {
  readonly outcome: SysOutcome;
  readonly how: 'meeting' | 'written';
  readonly reference: string;
  readonly meetingDate: string | null;
  /** The day on which SYS decided: the meeting's, or the one on which the written procedure closed. */
  readonly on: LocalDate;
  readonly reason: string | null;
  readonly terms: unknown;
  /** Its place in the order that SYS adopted, and the cases that come before it. */
  readonly place?: number;
  readonly after?: readonly string[];
  readonly proof: Proof | null;
  readonly by: By | null;
}

/** What it tells its case on the way, so that the case knows whether SYS is being asked in writing. */
export type SysDecisionNotice = { readonly type: 'ballotOpened' } | { readonly type: 'ballotClosed' };

/** What a case that waits for SYS says of how it may be decided, as its running case shows it: in which ways, and by a ballot of how many business days. */
export const sysDecisionOffer = z.object({
  question: z.string(),
  outcomes: z.array(z.enum(sysOutcomes)),
  policy: z.object({ written: z.object({ minBd: z.int(), windowBd: z.int() }) }),
});
export type SysDecisionOffer = z.infer<typeof sysDecisionOffer>;
