import type { Command } from 'commander';
import { sectionText } from '../../machines/status-report/content.ts';
import type { Receipt } from '../../workflows/messages.ts';
import type { StatusReportView } from '../sdk/status-report-commands.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';
import { readDataFile } from './request-file.ts';

interface StartOptions extends CommonOptions {
  readonly year?: string;
  readonly from?: string;
  readonly to?: string;
  readonly due?: string;
}

const taken = (receipt: Receipt): string => `Modtaget som trin ${receipt.seq}. / Taken as step ${receipt.seq}.`;
const at = (id: string, act = ''): string => `/api/status-reports/${part(id)}${act}`;

function reportText({ title, versions, content }: StatusReportView): string {
  const sections = (content?.sections ?? []).map((one) => `## ${one.heading}\n\n${sectionText(one)}`);
  return [`# ${title} (udgave / version ${versions.at(-1)?.version ?? 0})`, ...sections].join('\n\n');
}

/** `aarshjul status-report …` */
export function addStatusReportCommands(program: Command, io: Io): void {
  const group = program
    .command('status-report')
    .description('Statusrapporter til RSI-kredsen / status reports to the RSI circle');
  asking(group, 'start', 'årets rapport, eller en for en periode / the report of a year, or of a period')
    .option(
      '--year <year>',
      'året, den skrives i; den handler om året før / the year it is written in; it is on the year before',
    )
    .option('--from <date>', 'periodens første dag / first day of the period')
    .option('--to <date>', 'periodens sidste dag / last day')
    .option('--due <date>', 'RSI skal have den senest / RSI is to have it by')
    .action(
      withClient<StartOptions>(io, async (client, options) => {
        const { year, from, to, due } = options;
        const body = {
          ...(year === undefined ? {} : { year: Number(year) }),
          ...(from === undefined && to === undefined ? {} : { period: { from: from ?? '', to: to ?? '' } }),
          ...(due === undefined ? {} : { due }),
        };
        print(
          io,
          options,
          await client.post<{ caseId: string }>('/api/status-reports', body),
          ({ caseId }) => `Startet: ${caseId}. / Started: ${caseId}.`,
        );
      }),
    );
  asking(group, 'show <id>', 'rapporten, som den står / the report as it stands').action(
    withClient(io, async (client, options, id = '') => {
      print(io, options, await client.get<StatusReportView>(at(id)), reportText);
    }),
  );
  asking(group, 'save <id>', 'gem det rettede udkast som ny udgave / keep the edited draft as a new version')
    .requiredOption('--file <path>', 'indholdet som YAML eller JSON: sections / the content as YAML or JSON: sections')
    .action(
      withClient<CommonOptions & { file: string }>(io, async (client, options, id = '') => {
        const content = await readDataFile(options.file);
        print(io, options, await client.post<Receipt>(at(id, '/content'), { content }), taken);
      }),
    );
  asking(group, 'cancel <id>', 'annullér en, der er startet ved en fejl / cancel one started by mistake')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { reason: string }>(io, async (client, options, id = '') => {
        print(io, options, await client.post<Receipt>(at(id, '/cancel'), { reason: options.reason }), taken);
      }),
    );
}
