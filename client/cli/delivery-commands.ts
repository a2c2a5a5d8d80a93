import { receipt } from '../sdk/messages.ts';
import type { Command } from 'commander';
import { badInput } from '../sdk/failures.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { ownTask } from './own-task.ts';
import { readDataFile } from './request-file.ts';

interface SubmitOptions extends CommonOptions {
  readonly file: string;
  readonly case?: string;
  readonly comment?: string;
}

/** A group with one command: what is due is read from a file and answers the caller's open task. */
function addSubmit(
  program: Command,
  io: Io,
  name: string,
  words: readonly [group: string, submit: string],
  duties: readonly string[],
  field: string,
): void {
  const group = program.command(name).description(words[0]);
  remoteCommand(group, 'submit', words[1])
    .requiredOption('--file <path>', 'YAML eller JSON / YAML or JSON')
    .option('--case <id>', 'sagen, når der er flere opgaver / the case, when there are several tasks')
    .option('--comment <text>', 'kommentar / comment')
    .action(
      withClient<SubmitOptions>(io, async (client, options) => {
        const { file, comment } = options;
        const read = await readDataFile(file);
        if (read === null || typeof read !== 'object' || Array.isArray(read)) {
          throw badInput(`${file} skal indeholde felter.`, `${file} must hold fields.`, file);
        }
        const task = await ownTask(client, duties, options.case);
        const answer = { choice: 'submit', [field]: read, ...(comment === undefined ? {} : { comment }) };
        const taken = await client.post(receipt, `/api/tasks/${part(task.id)}/answer`, { answer });
        print(io, options, taken, ({ seq }) => `${task.case.title}: modtaget som trin ${seq}. / Taken as step ${seq}.`);
      }),
    );
}

/** `aarshjul report submit` and `aarshjul accounts submit`. */
export function addDeliveryCommands(program: Command, io: Io): void {
  addSubmit(
    program,
    io,
    'report',
    ['Kvartalsrapporter / quarterly reports', 'indsend kvartalets rapport / submit the quarterly report'],
    ['quarterly-report'],
    'report',
  );
  addSubmit(
    program,
    io,
    'accounts',
    ['Årsregnskaber / annual accounts', 'indsend årets regnskab / submit the year’s accounts'],
    ['accounts', 'frame-accounts'],
    'accounts',
  );
}
