import type { Command } from 'commander';
import { sysOutcomes } from '../../machines/sys-decision/decision.ts';
import type { Receipt } from '../../workflows/messages.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';
import { readDataFile } from './request-file.ts';

const taken = (receipt: Receipt): string => `Modtaget som trin ${receipt.seq}. / Taken as step ${receipt.seq}.`;

interface DecisionOptions extends CommonOptions {
  readonly outcome: string;
  readonly reference: string;
  readonly meetingDate?: string;
  readonly reason?: string;
  readonly terms?: string;
}

const deciding = (command: Command): Command =>
  command
    .requiredOption('--outcome <outcome>', sysOutcomes.join(', '))
    .requiredOption('--reference <text>', 'referat og punkt / minutes and item')
    .option('--reason <text>', 'begrundelse / reason');

const decisionOf = ({ outcome, reference, meetingDate, reason }: DecisionOptions) => ({
  outcome,
  reference,
  ...(meetingDate === undefined ? {} : { meetingDate }),
  ...(reason === undefined ? {} : { reason }),
});

type Decided = readonly { readonly caseId: string; readonly receipt?: Receipt; readonly refused?: string }[];

/** What SYS decides on cases of any kind: `aarshjul case open-written-procedure`, `record-sys-decision`, `record-sys-decisions`. */
export function addCaseDecisions(one: Command, io: Io): void {
  asking(one, 'open-written-procedure <id>', 'åbn skriftlig behandling i SYS / open a written procedure in SYS')
    .option('--business-days <n>', 'frist i arbejdsdage / window in business days')
    .action(
      withClient<CommonOptions & { businessDays?: string }>(io, async (client, options, id = '') => {
        const body = options.businessDays === undefined ? {} : { businessDays: Number(options.businessDays) };
        print(io, options, await client.post<Receipt>(`/api/cases/${part(id)}/written-procedure`, body), taken);
      }),
    );
  deciding(asking(one, 'record-sys-decision <id>', 'registrér SYS’ afgørelse fra et møde / record a decision of SYS'))
    .requiredOption('--meeting-date <date>', 'mødets dato / date of the meeting')
    .option('--terms <path>', 'hvad en afgørelse i del bevilger, som YAML / what a decision in part grants')
    .action(
      withClient<DecisionOptions>(io, async (client, options, id = '') => {
        const terms = options.terms === undefined ? {} : { terms: await readDataFile(options.terms) };
        const body = { ...decisionOf(options), ...terms };
        print(io, options, await client.post<Receipt>(`/api/cases/${part(id)}/sys-decision`, body), taken);
      }),
    );
  deciding(
    asking(one, 'record-sys-decisions <ids>', 'én afgørelse for mange sager, adskilt af komma / one for many cases'),
  )
    .requiredOption('--meeting-date <date>', 'mødets dato / date of the meeting')
    .action(
      withClient<DecisionOptions>(io, async (client, options, ids = '') => {
        const body = { ...decisionOf(options), cases: ids.split(',').map((id) => id.trim()) };
        const results = await client.post<Decided>('/api/sys-decisions', body);
        print(io, options, results, (all) =>
          all.map(({ caseId, receipt, refused }) => `${caseId}: ${refused ?? taken(receipt as Receipt)}`).join('\n'),
        );
        if (results.some(({ refused }) => refused !== undefined)) process.exitCode = 1;
      }),
    );
}
