import { groupOf } from './act-commands.ts';
import type { Command } from 'commander';
import type { CaseOf } from '../../store/rows.ts';
import { badInput } from '../sdk/failures.ts';
import type { KindView, TemplateView } from '../sdk/matter-commands.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';
import { readDataFile } from './request-file.ts';

interface StartOptions extends CommonOptions {
  readonly file?: string;
  readonly kind?: string;
  readonly system?: string;
  readonly region?: string;
  readonly title?: string;
  readonly due?: string;
  readonly set?: readonly string[];
}

/** The file's matter, and over it what the options say; `form` is put together from both. */
async function matterOf({ file, kind, system, region, title, due, set = [] }: StartOptions) {
  const read: unknown = file === undefined ? {} : await readDataFile(file);
  const base = (typeof read === 'object' && read !== null ? read : {}) as { readonly form?: object };
  const pairs = set.map((pair): readonly [string, string] => {
    const at = pair.indexOf('=');
    if (at > 0) return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    throw badInput(`Skriv --set felt=værdi, ikke «${pair}».`, `Write --set field=value, not "${pair}".`, 'set');
  });
  return {
    ...base,
    ...(kind === undefined ? {} : { kind }),
    ...(system === undefined ? {} : { system }),
    ...(region === undefined ? {} : { region }),
    ...(title === undefined ? {} : { title }),
    ...(due === undefined ? {} : { due }),
    form: { ...base.form, ...Object.fromEntries(pairs) },
  };
}

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
  asking(group, 'start', 'rejs en sag / raise a matter')
    .option('--file <yaml>', 'fil med kind, system, title, form / file with the matter')
    .option('--kind <kind>', 'sagstype / kind')
    .option('--system <id>', 'system')
    .option('--region <id>', 'region, hvor sagstypen hører til en / region, where the kind is of one')
    .option('--title <title>', 'titel / title')
    .option('--due <date>', 'frist for første trin / deadline of the first step')
    .option(
      '--set <field=value>',
      'et felt; kan gentages / a field; may be repeated',
      (one: string, all: readonly string[] = []) => [...all, one],
    )
    .action(
      withClient<StartOptions>(io, async (client, options) => {
        const done = await client.post<{ caseId: string; number: string }>('/api/matters', await matterOf(options));
        print(io, options, done, ({ caseId }) => caseId);
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
