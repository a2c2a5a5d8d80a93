import type { Command } from 'commander';
import { dutyDeclarations, type DutyName } from '../../../machines/duties.ts';
import type { Fields, Form } from '../../../machines/forms/form.ts';
import { budgetSheet } from '../../sdk/budget-commands.ts';
import { receipt } from '../../sdk/messages.ts';
import type { MyTask } from '../../sdk/views.ts';
import { type FormOptions, formOf, groupOf, withFormOf } from './act-commands.ts';
import { formOfDuty } from './answer-commands.ts';
import { type ApiClient, part } from './api-client.ts';
import { budgetOf } from './budget-file-commands.ts';
import { type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { ownTask } from './own-task.ts';
import { readDataFile } from './request-file.ts';

type Word = NonNullable<(typeof dutyDeclarations)[DutyName]['submits']>;

/** What a word has beside the options: files of another kind, and what is submitted when nothing is said. */
interface Beside {
  readonly read?: (client: ApiClient, task: MyTask, path: string) => Promise<unknown>;
  readonly kept?: (client: ApiClient, task: MyTask) => Promise<Form>;
}

const beside: Readonly<Partial<Record<Word, Beside>>> = {
  /** The spreadsheet on the template; else the draft that is kept, without adjustments. */
  budget: {
    read: (client, task, path) => budgetOf(client, task.case.id, path),
    kept: async (client, task) => ({
      budget: (await client.get(budgetSheet, `/api/budgets/${part(task.case.id)}`)).budget,
      ...(task.duty === 'budget-adjustment' ? { adjustments: [] } : {}),
    }),
  },
};

/** `aarshjul budget submit`, `report submit`, `accounts submit`: the answer to the one task that the caller has of the duties declared with that word. */
export function addSubmitCommands(program: Command, io: Io): void {
  const all = Object.entries(dutyDeclarations) as readonly (readonly [DutyName, (typeof dutyDeclarations)[DutyName]])[];
  const words = [...new Set(all.flatMap(([, { submits }]) => submits ?? []))];
  for (const word of words)
    addSubmit(
      program,
      io,
      word,
      all.flatMap(([name, { submits }]) => (submits === word ? [name] : [])),
    );
}

function addSubmit(program: Command, io: Io, word: Word, duties: readonly DutyName[]): void {
  const titles = duties.map((name) => dutyDeclarations[name].title.join(' / '));
  const { choice: _, ...fields } = Object.assign(
    {},
    ...duties.map((name) => formOfDuty(dutyDeclarations[name]).fields),
  ) as Fields;
  const form = { name: 'submit', fields };
  const { read, kept } = beside[word] ?? {};
  const command = remoteCommand(groupOf(program, word), 'submit [case]', titles.join('; '));
  withFormOf(command, form).action(
    withClient<FormOptions>(io, async (client, options, caseId) => {
      const task = await ownTask(client, duties, caseId);
      const readFile = (path: string) => read?.(client, task, path) ?? readDataFile(path);
      const written = await formOf(form, options, [], readFile);
      const answer = { choice: 'submit', ...(await kept?.(client, task)), ...written };
      print(
        io,
        options,
        await client.post(receipt, `/api/tasks/${part(task.id)}/answer`, { answer }),
        ({ seq }) => `${task.case.title}: modtaget som trin ${seq}. / Taken as step ${seq}.`,
      );
    }),
  );
}
