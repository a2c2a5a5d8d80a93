import type { Deadline } from '../governance/deadlines.ts';
import type { Rung } from '../governance/ladder.ts';
import type { Assignee, Role } from '../governance/people.ts';

/** A date to be kept, and how many business days before it the duty must be done. */
export interface Before {
  readonly deadline: Deadline;
  readonly businessDays: number;
}

/** What the activity `arrange` is asked: who owes this, and by when? */
export interface ArrangeRequest {
  readonly duty: string;
  readonly owner: Role;
  readonly businessDays: number;
  /** A date of the plan; who is asked so late that fewer than `businessDays` are left has those instead. */
  readonly due?: Deadline;
  /** A date of the model that what comes after needs so many business days to keep: who is asked late has no longer than that, where it can be. */
  readonly before?: Before;
  /** SYS treats it at its next meeting. */
  readonly meeting?: true;
  /** Reminders in days before the deadline, where they are not the policy's. */
  readonly steps?: readonly number[];
  readonly modelVersion: string;
  readonly system?: string;
  /** Whose SYS member it is, for `regionMember`. */
  readonly region?: string;
  /** Who it is, for `named`. */
  readonly person?: string;
}

/** Its answer: persons and dates, computed once from the register and the calendar of that day; data from then on (design §9). */
export interface Arrangement {
  readonly assignees: readonly Assignee[];
  readonly deadline: Deadline;
  /** Reminders before the deadline. */
  readonly reminders: readonly Rung[];
  /** Letters after it: told once, then every five business days, at most four times. */
  readonly overdue: readonly Rung[];
}
