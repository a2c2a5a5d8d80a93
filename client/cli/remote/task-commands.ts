import { timerName } from '../../../machines/terms/timers.ts';
import { addAnswerCommands } from './answer-commands.ts';
import { z } from 'zod';
import type { Command } from 'commander';
import { myTask, operation } from '../../sdk/views.ts';
import { workList } from '../../sdk/work-list-commands.ts';
import { part } from './api-client.ts';
import { groupOf } from './act-commands.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { showCase, type ShowOptions } from './show-case.ts';
import { localMinute, taskList } from './words.ts';
import { workListText } from './work-list-text.ts';
import { writeBytes } from './write-bytes.ts';

/** `aarshjul tasks`, `task …`, `case …` */
export function addTaskCommands(program: Command, io: Io): void {
  remoteCommand(program, 'tasks', 'åbne opgaver / open tasks')
    .option(
      '--person <id>',
      'hvis opgaver; ellers egne, med operatørnøglen alles / whose tasks; else your own, with the operator key everybody’s',
    )
    .action(
      withClient<CommonOptions & { person?: string }>(io, async (client, options) => {
        const tasks = await client.get(z.array(myTask), '/api/tasks', { person: options.person });
        print(io, options, tasks, (all) => taskList(all, new Set(all.map(({ person }) => person)).size > 1));
      }),
    );

  remoteCommand(
    program,
    'work-list',
    'en FSA’s arbejdsliste: alt åbent ved systemerne, deres FSG og brugergruppe / an FSA’s work list',
  )
    .option('--person <id>', 'hvis liste, ellers ens egen / whose; else your own')
    .action(
      withClient<CommonOptions & { person?: string }>(io, async (client, options) => {
        print(io, options, await client.get(workList, '/api/work-list', { person: options.person }), workListText);
      }),
    );

  addAnswerCommands(groupOf(program, 'task', 'Én opgave / one task'), io);
  const one = groupOf(program, 'case', 'Én sag / one case');
  remoteCommand(one, 'show <id>', 'vis en sag / show a case')
    .option('--timeline', 'med tidslinje / with its timeline')
    .option('--all', 'tidslinjen med tekniske linjer / the timeline with technical lines')
    .action(
      withClient<ShowOptions>(io, (client, options, id = '') =>
        showCase(io, client, options, `/api/cases/${part(id)}`),
      ),
    );
  remoteCommand(one, 'export <id>', 'gem sagen med alle akter som ZIP / save the case with all its papers')
    .option('--out <file>', 'hvor; ellers sagens eget navn / where; else the own name of the case')
    .action(
      withClient<CommonOptions & { out?: string }>(io, async (client, options, id = '') => {
        const { name, bytes } = await client.file(`/api/cases/${part(id)}/file`, {});
        const file = options.out ?? name;
        await writeBytes(file, bytes);
        print(io, options, { file, bytes: bytes.length }, (done) => `${done.file}: ${done.bytes} bytes`);
      }),
    );
  remoteCommand(
    one,
    'operation <id>',
    'hændelser og frister i den kørende sag / incidents and timers of the running case',
  ).action(
    withClient(io, async (client, options, id = '') => {
      print(
        io,
        options,
        await client.get(operation, `/api/cases/${part(id)}/operation`),
        ({ status, incidents, timers }) =>
          [
            status,
            ...incidents.map((incident) => `hændelse ${incident.id}: ${incident.name}: ${incident.message}`),
            ...timers.map(
              (timer) =>
                `frist ${localMinute(timer.dueAt)}: ${timerName(timer.id, 'da')} (${timer.actor === '' ? timer.id : `${timer.actor}/${timer.id}`})`,
            ),
          ].join('\n'),
      );
    }),
  );
}
