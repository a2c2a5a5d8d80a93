import { counted } from '../../../machines/terms/counted.ts';
import { receipt } from '../../sdk/messages.ts';
import { fileInJson } from '../../api/answers.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { groupOf } from './act-commands.ts';
import type { Command } from 'commander';
import { type Budget, totalOf, budget } from '../../../machines/annual-budget/budget.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { budgetSheet } from '../../sdk/budget-commands.ts';
import { badInput } from '../../sdk/failures.ts';
import { type ApiClient, part } from './api-client.ts';
import { sheetText } from './budget-words.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { readDataFile } from './request-file.ts';

const at = (id: string, act = ''): string => `/api/budgets/${part(id)}${act}`;

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw badInput(`Filen ${path} kan ikke læses (${code}).`, `The file ${path} cannot be read (${code}).`, path);
  }
}

/** A budget from a spreadsheet (read by the server against the template) or from YAML or JSON. */
export async function budgetOf(client: ApiClient, id: string, path: string): Promise<unknown> {
  if (!path.toLowerCase().endsWith('.xlsx')) return readDataFile(path);
  const body = { name: basename(path), base64: (await bytesOf(path)).toString('base64') };
  return client.post(budget, at(id, '/file'), body);
}

const totals = (budget: Budget): string =>
  `${counted(budget.lines.length, 'lines', 'da')}: del A ${formatKroner(totalOf(budget, 'A'))}, del B ${formatKroner(totalOf(budget, 'B'))}`;

/** `aarshjul budget …`; a budget is named by its case, `annual-budget/2028-ppj`, or just `2028-ppj`. */
export function addBudgetFileCommands(program: Command, io: Io): void {
  const group = groupOf(program, 'budget', 'Et systems driftsbudget / the operating budget of a system');

  remoteCommand(group, 'show <id>', 'linje for linje over for sidste år / line by line against last year').action(
    withClient(io, async (client, options, id = '') => {
      print(io, options, await client.get(budgetSheet, at(id)), sheetText);
    }),
  );

  remoteCommand(group, 'export <id>', 'som regneark på budgetskabelonen / as a spreadsheet on the template')
    .option('--file <path>', 'filen, ellers budget-<id>.xlsx her / the file')
    .action(
      withClient<CommonOptions & { file?: string }>(io, async (client, options, id = '') => {
        const { name, base64 } = await client.get(fileInJson, at(id, '/file'));
        const path = options.file ?? name;
        await writeFile(path, Buffer.from(base64, 'base64'));
        print(io, options, { file: path }, (done) => `Skrevet i ${done.file}.`);
      }),
    );

  remoteCommand(
    group,
    'import <id>',
    'læs et udfyldt regneark, og gem det som udkast / read a spreadsheet and keep it as draft',
  )
    .requiredOption('--file <path>', 'regnearket (.xlsx) / the spreadsheet')
    .option('--check', 'læs kun, gem intet / only read, save nothing')
    .action(
      withClient<CommonOptions & { file: string; check?: boolean }>(io, async (client, options, id = '') => {
        const budget = (await budgetOf(client, id, options.file)) as Budget;
        const saved = options.check !== true;
        if (saved) await client.post(receipt, at(id, '/save-draft'), { budget });
        print(
          io,
          options,
          { budget, saved },
          (done) => `${totals(done.budget)}. ${done.saved ? 'Gemt som udkast.' : 'Intet er gemt.'}`,
        );
      }),
    );
}
