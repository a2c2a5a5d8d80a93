import type { Command } from 'commander';
import { formatDate, localDate } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { propose } from '../../../machines/model-revision/acts.ts';
import { type ModelOverview, type ModelPreview, modelOverview, modelPreview } from '../../sdk/model-commands.ts';
import { formOf, type FormOptions, groupOf, withFormOf } from './act-commands.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';

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

/** `aarshjul model …` */
export function addModelCommands(program: Command, io: Io): void {
  const group = groupOf(program, 'model', 'Styringsmodellens versioner / versions of the governance model');

  remoteCommand(group, 'show', 'versionerne og forslagene / the versions and proposals').action(
    withClient<CommonOptions>(io, async (client, options) => {
      print(io, options, await client.get(modelOverview, '/api/model'), overviewText);
    }),
  );
  withFormOf(remoteCommand(group, 'preview', 'hvad et forslag ændrer / what a proposal changes'), propose).action(
    withClient<FormOptions>(io, async (client, options) => {
      const body = await formOf(propose, options);
      print(io, options, await client.post(modelPreview, '/api/model/preview', body), previewText);
    }),
  );
}
