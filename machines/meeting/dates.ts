import { z } from 'zod';
import { addBusinessDays } from '../governance/business-days.ts';
import { businessDaysBefore, type Deadline, deadline } from '../governance/deadlines.ts';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { LocalDate } from '../governance/local-dates.ts';
import { endOfDay, type Instant, instantOf, millis, type When } from '../governance/local-time.ts';
import { calendarOf } from '../governance/policy-calendar.ts';
import type { Policy } from '../governance/policy-schema.ts';
import { type MeetingFacts, meetingFacts } from './agenda.ts';

/** A meeting with every date that follows from its own. Computed once, outside workflow code; instants in UTC. */
export const meetingDates = meetingFacts.extend({
  starts: z.iso.datetime(),
  ends: z.iso.datetime(),
  /** When projects are asked for and members may wish for items: `casesBd` before the cases are due. */
  opens: z.iso.datetime(),
  casesDue: deadline,
  /** Projects are reported, and the agenda is ready for the chair, the business day before it is out. */
  projectsDue: deadline,
  /** The agenda is out by then, and goes out on that morning at the earliest. */
  dispatch: deadline,
  dispatchAt: z.iso.datetime(),
  /** 24:00 of the meeting's day: a vote at the meeting ends then at the latest. */
  dayEnds: deadline,
});
export type PlannedMeeting = DeepReadonly<z.infer<typeof meetingDates>>;

export const usualHours = { from: '10:00', to: '14:00' } as const;

/**
 * A meeting's dates from its day: cases due ten, agenda out five business days before. A meeting called at shorter notice is prepared at once and its
 * agenda goes out as soon as the chair has approved it; it is never due later than 24 hours before the meeting.
 */
export function plannedMeeting(facts: MeetingFacts, policy: Policy, at: When): PlannedMeeting {
  const calendar = calendarOf(policy);
  const morning = (date: LocalDate): Instant => instantOf(date, policy.ladder.at);
  const { casesBd, dispatchBd } = policy.agenda;
  const starts = instantOf(facts.date, facts.from);
  const now = new Date(millis(at)).toISOString();
  const notPast = (by: Deadline, latest: Instant): Deadline =>
    by.due > now ? by : { ...by, rule: 'short notice', due: latest };
  const dayBefore = new Date(millis(starts) - 24 * 3_600_000).toISOString();
  const latest = dayBefore > now ? dayBefore : starts;
  const casesDue = businessDaysBefore(casesBd, facts.date, calendar);
  return {
    ...facts,
    starts,
    ends: instantOf(facts.date, facts.to),
    opens: morning(addBusinessDays(facts.date, -2 * casesBd, calendar)),
    // At short notice what is ready now is what can come on.
    casesDue: notPast(casesDue, now),
    projectsDue: notPast(businessDaysBefore(dispatchBd + 1, facts.date, calendar), latest),
    dispatch: notPast(businessDaysBefore(dispatchBd, facts.date, calendar), latest),
    dispatchAt: morning(addBusinessDays(facts.date, -dispatchBd, calendar)),
    dayEnds: { rule: 'meeting', anchor: facts.date, calendar: calendar.version, due: endOfDay(facts.date) },
  };
}

/** Case id of a meeting: its number is the day it was first called for, with a letter when there are several. */
export const meetingId = (number: string): string => `meeting/${number}`;
export const yearPlanId = (year: number): string => `year-plan/${year}`;
export const projectReportId = (meeting: string, system: string): string => `project-report/${meeting}-${system}`;
