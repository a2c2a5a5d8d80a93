import type { By } from '../../machines/governance/people.ts';
import type { ReportContent } from '../../machines/status-report/content.ts';
import type { Period } from '../../machines/status-report/input.ts';
import type { DocumentRow } from '../../store/rows.ts';
import type { Receipt } from '../../workflows/messages.ts';
import type { Options } from './options.ts';

/** The yearly report: the year it is written in. On demand: the days it is about, and when RSI is to have it. */
export type StatusReportStart = { readonly year: number } | { readonly period: Period; readonly due?: string };

export interface StatusReportView {
  readonly caseId: string;
  readonly title: string;
  readonly state: string;
  readonly content: ReportContent | null;
  /** Every version, oldest first; the last is the one that counts. */
  readonly versions: readonly DocumentRow[];
}

/** The commands of status reports; part of `Commands`. Errors as there. */
export interface StatusReportCommands {
  /** Starts the yearly report or one on demand. `Conflict` when the year's has been started. Secretariat. */
  startStatusReport(by: By, start: StatusReportStart, requestId?: string): Promise<{ readonly caseId: string }>;
  /** Keeps the edited draft as a new version; while it is edited only. `expectCaseVersion` is the document's version here. Secretariat. */
  saveStatusReport(by: By, caseId: string, content: unknown, opts?: Options): Promise<Receipt>;
  /** Started by mistake. Secretariat. */
  cancelStatusReport(by: By, caseId: string, reason: string, opts?: Options): Promise<Receipt>;
  /** The report as it stands, with its versions. */
  statusReport(caseId: string): Promise<StatusReportView>;
}
