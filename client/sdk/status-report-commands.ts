import type { ReportContent } from '../../machines/status-report/content.ts';
import type { DocumentRow } from '../../store/rows.ts';

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
  /** The report as it stands, with its versions. */
  statusReport(caseId: string): Promise<StatusReportView>;
}
