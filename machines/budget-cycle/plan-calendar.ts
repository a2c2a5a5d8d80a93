import { type Calendar, calendarNamed } from '../governance/holidays.ts';
import type { CyclePlan } from './plan.ts';

/** The calendar that a year's plan was made by: of the policy that its cycle has pinned. Page, `.ics`, lists and letters count by it. */
export const calendarOfPlan = ({ budget }: Pick<CyclePlan, 'budget'>): Calendar =>
  calendarNamed(budget.first.deadline.calendar);
