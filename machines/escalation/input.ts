import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';
import { elapsed } from '../quarterly-report/assess.ts';
import { outage } from '../quarterly-report/report.ts';
import type { CriticalRule } from './critical.ts';

/** What makes a matter critical. */
export const grounds = ['outage', 'availability', 'security', 'documentation', 'other'] as const;
export type Ground = (typeof grounds)[number];

/** An escalation as it is raised. The outage carries its offsets, so that the two hours of an autumn night are told apart (docs/calendar.md §3). */
export const raised = z.strictObject({
  title: z.string().trim().min(1).max(160),
  system: z.string().min(1).optional(),
  ground: z.enum(grounds),
  /** What happened. */
  description: z.string().trim().min(1).max(10_000),
  outage: outage.optional(),
  /** When a missing agreement or document was given notice of, `YYYY-MM-DD` (A-36: 30 days). */
  noticeGiven: z.iso.date().optional(),
  /** The number of the incident where it is reported by law: this is no such channel. */
  externalRef: z.string().trim().max(200).optional(),
});
export type Raised = z.infer<typeof raised>;

/** A document of the system that whoever decides may need at hand: recovery requirements, SLA, agreement. */
export const caseDocument = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  version: z.int(),
});
type CaseDocument = DeepReadonly<z.infer<typeof caseDocument>>;

/** The case whose answer was escalated by itself. */
export const origin = z.strictObject({
  caseId: z.string(),
  number: z.string(),
});
export type Origin = DeepReadonly<z.infer<typeof origin>>;

export interface EscalationInput extends Raised {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  /** The instant at which it was raised; the alerts are counted from it. */
  readonly at: string;
  readonly systemName?: string;
  /** The SLA's requirements of the system on the day, in words. */
  readonly sla: readonly string[];
  readonly documents: readonly CaseDocument[];
  /** What makes it critical; absent in those raised before it was computed. */
  readonly critical?: CriticalRule;
  readonly origin?: Origin;
}

export const escalationId = (number: string): string => `escalation/${number}`;

/** Elapsed minutes of an outage, whole and right over the clock changes. */
export const outageMinutes = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  Math.floor(elapsed([{ from, to }], Date.parse(from), Date.parse(to)) / 60_000);
