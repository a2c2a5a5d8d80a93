import type { StatusReportStart } from '../../client/sdk/status-report-commands.ts';
import { readSection } from '../../machines/status-report/content.ts';
import { notFound } from '../../client/sdk/failures.ts';
import type { Performing } from './performing.ts';

/** What a story may do with a status report, by the names of the command line. */
export const statusReportVerbs = {
  'status-report.start': async (d: Performing) => {
    const { caseId } = await d.commands.startStatusReport(d.by, d.with as unknown as StatusReportStart, d.actId);
    if (d.act.as !== undefined) d.cases.set(d.act.as, caseId);
  },
  /** `section` and `text`: one section as people edit it; the others stay as they are. */
  'status-report.save': async (d: Performing) => {
    const { content } = await d.commands.statusReport(d.caseId);
    const heading = String(d.with['section'] ?? '');
    if (content?.sections.some((one) => one.heading === heading) !== true)
      throw notFound(`Rapporten har intet afsnit «${heading}».`, `The report has no section "${heading}".`, 'section');
    const sections = content.sections.map((one) =>
      one.heading === heading ? readSection(heading, String(d.with['text'] ?? '')) : one,
    );
    return d.commands.saveStatusReport(d.by, d.caseId, { sections });
  },
  'status-report.cancel': (d: Performing) =>
    d.commands.cancelStatusReport(d.by, d.caseId, String(d.with['reason'] ?? '')),
};
