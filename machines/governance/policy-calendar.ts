import { type Calendar, calendarNamed, withClosedDays } from './holidays.ts';
import type { Policy } from './policy-schema.ts';

/** The calendar that a policy counts by: its version with the policy's closed days. */
export const calendarOf = (policy: Pick<Policy, 'calendar' | 'closedDays'>): Calendar =>
  withClosedDays(calendarNamed(policy.calendar), policy.closedDays);
