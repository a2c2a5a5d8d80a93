import type { Deadline, Quarter } from '../governance/deadlines.ts';
import type { Rung } from '../governance/ladder.ts';
import type { Instant } from '../governance/instant.ts';

/** A date of the model that is watched for a whole budget: its reminders go to whoever owes the next step, its breach is told once. */
export interface WatchedDate {
  readonly deadline: Deadline;
  /** Reminders still ahead, in order of time. */
  readonly reminders: readonly Rung[];
}

/** Dates that a dispensation can move. */
export const movableDates = [
  'hearingClose',
  'draftToFsg',
  'fsgApproval',
  'first',
  'secondDraft',
  'final',
  'rsiTarget',
  'accounts',
] as const;
export type MovableDate = (typeof movableDates)[number];

/** Dates of a budget year `Y` that a system's budget is made by; computed once, outside workflow code, and carried as data (design §9). */
export interface BudgetPlan {
  /** First business day of January `Y-1`, 08:00 local; the start itself when the cycle is started later. */
  readonly hearingOpens: Instant;
  readonly hearingClose: Deadline;
  readonly draftToFsg: Deadline;
  readonly fsgApproval: Deadline;
  /** 31 May `Y-1`: first reading in SYS. */
  readonly first: WatchedDate;
  /** The adjusted budget is due with the secretariat, ten business days before the September meeting. */
  readonly secondDraft: Deadline;
  /** 30 September `Y-1`: second reading in SYS. */
  readonly final: WatchedDate;
  /** RSI's own target, a warning only, and its hard date. */
  readonly rsiTarget: Deadline;
  readonly rsiHard: Deadline;
  /** 1 January `Y`, 00:00 local: in force, or the provisional budget. */
  readonly yearBegins: Instant;
}

/** One round of quarterly reports. */
export interface QuarterPlan {
  readonly quarter: Quarter;
  /** The quarter itself, `[from, to)`: elapsed time is measured in it, so a quarter with a clock change has an hour more or less (docs/calendar.md §3). */
  readonly from: Instant;
  readonly to: Instant;
  /** When the reports are asked for: 08:00 on the first business day after the quarter. */
  readonly opens: Instant;
  readonly due: Deadline;
}

/** The follow-up on the year that has ended, in the February after it. */
export interface FollowUpPlan {
  readonly opens: Instant;
  readonly accounts: Deadline;
  /** The February meeting, on which it is decided. */
  readonly decision: Deadline;
}

/** Dates of SYS' ordinary meetings that the plan counts from, `YYYY-MM-DD`. */
export interface MeetingDates {
  readonly may: string;
  readonly september: string;
  /** In the year after the budget year. */
  readonly february: string;
}

/** Everything that is dated in a budget year, from the hearing in `Y-1` to the follow-up in `Y+1`. */
export interface CyclePlan {
  readonly year: number;
  readonly budget: BudgetPlan;
  /** The proposal of the year's frame is due with the secretariat. */
  readonly frameProposal: Deadline;
  readonly quarters: readonly QuarterPlan[];
  readonly followUp: FollowUpPlan;
  readonly meetings: MeetingDates;
  /** Names of the dates that had passed when the cycle was started (M-02). */
  readonly passed: readonly string[];
}
