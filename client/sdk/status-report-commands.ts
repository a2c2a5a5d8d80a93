import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { reportContent } from '../../machines/status-report/content.ts';
import { documentRow } from '../../store/rows.ts';

export const statusReportView = z
  .object({
    caseId: z.string(),
    title: z.string(),
    state: z.string(),
    content: reportContent.nullable(),
    /** Every version, oldest first; the last is the one that counts. */
    versions: z.array(documentRow),
  })
  .meta({ id: 'StatusReportView' });
export type StatusReportView = DeepReadonly<z.infer<typeof statusReportView>>;

/** The commands of status reports; part of `Commands`. Errors as there. */
export interface StatusReportCommands {
  /** The report as it stands, with its versions. */
  statusReport(caseId: string): Promise<StatusReportView>;
}
