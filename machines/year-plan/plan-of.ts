import { lastBusinessDayOnOrBefore } from '../governance/business-days.ts';
import { byDate, dateOfRule } from '../governance/deadlines.ts';
import { instant, instantOf, millis, type When } from '../governance/local-time.ts';
import { calendarOf } from '../governance/policy-calendar.ts';
import type { Policy } from '../governance/policy-schema.ts';
import { type KindName, kindNames, kindOf } from '../matter/kinds.ts';
import type { PlanPoint, YearPlanInput } from './input.ts';

/** The days of SYS' ordinary meetings of a calendar year by the policy, the business day before a closed one (A-43). */
export function ordinaryDays(year: number, policy: Policy): string[] {
  const calendar = calendarOf(policy);
  const { february, may, september, december } = policy.meetings;
  return [february, may, september, december].map((rule) =>
    lastBusinessDayOnOrBefore(dateOfRule(rule, year, calendar), calendar),
  );
}

/** The kinds of matter that come every year on a day of their own, by that day. */
function daysOfKinds(policy: Policy): ReadonlyMap<string, readonly KindName[]> {
  const days = new Map<string, readonly KindName[]>();
  for (const kind of kindNames) {
    const day = kindOf(kind).yearly?.day?.(policy);
    if (day !== undefined) days.set(day, [...(days.get(day) ?? []), kind]);
  }
  return days;
}

/** Points and dates of a year beside its meetings: what has passed at `at` is left out. Pure. */
export function yearPoints(year: number, policy: Policy, at: When): Pick<YearPlanInput, 'points' | 'statusReport'> {
  const calendar = calendarOf(policy);
  const morning = (date: string): string => instantOf(date, policy.ladder.at);
  const statusReport = {
    draft: byDate(policy.statusReport.draft, year, calendar, 'preceding'),
    due: byDate(policy.statusReport.due, year, calendar, 'preceding'),
  };
  const points: PlanPoint[] = [
    { kind: 'check', at: morning(lastBusinessDayOnOrBefore(`${year}-01-31`, calendar)) },
    { kind: 'statusReport', at: morning(dateOfRule('first bd of February', year, calendar)) },
    { kind: 'matters', at: morning(dateOfRule('first bd of March', year, calendar)) },
    ...[...daysOfKinds(policy)].map(([day, kinds]): PlanPoint => {
      const date = lastBusinessDayOnOrBefore(dateOfRule(day, year, calendar), calendar);
      return { kind: 'matters', at: morning(date), kinds };
    }),
    { kind: 'yearEnds', at: instantOf(`${year + 1}-01-01`, '00:00') },
  ];
  const now = instant(at);
  const inOrder = points.toSorted((a, b) => millis(a.at) - millis(b.at));
  const ahead = inOrder.filter((point) => {
    if (point.kind === 'statusReport') return statusReport.due.due > now;
    return millis(point.at) > millis(at);
  });
  return { points: ahead, statusReport };
}
