import { outcomeName, stateName } from '../../../machines/terms/index.ts';
import { z } from 'zod';
import { groupOf } from './act-commands.ts';
import type { Command } from 'commander';
import { type CaseOf, listedCaseOf, type UnreadableCase, isReadable, listedState } from '../../../store/rows.ts';
import { type KindView, kindView, templateView } from '../../sdk/matter-commands.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';

const kindText = ({ kind, da, en, fields, route, raisedBy, system, region }: KindView): string =>
  [
    `${kind}: ${da} / ${en}`,
    `  rejses af / raised by: ${raisedBy.join(', ')}; system: ${system}; region: ${region}`,
    ...fields.map(
      ({ name, da: label, as, optional, options }) =>
        `  ${name}${optional ? '?' : ''} (${as}): ${label}${options === undefined ? '' : ` [${options.join(' | ')}]`}`,
    ),
    ...route.map(({ do: act, by, da: ask }, place) => `  ${place + 1}. ${by} ${act}: ${ask}`),
  ].join('\n');

const rowText = (row: CaseOf<'matter'> | UnreadableCase): string => {
  const { number, system = '–', outcome, title } = row;
  const where = outcome === undefined ? stateName(listedState(row), 'da') : outcomeName(outcome, 'da', 'matter');
  return `${number}  ${isReadable(row) ? row.view.kind : '–'}  ${system}  ${where}  ${title}`;
};

/** `aarshjul matter …` and `aarshjul template …` */
export function addMatterCommands(program: Command, io: Io): void {
  const group = groupOf(program, 'matter', 'Sager af alle typer / matters of every kind');
  remoteCommand(group, 'kinds [kind]', 'sagstyperne med felter og rute / the kinds with fields and route').action(
    withClient<CommonOptions>(io, async (client, options, kind) => {
      const all = await client.get(z.array(kindView), '/api/matter-kinds');
      const shown = all.filter((one) => kind === undefined || one.kind === kind);
      print(io, options, shown, (kinds) => kinds.map(kindText).join('\n\n'));
    }),
  );
  remoteCommand(group, 'list', 'sager / matters')
    .option('--kind <kind>', 'kun denne type / only this kind')
    .option('--system <id>', 'kun dette system / only this system')
    .option('--open', 'kun åbne / only open ones')
    .action(
      withClient<CommonOptions & { kind?: string; system?: string; open?: boolean }>(io, async (client, options) => {
        const { kind, system, open } = options;
        const query = new URLSearchParams({
          ...(kind === undefined ? {} : { kind }),
          ...(system === undefined ? {} : { system }),
          ...(open === true ? { open: 'true' } : {}),
        }).toString();
        const rows = await client.get(
          z.array(listedCaseOf('matter')),
          `/api/matters${query === '' ? '' : `?${query}`}`,
        );
        print(io, options, rows, (all) => all.map(rowText).join('\n'));
      }),
    );

  const templates = program.command('template').description('Skabelonerne / the templates');
  remoteCommand(templates, 'list', 'de seks skabeloner / the six templates').action(
    withClient<CommonOptions>(io, async (client, options) => {
      print(io, options, await client.get(z.array(templateView), '/api/templates'), (all) =>
        all
          .map(
            ({ id, name, inForce, versions }) =>
              `${id}: ${name}, ${inForce === null ? 'INGEN I KRAFT / NONE IN FORCE' : `udgave ${inForce}`} (${versions.length})`,
          )
          .join('\n'),
      );
    }),
  );
}
