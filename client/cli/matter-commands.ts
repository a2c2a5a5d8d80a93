import { groupOf } from './act-commands.ts';
import type { Command } from 'commander';
import type { CaseOf } from '../../store/rows.ts';
import type { KindView, TemplateView } from '../sdk/matter-commands.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';

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

const rowText = ({ number, title, system, state, outcome, view }: CaseOf<'matter'>): string =>
  `${number}  ${view.kind}  ${system ?? '–'}  ${outcome ?? state}  ${title}`;

/** `aarshjul matter …` and `aarshjul template …` */
export function addMatterCommands(program: Command, io: Io): void {
  const group = groupOf(program, 'matter', 'Sager af alle typer / matters of every kind');
  asking(group, 'kinds [kind]', 'sagstyperne med felter og rute / the kinds with fields and route').action(
    withClient<CommonOptions>(io, async (client, options, kind) => {
      const all = await client.get<readonly KindView[]>('/api/matter-kinds');
      const shown = all.filter((one) => kind === undefined || one.kind === kind);
      print(io, options, shown, (kinds) => kinds.map(kindText).join('\n\n'));
    }),
  );
  asking(group, 'list', 'sager / matters')
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
        const rows = await client.get<readonly CaseOf<'matter'>[]>(`/api/matters${query === '' ? '' : `?${query}`}`);
        print(io, options, rows, (all) => all.map(rowText).join('\n'));
      }),
    );

  const templates = program.command('template').description('Skabelonerne / the templates');
  asking(templates, 'list', 'de seks skabeloner / the six templates').action(
    withClient<CommonOptions>(io, async (client, options) => {
      print(io, options, await client.get<readonly TemplateView[]>('/api/templates'), (all) =>
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
