import { z } from 'zod';
import type { Command } from 'commander';
import { listedCase } from '../../../store/rows.ts';
import { groupOf } from './act-commands.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { showCase, type ShowOptions } from './show-case.ts';
import { caseList } from './words.ts';

/** `aarshjul change-request …` */
export function addChangeRequestCommands(program: Command, io: Io): void {
  const group = groupOf(program, 'change-request', 'Ændringsønsker / change requests').alias('cr');

  remoteCommand(group, 'list', 'vis ændringsønsker / list change requests')
    .option('--system <id>', 'kun dette system / only this system')
    .option('--open', 'kun åbne / only open ones')
    .action(
      withClient<CommonOptions & { system?: string; open?: boolean }>(io, async (client, options) => {
        const rows = await client.get(z.array(listedCase), '/api/change-requests', {
          system: options.system,
          open: options.open === true ? 'true' : undefined,
        });
        print(io, options, rows, caseList);
      }),
    );

  remoteCommand(group, 'show <number>', 'vis et ændringsønske / show one')
    .option('--timeline', 'med tidslinje / with its timeline')
    .option('--all', 'tidslinjen med tekniske linjer / the timeline with technical lines')
    .action(
      withClient<ShowOptions>(io, (client, options, number = '') =>
        showCase(io, client, options, `/api/change-requests/${part(number)}`),
      ),
    );
}
