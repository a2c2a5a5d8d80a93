import type { Deadline } from '../governance/deadlines.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';
import type { Form } from '../forms/form.ts';
import type { KindName } from './kinds.ts';

/** What a matter is opened with: by somebody who raises it, or by the plan of a year. */
export interface MatterInput {
  /** `matter/2028-0002`. */
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  readonly kind: KindName;
  readonly system?: string;
  /** Where its kind is of a region. */
  readonly region?: string;
  readonly title: string;
  /** Filled in, or what is known of it, where the first step of the route fills it in. */
  readonly form: Form;
  /** Date of the plan for the first step. */
  readonly due?: Deadline;
}

export const matterId = (number: string): string => `matter/${number}`;
