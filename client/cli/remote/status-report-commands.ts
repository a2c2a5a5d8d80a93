import type { Command } from 'commander';
import { sectionText } from '../../../machines/status-report/content.ts';
import { type StatusReportView, statusReportView } from '../../sdk/status-report-commands.ts';
import { groupOf } from './act-commands.ts';
import { part } from './api-client.ts';
import { type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';

function reportText({ title, versions, content }: StatusReportView): string {
  const sections = (content?.sections ?? []).map((one) => `## ${one.heading}\n\n${sectionText(one)}`);
  return [`# ${title} (udgave / version ${versions.at(-1)?.version ?? 0})`, ...sections].join('\n\n');
}

/** `aarshjul status-report …` */
export function addStatusReportCommands(program: Command, io: Io): void {
  const group = groupOf(program, 'status-report', 'Statusrapporter til RSI-kredsen / status reports to the RSI circle');
  remoteCommand(group, 'show <id>', 'rapporten, som den står / the report as it stands').action(
    withClient(io, async (client, options, id = '') => {
      print(io, options, await client.get(statusReportView, `/api/status-reports/${part(id)}`), reportText);
    }),
  );
}
