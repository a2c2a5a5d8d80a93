import { z } from 'zod';
import type { Deadline } from '../governance/deadlines.ts';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';
import type { ReportContent } from './content.ts';

/** First and last day that a report is about, both included, `YYYY-MM-DD` local. */
export const period = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
});
export type Period = DeepReadonly<z.infer<typeof period>>;

/**
 * What a status report is started with: the yearly one by the year's plan or a command, one on demand with its own period. The report of a year is
 * written in it and is about the calendar year before.
 */
export interface StatusReportInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  readonly year: number;
  /** When the draft is to be with the chair, and when the report is to be with RSI. */
  readonly draft: Deadline;
  readonly due: Deadline;
  readonly period?: Period;
}

export const statusReportId = (number: string | number): string => `status-report/${number}`;
export const periodOf = ({ year, period }: Pick<StatusReportInput, 'year' | 'period'>): Period =>
  period ?? { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };

/** What the activity `composeStatusReport` is asked. */
export interface ComposeRequest {
  readonly caseId: string;
  readonly period: Period;
}

/** Its answer: the draft, as content and as a sentence of what it is made from. */
export interface ComposedReport {
  readonly content: ReportContent;
}
