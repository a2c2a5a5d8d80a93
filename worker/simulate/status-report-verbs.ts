import { readSection } from '../../machines/status-report/content.ts';
import { notFound } from '../../client/sdk/failures.ts';
import type { Performing } from './performing.ts';

/** What a story may do with a status report, by the names of the command line. */
export const statusReportVerbs = {
  /** `section` and `text`: one section as people edit it; the others stay as they are. */
  'status-report.save': async (d: Performing) => {
    const { content } = await d.commands.statusReport(d.caseId);
    const heading = String(d.with['section'] ?? '');
    if (content?.sections.some((one) => one.heading === heading) !== true)
      throw notFound(`Rapporten har intet afsnit «${heading}».`, `The report has no section "${heading}".`, 'section');
    const sections = content.sections.map((one) =>
      one.heading === heading ? readSection(heading, String(d.with['text'] ?? '')) : one,
    );
    return d.commands.perform(d.by, 'status-report.save', d.caseId, { content: { sections } });
  },
};
