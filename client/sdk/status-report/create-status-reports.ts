import { statusReportId } from '../../../machines/status-report/input.ts';
import { viewAs } from '../../../store/rows.ts';
import { withFailures } from '../with-failures.ts';
import type { CommandDeps } from '../deps.ts';
import { notFound } from '../failures.ts';
import type { StatusReportCommands } from '../status-report-commands.ts';

/** Reading the reports to RSI. */
export function createStatusReports({ store }: CommandDeps): StatusReportCommands {
  return {
    statusReport: (caseId) =>
      withFailures(async () => {
        const row = await store.case(caseId.includes('/') ? caseId : statusReportId(caseId));
        if (row?.machine !== 'status-report')
          throw notFound(`Statusrapporten ${caseId} findes ikke.`, `There is no status report ${caseId}.`);
        const versions = await store.documents({ id: row.id });
        return {
          caseId: row.id,
          title: row.title,
          state: row.state,
          content: viewAs(row, 'status-report').content ?? null,
          versions,
        };
      }),
  };
}
