import type { Command } from 'commander';
import { z } from 'zod';
import {
  migratedCase,
  openVersion,
  type OpenVersion,
  operated,
  rehearsedCase,
  type RehearsedCase,
} from '../sdk/version-views.ts';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { groupOf } from './act-commands.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { localMinute } from './words.ts';

interface Reasoned extends CommonOptions {
  readonly reason: string;
}

/** What an operator may do to one case, each with its words. */
const operations = [
  ['suspend', 'sæt sagens ur i stå / stop the clock of its deadlines', 'Sagens ur står.'],
  ['resume', 'lad sagens ur gå igen / let the clock run again', 'Sagens ur går igen.'],
  ['cancel', 'afslut sagen, hvor den er / end the case where it is', 'Sagen er afsluttet.'],
  ['migrate', 'tag sagen til den nye udgave / take it to the new version', 'Sagen flyttes, når den er i ro.'],
] as const;

/** `aarshjul case suspend | resume | move | cancel | migrate`, `aarshjul cases versions | rehearse | migrate` */
export function addVersionCommands(program: Command, io: Io): void {
  const one = groupOf(program, 'case', 'Én sag / one case');
  const operate = (usage: string, description: string) =>
    remoteCommand(one, usage, description).requiredOption('--reason <text>', 'begrundelse / reason');
  for (const [type, description, done] of operations)
    operate(`${type} <id>`, description).action(
      withClient<Reasoned>(io, async (client, options, id = '') => {
        const body = { type, reason: options.reason };
        print(io, options, await client.post(operated, `/api/cases/${part(id)}/operations`, body), () => done);
      }),
    );
  operate('move <id> <state>', 'flyt sagen til en tilstand / move it to a state').action(
    withClient<Reasoned>(io, async (client, options, id = '', state = '') => {
      const body = { type: 'move', state, reason: options.reason };
      print(
        io,
        options,
        await client.post(operated, `/api/cases/${part(id)}/operations`, body),
        () => `Sagen er flyttet til ${state}.`,
      );
    }),
  );

  const all = groupOf(program, 'cases', 'Åbne sager og deres udgaver / open cases and their versions');
  remoteCommand(all, 'versions', 'hvor mange af hver udgave / how many of each version').action(
    withClient(io, async (client, options) => {
      print(io, options, await client.get(z.array(openVersion), '/api/versions'), (found) =>
        found.map(versionLine).join('\n'),
      );
    }),
  );
  remoteCommand(
    all,
    'rehearse',
    'prøv den nye udgave på alle åbne sager / try the new version on every open case',
  ).action(
    withClient(io, async (client, options) => {
      print(io, options, await client.get(z.array(rehearsedCase), '/api/versions/rehearsal'), rehearsalText);
    }),
  );
  remoteCommand(all, 'migrate', 'tag åbne sager til den nye udgave / take open cases to the new version')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .option('--at-most <n>', 'højst så mange ad gangen / at most so many at a time', '100')
    .action(
      withClient<Reasoned & { readonly atMost: string }>(io, async (client, options) => {
        const body = { atMost: Number(options.atMost), reason: options.reason };
        print(io, options, await client.post(z.array(migratedCase), '/api/versions/migrations', body), (report) =>
          report.length === 0
            ? 'Ingen sager at flytte.'
            : report.map(({ caseId, problem }) => `${caseId}: ${problem ?? 'flyttes'}`).join('\n'),
        );
      }),
    );
}

const versionLine = ({ machine, version, build, begunAt, current, cases }: DeepReadonly<OpenVersion>): string =>
  `${machine} ${version}: ${cases}${build === undefined ? '' : ` (${build}${current === true ? ', nye sager' : ` fra ${begunAt === undefined ? '?' : localMinute(begunAt)}`})`}`;

/** Those that nothing happens to are counted, the others named. */
function rehearsalText(found: DeepReadonly<RehearsedCase[]>): string {
  if (found.length === 0) return 'Alle åbne sager er af den nye udgave.';
  const asTheyAre = found.filter(
    ({ problem, before, after, armed, dropped }) =>
      problem === undefined && before === after && armed.length === 0 && dropped.length === 0,
  );
  return [
    ...(asTheyAre.length === 0 ? [] : [`${asTheyAre.length} sager tages op, som de står.`]),
    ...found
      .filter((one) => !asTheyAre.includes(one))
      .flatMap(({ caseId, from, to, problem, before, after, armed, dropped }) => [
        `${caseId} ${from} → ${to}: ${problem ?? (before === after ? before : `${before} → ${after ?? ''}`)}`,
        ...armed.map(({ id, dueAt }) => `  ny frist ${id}: ${localMinute(dueAt)}`),
        ...dropped.map((id) => `  bortfalder ${id}`),
      ]),
  ].join('\n');
}
