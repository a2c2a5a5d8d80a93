import { counted } from '../../../machines/terms/counted.ts';
import { z } from 'zod';
import { yearLedger } from '../../sdk/budget-year/reconcile.ts';
import { registerSchema } from '../../../store/register/schema.ts';
import { madeKey } from '../../api/answers.ts';
import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { localDate } from '../../../machines/governance/local-time.ts';
import { journalEntry, verification } from '../../../store/rows.ts';
import { faultText } from '../../../store/register/faults.ts';
import { readRegister } from '../../../store/register/read.ts';
import { groupOf } from './act-commands.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { verifyFile } from './journal-file.ts';
import { printing } from '../printing.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { moneyText } from './money-words.ts';
import { addRegisterDecisions } from './register-commands.ts';
import { textOf } from './text-of.ts';

/** `aarshjul register …` */
function addRegisterCommands(program: Command, io: Io): void {
  const register = groupOf(program, 'register', 'Registeret: regioner, systemer, personer / the register');
  printing(
    register,
    'check <file>',
    'efterse en registerfil; kræver ingen server / check a file; needs no server',
  ).action(async (path: string, options: CommonOptions) => {
    const read = readRegister(await textOf(path), path, localDate(Date.now()));
    const { errors, warnings } = read;
    print(io, options, { ok: read.register !== undefined, errors, warnings }, () =>
      [
        ...errors.map(faultText),
        ...warnings.map(({ file, line, da, en }) => `${file}:${line}: advarsel: ${da} / ${en}`),
        read.register === undefined ? `${errors.length} fejl.` : 'Registeret er i orden. / The register is fine.',
      ].join('\n'),
    );
    if (read.register === undefined) process.exitCode = 2;
  });
  addRegisterExport(register, io);
  addRegisterDecisions(register, io);
}

/** Added to the register's commands: the register as YAML, to change and import again. */
function addRegisterExport(register: Command, io: Io): void {
  remoteCommand(
    register,
    'export',
    'udskriv registeret, som det sidst blev indlæst / print the register as imported last',
  )
    .option('--file <path>', 'skriv det i en fil / write it to a file')
    .action(
      withClient<CommonOptions & { file?: string }>(io, async (client, options) => {
        const current = await client.get(registerSchema, '/api/register');
        if (options.file !== undefined) await writeFile(options.file, stringify(current));
        print(io, options, current, (data) => options.file ?? stringify(data));
      }),
    );
}

/** `aarshjul journal …` */
function addJournalCommands(program: Command, io: Io): void {
  const journal = program.command('journal').description('Journalen / the journal');
  remoteCommand(
    journal,
    'verify',
    'efterregn kæden, her på serveren eller i en fil uden server / recompute the chain, on the server or in a file',
  )
    .option('--file <path>', 'en udskrift fra journal export; kræver hverken server eller database / an export')
    .action(
      withClient<CommonOptions & { file?: string }>(io, async (client, options) => {
        if (options.file !== undefined) {
          const verdict = await verifyFile(options.file);
          print(io, options, verdict, ({ fault, entries, whole, blanked, head }) =>
            fault === undefined
              ? `${counted(entries, 'lines', 'da')} uden ændringer${whole ? ', ingen mangler' : '; udskriften er et uddrag'}${blanked > 0 ? `; ${counted(blanked, 'hiddenVotes', 'da')}` : ''}. Sidste hash ${head}.`
              : `${options.file}:${fault.line}: ${fault.da} / ${fault.en}.`,
          );
          if (verdict.fault !== undefined) process.exitCode = 1;
          return;
        }
        const verdict = await client.get(verification, '/api/journal/verification');
        print(io, options, verdict, ({ entries, head, fault }) =>
          fault === undefined
            ? `${counted(entries, 'lines', 'da')} uden ændringer. Sidste hash ${head}.`
            : `Linje ${fault.no}: ${fault.why}`,
        );
        if (verdict.fault !== undefined) process.exitCode = 1;
      }),
    );
  remoteCommand(journal, 'export', 'skriv journalen ud, én JSON-linje pr. post / export as JSON lines')
    .option('--case <id>', 'kun denne sag / only this case')
    .option('--file <path>', 'skriv til fil / write to a file')
    .action(
      withClient<CommonOptions & { case?: string; file?: string }>(io, async (client, options) => {
        const entries = await client.get(z.array(journalEntry), '/api/journal', { case: options.case });
        const lines = entries.map((entry) => JSON.stringify(entry)).join('\n');
        if (options.file === undefined) {
          if (lines !== '') io.out(lines);
          return;
        }
        await writeFile(options.file, lines === '' ? '' : `${lines}\n`);
        print(
          io,
          options,
          { file: options.file, entries: entries.length },
          (done) => `${counted(done.entries, 'lines', 'da')} i ${done.file}.`,
        );
      }),
    );
}

/** `aarshjul ledger …`, `api-key …` and the two above. */
export function addRecordCommands(program: Command, io: Io): void {
  addRegisterCommands(program, io);
  addJournalCommands(program, io);

  const ledger = program.command('ledger').description('Årets penge / the money of a year');
  remoteCommand(
    ledger,
    'show',
    'årets penge: ramme, budgetter pr. del og linje, andele, overførsler / the money of a year',
  )
    .requiredOption('--year <year>', 'året / the year')
    .option('--rows', 'med budgetternes posteringer / with the rows of the budgets')
    .action(
      withClient<CommonOptions & { year: string; rows?: boolean }>(io, async (client, options) => {
        const money = await client.get(yearLedger, `/api/ledger/${encodeURIComponent(options.year)}`);
        print(io, options, money, (one) => moneyText(one, options.rows === true));
        if (money.reconciliation.differenceOre !== 0) process.exitCode = 1;
      }),
    );

  const key = program.command('api-key').description('Nøgler til API og CLI / keys for the API and CLI');
  remoteCommand(
    key,
    'create',
    'lav en nøgle til en person; kun på serveren selv / make a key for a person; on the server only',
  )
    .requiredOption('--person <id>', 'personen / the person')
    .action(
      withClient<CommonOptions & { person: string }>(io, async (client, options) => {
        print(io, options, await client.post(madeKey, '/api/keys', { person: options.person }), (made) => made.key);
      }),
    );
}
