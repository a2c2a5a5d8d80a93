import { counted } from '../../../machines/terms/counted.ts';
import type { Command } from 'commander';
import { z } from 'zod';
import {
  isTakenAsItIs,
  openVersion,
  type OpenVersion,
  rehearsedCase,
  type RehearsedCase,
} from '../../sdk/operation/views.ts';
import type { DeepReadonly } from '../../../machines/governance/deep-readonly.ts';
import { groupOf } from './act-commands.ts';
import { type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { localMinute } from './words.ts';

/** `aarshjul cases versions | rehearse` */
export function addVersionCommands(program: Command, io: Io): void {
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
}

const versionLine = ({ machine, version, build, begunAt, current, cases }: DeepReadonly<OpenVersion>): string =>
  `${machine} ${version}: ${cases}${build === undefined ? '' : ` (${build}${current === true ? ', nye sager' : ` fra ${begunAt === undefined ? '?' : localMinute(begunAt)}`})`}`;

/** Those that nothing happens to are counted, the others named. */
function rehearsalText(found: DeepReadonly<RehearsedCase[]>): string {
  if (found.length === 0) return 'Alle åbne sager er af den nye udgave.';
  const asTheyAre = found.filter(isTakenAsItIs);
  return [
    ...(asTheyAre.length === 0 ? [] : [`${counted(asTheyAre.length, 'cases', 'da')} tages op uændret.`]),
    ...found
      .filter((one) => !asTheyAre.includes(one))
      .flatMap(({ caseId, from, to, problem, before, after, armed, dropped }) => [
        `${caseId} ${from} → ${to}: ${problem ?? (before === after ? before : `${before} → ${after ?? ''}`)}`,
        ...armed.map(({ id, dueAt }) => `  ny frist ${id}: ${localMinute(dueAt)}`),
        ...dropped.map((id) => `  bortfalder ${id}`),
      ]),
  ].join('\n');
}
