import type { Command } from 'commander';
import { parse, YAMLParseError } from 'yaml';
import type { AgreementView } from '../../store/register/agreements.ts';
import { badInput } from '../sdk/failures.ts';
import type { MissingInRegister, RegisterPreview } from '../sdk/register-commands.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { asking, withClient } from './leaf.ts';
import { textOf } from './text-of.ts';

interface ChangeOptions extends CommonOptions {
  readonly file?: string;
  readonly change?: readonly string[];
  readonly decision?: string;
  readonly recordedElsewhere?: boolean;
}

interface Given {
  readonly changes: readonly unknown[];
  readonly decision?: string;
}

function yamlOf(text: string, field: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw badInput(
      `${field} er ikke gyldig YAML: ${error.message}`,
      `${field} is not valid YAML: ${error.message}`,
      field,
    );
  }
}

/** The changes of a file (a list, or `changes` with `decision`) and of `--change`, each a line of YAML: `{ change: resign, … }`. */
async function givenOf({ file, change = [] }: ChangeOptions): Promise<Given> {
  const read = file === undefined ? [] : yamlOf(await textOf(file), file);
  const inFile: Given = Array.isArray(read) ? { changes: read } : (read as Given);
  const said = change.map((one) => yamlOf(one, 'change'));
  return { ...inFile, changes: [...(inFile?.changes ?? []), ...said] };
}

const list = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];

/** What a change does, line by line. */
function previewText(preview: RegisterPreview): string {
  const both = (all: readonly { readonly da: string; readonly en: string }[]): string[] =>
    all.map(({ da, en }) => `${da} / ${en}`);
  return [
    ...list('Ændringer / Changes', both(preview.differences)),
    ...list(
      'Kan ikke tages / Cannot be taken',
      preview.faults.map(({ field, da, en }) => `${field}: ${da} / ${en}`),
    ),
    ...list('Bemærk / Note', both(preview.warnings)),
    ...list('Åbne opgaver / Open tasks', both(preview.tasks)),
    ...list('Åbne afstemninger / Open ballots', both(preview.ballots)),
    ...(preview.links === 0 ? [] : [`Links, der dør / links that die: ${preview.links}`]),
    ...list('Budgetår / Budget years', both(preview.cycles)),
    ...list('Åbne sager / Open cases', both(preview.cases)),
  ].join('\n');
}

const agreementText = ({ title, parties, from, to, inForce, costKey, slaAnnex }: AgreementView): string =>
  [
    `${title} (${from} – ${to ?? ''})${inForce ? '' : ' – gælder ikke nu / not in force now'}`,
    `  parter / parties: ${parties.map(({ name }) => name).join(', ') || '–'}`,
    `  nøgle / key: ${costKey.map(({ name, weight }) => `${name} ${String(weight).replace('.', ',')}`).join('; ')}`,
    `  SLA: ${slaAnnex ? 'som bilag / annexed' : 'mangler / missing'}`,
  ].join('\n');

/** `aarshjul register change | preview | completeness | agreements`, beside the register's files. */
export function addRegisterDecisions(register: Command, io: Io): void {
  const changing = (command: Command): Command =>
    command
      .option('--file <path>', 'YAML med changes og decision / YAML with changes and decision')
      .option(
        '--change <yaml>',
        'én ændring, fx "{change: resign, seat: fsa, of: ppj, person: soeren.dahl, to: 2027-06-09}"; kan gentages / one change; repeatable',
        (one: string, all: readonly string[]) => [...all, one],
        [] as readonly string[],
      );

  changing(
    asking(register, 'preview', 'hvad en ændring ville gøre; ændrer intet / what a change would do; changes nothing'),
  ).action(
    withClient<ChangeOptions>(io, async (client, options) => {
      const { changes } = await givenOf(options);
      const done = await client.post<RegisterPreview>('/api/register/preview', { changes });
      print(io, options, done, previewText);
      if (done.faults.length > 0) process.exitCode = 2;
    }),
  );
  changing(asking(register, 'change', 'registrér en beslutning / record a decision'))
    .option('--decision <text>', 'hvis beslutning, med referat og punkt / whose decision, with minutes and item')
    .option(
      '--recorded-elsewhere',
      'portefølje, formand eller systemansvar er besluttet i en sag uden for systemet / decided in a case kept elsewhere',
    )
    .action(
      withClient<ChangeOptions>(io, async (client, options) => {
        const given = await givenOf(options);
        const body = {
          changes: given.changes,
          decision: options.decision ?? given.decision ?? '',
          ...(options.recordedElsewhere === true ? { recordedElsewhere: true } : {}),
        };
        print(io, options, await client.post<RegisterPreview>('/api/register/changes', body), previewText);
      }),
    );
  asking(register, 'completeness', 'hvad registeret mangler, og hvem der kan rette det / what is missing').action(
    withClient(io, async (client, options) => {
      const missing = await client.get<MissingInRegister[]>('/api/register/completeness');
      print(io, options, missing, (all) =>
        all.length === 0
          ? 'Registeret mangler intet. / The register lacks nothing.'
          : all.map(({ rows, da, en, mender }) => `${rows.join(', ')}  ${da} / ${en} (${mender.da})`).join('\n'),
      );
    }),
  );
  asking(
    register,
    'agreements',
    'driftsaftalerne: parter, gyldighed, nøgle og SLA-bilag / the agreements: parties, validity, key, SLA annex',
  ).action(
    withClient(io, async (client, options) => {
      const all = await client.get<AgreementView[]>('/api/register/agreements');
      print(io, options, all, (views) =>
        views.length === 0
          ? 'Registeret har ingen aftaler. / The register has no agreements.'
          : views.map(agreementText).join('\n'),
      );
    }),
  );
}
