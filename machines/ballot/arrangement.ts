import type { Deadline } from '../governance/deadlines.ts';
import type { Elector } from '../governance/effects.ts';
import type { Rung } from '../governance/ladder.ts';
import type { Assignee } from '../governance/people.ts';

/** What the activity `arrangeBallot` is asked: who votes, and until when? */
export interface ArrangeBallotRequest {
  readonly body: string;
  readonly system?: string;
  readonly businessDays: number;
  readonly modelVersion: string;
  /** A vote at a meeting ends with the meeting's day; reminders are not sent. */
  readonly due?: Deadline;
  /** The window is extended: it goes on from the day on which this deadline ended, not from when that is noticed. */
  readonly extended?: Deadline;
  /** Regions that have a vote of their own already, when an open ballot is arranged anew after a change of regions (A-30b). */
  readonly reissue?: { readonly due: string; readonly regions: readonly string[] };
}

/** Its answer. Computed once from the register of that day; the ballot lives on it as data. */
export interface BallotArrangement {
  readonly electorate: readonly Elector[];
  /** Members and their substitutes of the day: each gets a task and a link of their own. */
  readonly assignees: readonly Assignee[];
  readonly deadline: Deadline;
  /** T-2 and T-1 business days, to those who have not voted. */
  readonly reminders: readonly Rung[];
  /** When regions, members or substitutes change before the deadline: the electorate is arranged anew then (A-30b, A-34). */
  readonly changesAt?: string;
}
