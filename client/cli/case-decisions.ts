import { taken } from './words.ts';
import { decidedCases } from '../sdk/budget-commands.ts';
import type { Command } from 'commander';
import { sysOutcomes } from '../../machines/sys-decision/decision.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { remoteCommand, withClient } from './leaf.ts';

interface DecisionOptions extends CommonOptions {
  readonly outcome: string;
  readonly reference: string;
  readonly meetingDate?: string;
  readonly reason?: string;
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

/** One decision of SYS for many cases: `aarshjul case record-sys-decisions`. */
export function addCaseDecisions(one: Command, io: Io): void {
  deciding(
    remoteCommand(
      one,
      'record-sys-decisions <ids>',
      'én afgørelse for mange sager, adskilt af komma / one for many cases',
    ),
  )
    .requiredOption('--meeting-date <date>', 'mødets dato / date of the meeting')
    .action(
      withClient<DecisionOptions>(io, async (client, options, ids = '') => {
        const body = { ...decisionOf(options), cases: ids.split(',').map((id) => id.trim()) };
        const results = await client.post(decidedCases, '/api/sys-decisions', body);
        print(io, options, results, (all) =>
          all
            .map(
              ({ caseId, receipt, refused }) =>
                `${caseId}: ${refused ?? (receipt === undefined ? '' : taken(receipt))}`,
            )
            .join('\n'),
        );
        if (results.some(({ refused }) => refused !== undefined)) process.exitCode = 1;
      }),
    );
}
