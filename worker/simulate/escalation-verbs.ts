import type { StatusReportStart } from '../../client/sdk/status-report-commands.ts';
import { readSection } from '../../machines/status-report/content.ts';
import { notFound } from '../../client/sdk/failures.ts';
import type { Doing } from './doing.ts';

/** What a story may do with an escalation or a status report, by the names of the command line. */
export const escalationVerbs = {
  'escalation.raise': async (d: Doing) => {
    const { caseId } = await d.commands.raiseEscalation(d.by, d.with, d.actId);
    if (d.act.as !== undefined) d.cases.set(d.act.as, caseId);
  },
  'escalation.withdraw': (d: Doing) => d.commands.withdrawEscalation(d.by, d.caseId, String(d.with['reason'] ?? '')),
  'escalation.acknowledge': (d: Doing) =>
    d.commands.acknowledgeEscalation(d.by, d.caseId, String(d.with['reference'] ?? '')),
  'escalation.release': (d: Doing) =>
    d.commands.releaseFollowUp(d.by, d.caseId, String(d.with['followUp'] ?? ''), String(d.with['reason'] ?? '')),
  'status-report.start': async (d: Doing) => {
    const { caseId } = await d.commands.startStatusReport(d.by, d.with as unknown as StatusReportStart, d.actId);
    if (d.act.as !== undefined) d.cases.set(d.act.as, caseId);
  },
  /** `section` and `text`: one section as people edit it; the others stay as they are. */
  'status-report.save': async (d: Doing) => {
    const { content } = await d.commands.statusReport(d.caseId);
    const heading = String(d.with['section'] ?? '');
    if (content?.sections.some((one) => one.heading === heading) !== true)
      throw notFound(`Rapporten har intet afsnit «${heading}».`, `The report has no section "${heading}".`, 'section');
    const sections = content.sections.map((one) =>
      one.heading === heading ? readSection(heading, String(d.with['text'] ?? '')) : one,
    );
    return d.commands.saveStatusReport(d.by, d.caseId, { sections });
  },
  'status-report.cancel': (d: Doing) => d.commands.cancelStatusReport(d.by, d.caseId, String(d.with['reason'] ?? '')),
};
