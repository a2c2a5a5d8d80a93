import { Command, CommanderError, Option } from 'commander';
import { dutyNamed } from '../../../machines/duties.ts';
import type { DutyDeclaration } from '../../../machines/duties/duty.ts';
import { fieldsOfDuty } from '../../../machines/duties/read-answer.ts';
import { optional, textUpTo } from '../../../machines/forms/field.ts';
import type { Form } from '../../../machines/forms/form.ts';
import { badInput, notFound } from '../../sdk/failures.ts';
import { receipt } from '../../sdk/messages.ts';
import { caseView } from '../../sdk/views.ts';
import { type FormOptions, formOf, isOption, withFormOf } from './act-commands.ts';
import { type ApiClient, part } from './api-client.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { taken } from './words.ts';

/** What a duty is answered with, as options and in a file: the choice, the duty's own fields, a comment. */
export const formOfDuty = (duty: DutyDeclaration) => ({
  name: 'answer',
  fields: {
    choice: optional(textUpTo(100)('Svaret', 'The answer')),
    ...fieldsOfDuty(duty),
    comment: optional(textUpTo(20_000)(...(duty.comment?.label ?? (['Kommentar', 'Comment'] as const)))),
  },
});

/** `<caseId>#<actor>.<visit>/<person>` → the duty that the task asks. Throws `NotFound`. */
async function dutyOf(client: ApiClient, taskId: string): Promise<DutyDeclaration> {
  const [caseId = ''] = taskId.split('#');
  const { tasks } = await client.get(caseView, `/api/cases/${part(caseId)}`);
  const duty = dutyNamed(tasks.find(({ id }) => id === taskId)?.duty ?? '');
  if (duty !== undefined) return duty;
  throw notFound(
    `Opgaven ${taskId} findes ikke. Se opgaverne med aarshjul tasks.`,
    `There is no task ${taskId}. See the tasks with aarshjul tasks.`,
  );
}

/** The options of an answer to this duty. */
const optionsFor = (duty: DutyDeclaration, usage: string): Command =>
  withFormOf(
    new Command(usage)
      .description(duty.title.join(' / '))
      .helpOption(false)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined }),
    formOfDuty(duty),
  );

/** The options, what stands in the file alone, and each choice with what it leads to. */
const helpOf = (duty: DutyDeclaration, command: Command): string =>
  [
    command.helpInformation().trimEnd(),
    ...Object.entries(fieldsOfDuty(duty)).flatMap(([name, field]) =>
      isOption(field) ? [] : [`  i filen / in the file: ${name}: ${field.da} / ${field.en}`],
    ),
    '',
    'Svar / answers:',
    ...Object.entries(duty.choices).map(([choice, { label, leads }]) => `  ${choice}: ${label[0]}. ${leads[0]}`),
  ].join('\n');

/** The answer that the options and the file say. Throws `BadInput` naming an option that the duty does not have. */
async function answerOf(duty: DutyDeclaration, command: Command, written: readonly string[]): Promise<Form> {
  try {
    command.parse(written, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const fault = error.message.replace(/^error: /, '');
    throw badInput(
      `${fault}. --help efter opgaven viser svarets felter.`,
      `${fault}. --help after the task shows its fields.`,
    );
  }
  return formOf(formOfDuty(duty), command.opts<FormOptions>());
}

function addAnswering(group: Command, io: Io, way: 'answer' | 'record', description: string): void {
  // What the task asks decides the options: they are read once the task has been seen, `--help` too.
  const command = remoteCommand(group, `${way} [id]`, description)
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .addOption(new Option('--help', 'med en opgave: dens svar og felter / with a task: its answers and fields'))
    .addHelpText(
      'after',
      '\n--choice, --comment, --file og et felt for hvert af opgavens / and one for each field of the task: task answer <id> --help',
    );
  command.action(
    withClient<CommonOptions & { readonly help?: true }>(io, async (client, options, id) => {
      if (id === undefined) {
        if (options.help === true) return command.outputHelp();
        throw badInput('Skriv opgavens id.', 'Write the id of the task.', 'id');
      }
      const duty = await dutyOf(client, id);
      const own = optionsFor(duty, `task ${way} <id>`);
      if (options.help === true) return io.out(helpOf(duty, own));
      const answer = await answerOf(duty, own, command.args.slice(1));
      print(io, options, await client.post(receipt, `/api/tasks/${part(id)}/${way}`, { answer }), taken);
    }),
  );
}

/** `aarshjul task answer` and `task record`: an option for each field of what the task asks. */
export function addAnswerCommands(task: Command, io: Io): void {
  addAnswering(task, io, 'answer', 'besvar en opgave / answer a task');
  addAnswering(task, io, 'record', 'registrér en gruppes afgørelse til bekræftelse / record what a group decided');
}
