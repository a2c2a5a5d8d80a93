import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument, stringify, visit } from 'yaml';
import { badInput, type Failure, fromIssues } from '../../client/sdk/failures.ts';
import { type Policy, policyV1, readPolicy } from '../../machines/governance/policy.ts';
import { faultText } from '../../store/register/faults.ts';
import { lineOf, readRegister } from '../../store/register/read.ts';
import type { Register } from '../../store/register/schema.ts';
import { type Story, story as storySchema } from './story.ts';

/** A story ready to be played: with its register and its policy. */
export interface ReadStory {
  readonly story: Story;
  readonly register: Register;
  readonly policy: Policy;
  /** Where an act stands in the file, for what is said about it. */
  readonly lineOfAct: (index: number) => number;
}

/** Fields that hold kroner: read as they are written, because YAML takes `900.000` for the number 900. */
const kroner = new Set([
  'amount',
  'runningCost',
  'granted',
  'committed',
  'spent',
  'remaining',
  'forecast',
  'budgeted',
  'reserved',
  'carriedIn',
  'carriedOut',
  'refunded',
]);
/** Fields that hold kroner by name of a region. */
const kronerByRegion = new Set(['shares', 'refunds']);

/** Reads a story file and all it names. Throws `BadInput` with file, line and field of every fault. */
export async function readStory(file: string): Promise<ReadStory> {
  return parseStory(await textOf(file), file);
}

/** As {@link readStory}, of a story's text; `file` is what its register's path is relative to, and stands in the messages. */
export async function parseStory(text: string, file: string): Promise<ReadStory> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const at = `${file}:${lines.linePos(broken.pos[0]).line}`;
    throw badInput(
      `${at}: filen er ikke gyldig YAML: ${broken.message}`,
      `${at}: the file is not valid YAML: ${broken.message}`,
      file,
    );
  }
  keepKroner(document);
  const read = storySchema.safeParse(document.toJS());
  if (!read.success) {
    const faults = read.error.issues.map((issue) => {
      const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
      return at(`${file}:${lineOf(document, lines, path)}`, fromIssues([issue]));
    });
    throw badInput(faults.map(({ da }) => da).join('\n'), faults.map(({ en }) => en).join('\n'), faults[0]?.field);
  }
  const story = read.data;
  return {
    story,
    register: await registerOf(story, file),
    policy: policyOf(story, `${file}:${lineOf(document, lines, ['policy'])}`),
    lineOfAct: (index) => lineOf(document, lines, ['acts', index]),
  };
}

const at = (place: string, { da, en, field }: Failure) => ({ da: `${place}: ${da}`, en: `${place}: ${en}`, field });

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw badInput(`Filen ${file} kan ikke læses (${code}).`, `The file ${file} cannot be read (${code}).`, file);
  }
}

function keepKroner(document: Document): void {
  visit(document, (_, node) => {
    if (isPair(node) && isScalar(node.key) && kronerByRegion.has(String(node.key.value)) && isMap(node.value)) {
      for (const { value } of node.value.items)
        if (isScalar(value) && typeof value.value === 'number') value.value = value.source ?? String(value.value);
      return;
    }
    if (!isPair(node) || !isScalar(node.key) || !isScalar(node.value)) return;
    if (kroner.has(String(node.key.value)) && typeof node.value.value === 'number')
      node.value.value = node.value.source ?? String(node.value.value);
  });
}

async function registerOf({ register, startAt }: Story, file: string): Promise<Register> {
  const pathOf = (path: string) => resolve(dirname(file), path);
  const { name, text } = await registerText(register, pathOf, file);
  const read = readRegister(text, name, startAt.slice(0, 10));
  if (read.register !== undefined) return read.register;
  const faults = read.errors.map(faultText).join('\n');
  throw badInput(`Registeret kan ikke bruges:\n${faults}`, `The register cannot be used:\n${faults}`, 'register');
}

async function registerText(
  register: Story['register'],
  pathOf: (path: string) => string,
  file: string,
): Promise<{ name: string; text: string }> {
  if (typeof register === 'string') return { name: pathOf(register), text: await textOf(pathOf(register)) };
  const { from, ...own } = register;
  if (typeof from !== 'string') return { name: `${file}#register`, text: stringify(own) };
  const base = parseDocument(await textOf(pathOf(from))).toJS() as Data;
  return { name: `${pathOf(from)} + ${file}`, text: stringify({ ...base, ...own }) };
}

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lays what differs over the default; lists are replaced whole. */
function over(base: Data, changes: Data): Data {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(changes)) {
    const before = base[key];
    merged[key] = isData(before) && isData(value) ? over(before, value) : value;
  }
  return merged;
}

function policyOf({ policy }: Story, place: string): Policy {
  if (policy === undefined) return policyV1;
  const read = readPolicy(over(policyV1, policy));
  if (read.ok) return read.policy;
  const [first] = read.faults;
  const all = (language: 'da' | 'en') =>
    read.faults.map((fault) => `${place}: policy.${fault.path}: ${fault[language]}`).join('\n');
  throw badInput(all('da'), all('en'), `policy.${first?.path ?? ''}`);
}
