import { addBusinessDays, lastBusinessDayOnOrBefore } from '../governance/business-days.ts';
import {
  businessDaysBefore,
  byBusinessDays,
  byDate,
  dateOfRule,
  type Deadline,
  milestone,
  type Quarter,
  quarterDue,
  quarters,
} from '../governance/deadlines.ts';
import { duties } from '../duties.ts';
import type { Calendar } from '../governance/holidays.ts';
import { ladder } from '../governance/ladder.ts';
import { lastDateOf } from '../governance/date-words.ts';
import { lastOfMonth } from '../governance/local-dates.ts';
import { endOfDay, type Instant, instant, instantOf, millis, type When } from '../governance/local-time.ts';
import { calendarOf } from '../governance/policy-calendar.ts';
import type { Policy } from '../governance/policy-schema.ts';
import type { CyclePlan, MeetingDates, QuarterPlan, WatchedDate } from './plan.ts';

export interface PlanRequest {
  /** The budget year `Y`. */
  readonly year: number;
  readonly policy: Policy;
  /** When the cycle is started: reminders and openings that lie before are left out, and the hearing opens at once. */
  readonly at: When;
  /** SYS' dates, where they are not the policy's. */
  readonly meetings?: Partial<MeetingDates>;
}

/** The days of SYS' ordinary meetings that a budget year counts from: given, else the policy's, the business day before a closed one (A-43). */
export function meetingsOf(year: number, policy: Policy, chosen: Partial<MeetingDates> = {}): MeetingDates {
  const calendar = calendarOf(policy);
  const ordinary = (monthDay: string, inYear: number): string =>
    lastBusinessDayOnOrBefore(dateOfRule(monthDay, inYear, calendar), calendar);
  return {
    may: chosen.may ?? ordinary(policy.meetings.may, year - 1),
    september: chosen.september ?? ordinary(policy.meetings.september, year - 1),
    february: chosen.february ?? ordinary(policy.meetings.february, year + 1),
  };
}

/**
 * Every date of budget year `Y`, from the hearing in January `Y-1` to the follow-up in February `Y+1`.
 * Pure; instants in UTC from Danish wall time, deadlines as the exclusive end of their last day. Dates that have passed at `at` stay what they are and
 * are named in `passed`; only the hearing is given at least its ten business days. Throws `BadInput` for years that the calendar does not cover.
 */
export function planOf({ year, policy, at, meetings: chosen = {} }: PlanRequest): CyclePlan {
  const calendar = calendarOf(policy);
  const { budget, agenda } = policy;
  const before = year - 1;
  const morning = (date: string): Instant => instantOf(date, policy.ladder.at);
  const internal = (rule: string): Deadline =>
    milestone(dateOfRule(rule, before, calendar), calendar, policy.milestone.roll);
  const ofTheModel = (monthDay: string): Deadline => byDate(monthDay, before, calendar, policy.deadline.roll);
  const watched = (deadline: Deadline): WatchedDate => ({ deadline, reminders: ladder(deadline, policy, at) });

  const meetings = meetingsOf(year, policy, chosen);
  const opening = morning(dateOfRule(budget.milestones.hearingOpen, before, calendar));
  // To the minute: a plan is made of dates that people read.
  const thisMinute = instant(new Date(Math.floor(millis(at) / 60_000) * 60_000).toISOString());
  const hearingOpens = millis(at) > millis(opening) ? thisMinute : opening;
  const close = internal(budget.milestones.hearingClose);
  const shortest = byBusinessDays(duties['hearing-comments'].businessDays, hearingOpens, calendar);
  // The case comes to the secretariat in time for the May meeting, and the FSG has its business days before that.
  const fsgApproval = earlier(
    internal(budget.milestones.fsgApproval),
    businessDaysBefore(agenda.casesBd, meetings.may, calendar),
  );
  const forTheFsg = duties['budget-recommendation'].businessDays;
  const plan = {
    hearingOpens,
    hearingClose: close.due < shortest.due ? shortest : close,
    draftToFsg: earlier(
      internal(budget.milestones.draftToFsg),
      businessDaysBefore(forTheFsg, lastDateOf(fsgApproval.due), calendar),
    ),
    fsgApproval,
    first: watched(ofTheModel(budget.first)),
    secondDraft: businessDaysBefore(agenda.casesBd, meetings.september, calendar),
    final: watched(ofTheModel(budget.final)),
    rsiTarget: ofTheModel(budget.rsiTarget),
    rsiHard: ofTheModel(budget.rsiHard),
    yearBegins: instantOf(`${year}-01-01`, '00:00'),
  };
  const followUp = {
    opens: morning(dateOfRule('first bd of January', year + 1, calendar)),
    accounts: businessDaysBefore(agenda.casesBd, meetings.february, calendar),
    decision: {
      rule: 'february meeting',
      anchor: meetings.february,
      calendar: calendar.version,
      due: endOfDay(meetings.february),
    },
  };
  const frameProposal = businessDaysBefore(agenda.casesBd, meetings.september, calendar);
  const dated: Readonly<Record<string, Instant>> = {
    hearingOpens: opening,
    hearingClose: close.due,
    draftToFsg: plan.draftToFsg.due,
    fsgApproval: plan.fsgApproval.due,
    first: plan.first.deadline.due,
    secondDraft: plan.secondDraft.due,
    frameProposal: frameProposal.due,
    final: plan.final.deadline.due,
    rsiTarget: plan.rsiTarget.due,
    rsiHard: plan.rsiHard.due,
    yearBegins: plan.yearBegins,
  };
  return {
    year,
    budget: plan,
    frameProposal,
    quarters: quarters.map((quarter) => quarterOf(quarter, year, policy, calendar)),
    followUp,
    meetings,
    passed: Object.entries(dated).flatMap(([name, due]) => (millis(due) <= millis(at) ? [name] : [])),
  };
}

const earlier = (a: Deadline, b: Deadline): Deadline => (b.due < a.due ? b : a);

/** A quarter by Danish midnights, so that it is as long as it was: an hour less when the clock goes forward in it, one more when it goes back. */
function quarterOf(quarter: Quarter, year: number, policy: Policy, calendar: Calendar): QuarterPlan {
  const last = Number(quarter.slice(1)) * 3;
  const lastDay = lastOfMonth(year, last);
  return {
    quarter,
    from: instantOf(`${year}-${String(last - 2).padStart(2, '0')}-01`, '00:00'),
    to: endOfDay(lastDay),
    opens: instantOf(addBusinessDays(lastDay, 1, calendar), policy.ladder.at),
    due: quarterDue(quarter, year, policy, calendar),
  };
}
