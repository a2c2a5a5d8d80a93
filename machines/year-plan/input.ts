import type { Deadline } from '../governance/deadlines.ts';
import type { Instant } from '../governance/instant.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';
import type { Form } from '../forms/form.ts';
import type { KindName } from '../matter/kinds.ts';
import type { PlannedMeeting } from '../meeting/dates.ts';

/** What the plan comes to, each at its instant: the check of 31 January, the status report, the standing matters, the end of the year. */
export interface PlanPoint {
  readonly kind: 'check' | 'statusReport' | 'matters' | 'yearEnds';
  readonly at: Instant;
  /** The kinds of matter that come then; of the standing matters absent: all those without a day of their own. */
  readonly kinds?: readonly KindName[];
}

/** What the secretariat plans SYS' year with: `year-plan/2028` (R-035). Dates are computed outside and carried as data. */
export interface YearPlanInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  readonly year: number;
  readonly meetings: readonly PlannedMeeting[];
  /** The day on which RSI meets in September, when it is known. */
  readonly rsi: string | null;
  readonly points: readonly PlanPoint[];
  readonly statusReport: { readonly draft: Deadline; readonly due: Deadline };
}

/** A matter that comes back every year, of each system or of the whole, or the renewal of a contract that nears its end. Its number is taken once. */
export interface StandingMatter {
  readonly kind: KindName;
  readonly number: string;
  readonly system: string | null;
  readonly systemName: string | null;
  /** Where its kind is of a region. */
  readonly region?: { readonly id: string; readonly name: string };
  /** Where the matter has a title, a form begun and a day of its own: a contract's. */
  readonly title?: string;
  readonly form?: Form;
  readonly due?: Deadline;
}

/** What is asked of a year when its plan comes to a point; `calendar`: version of the plan's own, by which new matters are due. */
export interface YearSoFarRequest {
  readonly year: number;
  readonly point: PlanPoint['kind'] | null;
  readonly kinds?: readonly KindName[];
  readonly calendar: string;
}

/** What the register of cases says of the year when the plan comes to a point. */
export interface YearSoFar {
  /** Meetings that are planned or held, not those that were cancelled. */
  readonly meetings: readonly { readonly date: string; readonly extraordinary: boolean }[];
  /** The year's status report has been started by hand. */
  readonly statusReport: boolean;
  /** What is opened at the point of the standing matters; empty at the others. */
  readonly matters: readonly StandingMatter[];
}
