/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { CaseRow } from '../../../store/rows.ts';
import { EscalationCase } from './escalation/escalation-case.tsx';
import type { Lang } from '../language.ts';
import { ProjectReportCase } from './project-report/report-case.tsx';
import { ReportContentView } from './status-report/report-content.tsx';

const ownMachines: readonly string[] = ['escalation', 'project-report', 'status-report', 'meeting'];
/** Cases that are neither change requests nor of the budget year, and are shown in their own way. */
export const isOwnCase = ({ machine }: Pick<CaseRow, 'machine'>): boolean => ownMachines.includes(machine);

/** What such a case is about, for its deciders and for the secretariat. */
export function OwnCase({ lang, row }: { lang: Lang; row: CaseRow }) {
  if (row.machine === 'escalation') return <EscalationCase lang={lang} row={row} />;
  if (row.machine === 'project-report') return <ProjectReportCase lang={lang} row={row} />;
  if (row.machine === 'status-report') return <ReportContentView lang={lang} row={row} />;
  return null;
}
