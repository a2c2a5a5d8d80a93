import { isForm } from '../../../machines/forms/written-rows.ts';
import { stateName } from '../../../machines/terms/index.ts';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { type Act, actId } from '../../../machines/acts/act.ts';
import { acts } from '../../../machines/acts.ts';
import { subjectOf } from '../../../machines/acts/subject.ts';
import { type Field, isOptional } from '../../../machines/forms/field.ts';
import type { Fields, Form } from '../../../machines/forms/form.ts';
import { writtenName } from '../../../machines/forms/written-name.ts';
import { actPath } from '../../api/act-routes.ts';
import { badInput } from '../../sdk/failures.ts';
import { type Performed, begun, performed } from '../../sdk/acts/completion.ts';
import { operatedCase, type OperatedCase } from '../../sdk/operation/views.ts';
import { part } from './api-client.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { remoteCommand, withClient } from './leaf.ts';
import { isList, partOption, writtenPart } from './own-part.ts';
import { readDataFile } from './request-file.ts';
import { textOf } from './text-of.ts';

/** The options of a command that takes the form of an act. */
export type FormOptions = CommonOptions & Readonly<Record<string, unknown>> & { readonly file?: string };
type ActOptions = FormOptions & { readonly requestId?: string };

/** The group of a subject's commands, made when the first is added. */
export function groupOf(program: Command, name: string, description?: string): Command {
  const found = program.commands.find((one) => one.name() === name);
  const group = found ?? program.command(name);
  if (description !== undefined) group.description(description);
  return group;
}

/** `businessDays` → `business-days`, as options are written; an amount without its unit. */
const optionOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Fields that are best in a file: rows, groups, parts with a schema of their own; the last are options too, and rows that may be written as one field. */
const isLarge = ({ as }: Field): boolean => as === 'rows' || as === 'group' || as === 'own';
export const isOption = (field: Field): boolean => !isLarge(field) || field.as === 'own' || field.short !== undefined;

/** `aarshjul <subject> <act> …` for every act of every lifecycle. */
export function addActCommands(program: Command, io: Io): void {
  for (const act of acts) addAct(groupOf(program, act.on), act, io);
}

/** What names the one that the act is done to; nothing for what starts something. */
function namedBy({ on, starts }: Act): readonly string[] {
  const { key } = subjectOf(on);
  return starts !== undefined || key === undefined ? [] : [key];
}

/** `rerank <number> <rank>` */
export const actUsage = (act: Act): string =>
  [
    act.name,
    ...[...namedBy(act), ...(act.positional === undefined ? [] : [act.positional])].map((one) => `<${one}>`),
  ].join(' ');

/** A field that is an option, with its place in the form: `meetings.may` is `--may`. */
interface OptionField {
  readonly path: readonly string[];
  readonly field: Field;
}

/** The fields that are options: those of one value, and those of a group that stand beside the others. */
const optionFields = (fields: Fields, under: readonly string[] = []): readonly OptionField[] =>
  Object.entries(fields).flatMap(([name, field]): readonly OptionField[] => {
    const path = [...under, writtenName(name, field)];
    if (field.beside === true && field.fields !== undefined) return optionFields(field.fields, path);
    return isOption(field) ? [{ path, field }] : [];
  });

/** What a command takes a form of: an act, or an answer. */
type Formed = Pick<Act, 'name' | 'fields' | 'positional' | 'starts'>;

const optionsIn = ({ fields, positional }: Formed): readonly OptionField[] =>
  optionFields(fields).filter(({ path }) => path.join('.') !== positional);

const nameOf = ({ path, field }: OptionField): string => field.option ?? path.at(-1) ?? '';

/** The options of an act's command beside those that every command has: `--reason`, `--file`. */
export const optionsOfAct = (act: Formed): readonly string[] => [
  ...optionsIn(act).map((one) => `--${optionOf(nameOf(one))}`),
  ...(Object.keys(act.fields).some((name) => name !== act.positional) ? ['--file'] : []),
  ...(act.starts === undefined ? [] : ['--request-id']),
];

/** The options by which a command takes the form of an act; `formOf` reads them. */
export function withFormOf(command: Command, act: Formed): Command {
  for (const one of optionsIn(act)) command.addOption(optionFor(one));
  return optionsOfAct(act).includes('--file')
    ? command.option('--file <path>', 'felterne fra en YAML- eller JSON-fil / the fields from a YAML or JSON file')
    : command;
}

function addAct(group: Command, act: Act, io: Io): void {
  const named = namedBy(act);
  const command = withFormOf(remoteCommand(group, actUsage(act), act.title.join(' / ')), act);
  if (act.starts !== undefined) command.option('--request-id <id>', 'samme id = samme sag / same id = same case');
  command.action(
    withClient<ActOptions>(io, async (client, options, ...args) => {
      const form = await formOf(act, options, args.slice(named.length));
      const path = actPath(act).replace(/\{\w+\}/, part(args[0] ?? ''));
      const done = await client.post(act.starts === 'case' ? begun : performed, path, form, options.requestId);
      print(io, options, done, (performed) =>
        [receiptText(act, args[0], performed), ...warningsOf(performed)].join('\n'),
      );
      if (casesOf(act, done).some(({ problem }) => problem !== undefined)) process.exitCode = 1;
    }),
  );
}

