import { type Command, Option } from 'commander';
import { formatDate, localDate } from '../../machines/governance/calendar.ts';
import { appliesTo } from '../../machines/governance/effects.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import type { Receipt } from '../../workflows/messages.ts';
import { badInput } from '../sdk/failures.ts';
import type { ModelOverview, ModelPreview } from '../sdk/model-commands.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';
import { readDataFile } from './request-file.ts';

interface ProposeOptions extends CommonOptions {
  readonly file?: string;
  readonly version?: string;
  readonly from?: string;
  readonly appliesTo?: string;
  readonly reason?: string;
  readonly set?: readonly string[];
}

/** The file's fields, and over them what the options say; `set` is put together from both. */
async function proposalOf({ file, version, from, appliesTo: reach, reason, set = [] }: ProposeOptions) {
  const read: unknown = file === undefined ? {} : await readDataFile(file);
  const base = (typeof read === 'object' && read !== null ? read : {}) as { readonly set?: object };
  const pairs = set.map((pair): readonly [string, string] => {
    const at = pair.indexOf('=');
    if (at > 0) return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    throw badInput(`Skriv --set nøgle=værdi, ikke «${pair}».`, `Write --set key=value, not "${pair}".`, 'set');
  });
  return {
    ...base,
    ...(version === undefined ? {} : { version }),
    ...(from === undefined ? {} : { effectiveFrom: from }),
    ...(reach === undefined ? {} : { appliesTo: reach }),
    ...(reason === undefined ? {} : { reason }),
    set: { ...base.set, ...Object.fromEntries(pairs) },
  };
}

const ways = { region: 'regionen', sys: 'SYS', rsi: 'RSI-kredsen' } as const;

const previewText = ({ proposed, base, changes, overtakes, rerouted, adopting, kept }: ModelPreview): string =>
  [
    `Version ${proposed.version} i stedet for ${base}, fra ${formatDate(localDate(proposed.effectiveFrom), 'long')} kl. 00.00`,
    ...changes.map(({ da }) => `  ${da}`),
    ...(overtakes.length === 0 ? [] : [`Afløser, før de gælder / overtakes: ${overtakes.join(', ')}`]),
    `Ny vej / new route: ${rerouted.length}`,
    ...rerouted.map(
      ({ number, title, amountOre, from, to }) =>
        `  ${number} ${title}${amountOre === undefined ? '' : ` (${formatKroner(amountOre)})`}: ${ways[from]} → ${ways[to]}`,
    ),
    `Ny version, samme vej / new version, same route: ${adopting.map(({ number }) => number).join(', ') || '–'}`,
    `Beholder deres / keep theirs: ${kept.length}`,
    ...kept.map(({ number, title, da }) => `  ${number} ${title}: ${da}`),
  ].join('\n');

const overviewText = ({ inForce, versions, revisions }: ModelOverview): string =>
  [
    ...versions.map(
      ({ version, effectiveFrom, decision }) =>
        `${version === inForce ? '*' : ' '} ${version}  fra ${formatDate(localDate(effectiveFrom), 'long')}  ${decision ?? 'den første version / the first version'}`,
    ),
    ...revisions.map(({ id, outcome, state }) => `  ${id}: ${outcome ?? state}`),
  ].join('\n');

const taken = (receipt: Receipt): string => `Modtaget som trin ${receipt.seq}. / Taken as step ${receipt.seq}.`;

/** `aarshjul model …` */
export function addModelCommands(program: Command, io: Io): void {
  const group = program.command('model').description('Styringsmodellens versioner / versions of the governance model');
  const proposing = (command: Command): Command =>
    command
      .option('--file <yaml>', 'fil med version, effectiveFrom, appliesTo, reason, set / file with the proposal')
      .option('--version <name>', 'navn på den nye version, fx v2 / name of the new version')
      .option('--from <date>', 'første dag, den gælder / the first day it counts')
      .addOption(new Option('--applies-to <cases>', 'hvilke sager / which cases').choices([...appliesTo]))
      .option('--reason <text>', 'begrundelse / reason')
      .option(
        '--set <key=value>',
        'en nøgle, fx thresholds.lowerOre=30000000; kan gentages / a key; may be repeated',
        (one: string, all: readonly string[] = []) => [...all, one],
      );

  asking(group, 'show', 'versionerne og forslagene / the versions and proposals').action(
    withClient<CommonOptions>(io, async (client, options) => {
      print(io, options, await client.get<ModelOverview>('/api/model'), overviewText);
    }),
  );
  proposing(asking(group, 'preview', 'hvad et forslag ændrer / what a proposal changes')).action(
    withClient<ProposeOptions>(io, async (client, options) => {
      const body = await proposalOf(options);
      print(io, options, await client.post<ModelPreview>('/api/model/preview', body), previewText);
    }),
  );
  proposing(asking(group, 'propose', 'foreslå en ny version / propose a new version')).action(
    withClient<ProposeOptions>(io, async (client, options) => {
      const body = await proposalOf(options);
      const done = await client.post<{ caseId: string; preview: ModelPreview }>('/api/model/revisions', body);
      print(io, options, done, ({ caseId, preview }) => `${previewText(preview)}\n${caseId}`);
    }),
  );
  proposing(asking(group, 'revise', 'ret et forslag / correct a proposal')).action(
    withClient<ProposeOptions>(io, async (client, options) => {
      const { version = '', ...body } = (await proposalOf(options)) as { version?: string };
      print(io, options, await client.post<Receipt>(`/api/model/revisions/${part(version)}/revise`, body), taken);
    }),
  );
  asking(group, 'withdraw <version>', 'træk et forslag tilbage / withdraw a proposal')
    .requiredOption('--reason <text>', 'begrundelse / reason')
    .action(
      withClient<CommonOptions & { reason: string }>(io, async (client, options, version = '') => {
        const path = `/api/model/revisions/${part(version)}/withdraw`;
        print(io, options, await client.post<Receipt>(path, { reason: options.reason }), taken);
      }),
    );
}
