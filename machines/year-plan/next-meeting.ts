import { businessDaysBefore } from '../governance/deadlines.ts';
import type { LocalDate } from '../governance/local-dates.ts';
import { instant, localParts, type When } from '../governance/local-time.ts';
import { calendarOf } from '../governance/policy-calendar.ts';
import type { Policy } from '../governance/policy-schema.ts';
import { ordinaryDays } from './plan-of.ts';

/** A meeting that has not been held: its day, and until when a case can come on its agenda. */
export interface ComingMeeting {
  readonly date: LocalDate;
  readonly casesDue: string;
}

/** The day of the first meeting of SYS that the papers of a case can reach: of those called, else of the policy's ordinary days. Pure. */
export function nextMeeting(called: readonly ComingMeeting[], at: When, policy: Policy): LocalDate {
  const now = instant(at);
  const reached = called.filter(({ casesDue }) => casesDue > now).map(({ date }) => date);
  const [first] = reached.toSorted();
  if (first !== undefined) return first;
  const calendar = calendarOf(policy);
  const inYear = (year: number): LocalDate | undefined =>
    ordinaryDays(year, policy).find((day) => businessDaysBefore(policy.agenda.casesBd, day, calendar).due > now);
  const { year } = localParts(at);
  // The first meeting of a year is reached from the end of the year before it.
  const next = inYear(year) ?? inYear(year + 1);
  if (next === undefined) throw new Error(`No ordinary meeting of SYS follows ${now}.`);
  return next;
}