function optionFor(one: OptionField): Option {
  const { field } = one;
  const words = [
    `${field.da} / ${field.en}`,
    ...(field.options === undefined ? [] : [field.options.map(([value]) => value).join(', ')]),
  ];
  if (field.as === 'own') return partOption(`--${optionOf(nameOf(one))}`, words.join(': '), field);
  const flag = `--${optionOf(nameOf(one))}${field.as === 'tick' ? '' : field.as === 'text' ? ' <text|@file>' : ` <${field.short === undefined ? field.as : `${field.short},…`}>`}`;
  const option = new Option(flag, words.join(': ') + (isOptional(field) ? '' : ' *'));
  // `--no-business-case-reason <text>` is a field, not the opposite of another option.
  option.negate = false;
  return option;
}

/** What stands in the file, with what the options say in its place. */
export async function formOf(
  act: Formed,
  options: FormOptions,
  [positional]: readonly string[] = [],
  readFile: (path: string) => Promise<unknown> = readDataFile,
): Promise<Form> {
  const file = options.file === undefined ? {} : await readFile(options.file);
  const fields = Object.entries(act.fields);
  const large = fields.filter(([, field]) => isLarge(field) && isList(field) === Array.isArray(file));
  const [only] = large.length === 1 && options.file !== undefined ? large : [];
  const named = typeof file === 'object' && file !== null && !Array.isArray(file);
  // An act with one large part, or one list of them, may have the part alone in the file.
  const whole =
    only !== undefined && (named ? !fields.some(([name]) => name in file) : Array.isArray(file))
      ? { [only[0]]: file }
      : file;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole))
    throw badInput(
      'Filen skal have felter ved navn, fx reason: "…".',
      'The file must have fields by name, e.g. reason: "…".',
      'file',
    );
  const form = structuredClone(whole) as Record<string, unknown>;
  if (act.positional !== undefined && positional !== undefined)
    form[act.positional] = act.fields[act.positional]?.as === 'text' ? await textOf(positional) : positional;
  for (const one of optionsIn(act)) {
    const value = options[nameOf(one)];
    if (value !== undefined) place(form, one.path, await writtenField(one, value, form[one.path.at(-1) ?? '']));
  }
  return form;
}

/** A longer text may stand in a file of its own: `--text @<file>`. A part is added to what the file has of it. */
const writtenField = async ({ field }: OptionField, value: unknown, inFile: unknown): Promise<unknown> => {
  if (field.as === 'own') return writtenPart(field, value as readonly string[], inFile);
  return field.as === 'text' && typeof value === 'string' && value.startsWith('@') ? textOf(value.slice(1)) : value;
};

function place(form: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) form[name] = value;
  else {
    const inner = isForm(form[name]) ? { ...form[name] } : {};
    place(inner, rest, value);
    form[name] = inner;
  }
}

/** «2027-0042: Trukket tilbage. Sagen er nu: Trukket tilbage (trin 7).» */
function receiptText(act: Act, key: string | undefined, performed: Performed): string {
  if (act.on === 'cases') return severalText(act, casesOf(act, performed));
  if (act.starts !== undefined)
    return 'number' in performed ? `${act.done[0]}: ${String(performed.number)}` : `${act.done[0]}.`;
  const state =
    'value' in performed && 'seq' in performed
      ? ` Nu: ${stateName(statePath(performed.value), 'da')} (trin ${String(performed.seq)}).`
      : '';
  return `${key ?? actId(act)}: ${act.done[0]}.${state}`;
}

/** What became wrong by it without stopping it. */
const warningsOf = ({ warnings }: Performed): readonly string[] =>
  (z.array(z.object({ da: z.string(), en: z.string() })).safeParse(warnings).data ?? []).map(
    ({ da, en }) => `! ${da} / ${en}`,
  );

/** What became of each, of an act on several cases. */
const casesOf = ({ on }: Act, performed: Performed): readonly OperatedCase[] =>
  on === 'cases' ? operatedCase.array().parse(performed['cases']) : [];

const severalText = ({ done }: Act, cases: readonly OperatedCase[]): string =>
  cases.length === 0
    ? 'Ingen sager at gøre det med.'
    : [
        `${done[0]}:`,
        ...cases.map(({ caseId, problem }) => `  ${caseId}${problem === undefined ? '' : `: ${problem}`}`),
      ].join('\n');

/** `{open: {sys: 'voting'}}` → `open.sys.voting`. */
const statePath = (value: unknown): string =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .map(([name, below]) => `${name}.${statePath(below)}`)
        .join(' | ')
    : String(value ?? '');
