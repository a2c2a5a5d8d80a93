import { z } from 'zod';
import { deadline, quarters } from '../governance/deadlines.ts';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { rung } from '../governance/ladder.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

/** A date of the model that is watched for a whole budget: its reminders go to whoever owes the next step, its breach is told once. */
const watchedDate = z.strictObject({
  deadline,
  /** Reminders still ahead, in order of time. */
  reminders: z.array(rung),
});
export type WatchedDate = DeepReadonly<z.infer<typeof watchedDate>>;

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
export const budgetPlan = z.strictObject({
  /** First business day of January `Y-1`, 08:00 local; the start itself when the cycle is started later. */
  hearingOpens: instant,
  hearingClose: deadline,
  draftToFsg: deadline,
  fsgApproval: deadline,
  /** 31 May `Y-1`: first reading in SYS. */
  first: watchedDate,
  /** The adjusted budget is due with the secretariat, ten business days before the September meeting. */
  secondDraft: deadline,
  /** 30 September `Y-1`: second reading in SYS. */
  final: watchedDate,
  /** RSI's own target, a warning only, and its hard date. */
  rsiTarget: deadline,
  rsiHard: deadline,
  /** 1 January `Y`, 00:00 local: in force, or the provisional budget. */
  yearBegins: instant,
});
export type BudgetPlan = DeepReadonly<z.infer<typeof budgetPlan>>;

/** One round of quarterly reports. */
export const quarterPlan = z.strictObject({
  quarter: z.enum(quarters),
  /** The quarter itself, `[from, to)`: elapsed time is measured in it, so a quarter with a clock change has an hour more or less (docs/calendar.md §3). */
  from: instant,
  to: instant,
  /** When the reports are asked for: 08:00 on the first business day after the quarter. */
  opens: instant,
  due: deadline,
});
export type QuarterPlan = DeepReadonly<z.infer<typeof quarterPlan>>;

/** The follow-up on the year that has ended, in the February after it. */
export const followUpPlan = z.strictObject({
  opens: instant,
  accounts: deadline,
  /** The February meeting, on which it is decided. */
  decision: deadline,
});
export type FollowUpPlan = DeepReadonly<z.infer<typeof followUpPlan>>;

/** Dates of SYS' ordinary meetings that the plan counts from, `YYYY-MM-DD`. */
const meetingDates = z.strictObject({
  may: day,
  september: day,
  /** In the year after the budget year. */
  february: day,
});
export type MeetingDates = DeepReadonly<z.infer<typeof meetingDates>>;

/** Everything that is dated in a budget year, from the hearing in `Y-1` to the follow-up in `Y+1`. */
export const cyclePlan = z.strictObject({
  year: z.int(),
  budget: budgetPlan,
  /** The proposal of the year's frame is due with the secretariat. */
  frameProposal: deadline,
  quarters: z.array(quarterPlan),
  followUp: followUpPlan,
  meetings: meetingDates,
  /** Names of the dates that had passed when the cycle was started (M-02). */
  passed: z.array(z.string()),
});
export type CyclePlan = DeepReadonly<z.infer<typeof cyclePlan>>;
