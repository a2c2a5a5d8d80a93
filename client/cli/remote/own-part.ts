import { Option } from 'commander';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { type Field, isOptional } from '../../../machines/forms/field.ts';
import { badInput } from '../../sdk/failures.ts';
import { readDataFile } from './request-file.ts';

export const isList = ({ schema }: Field): boolean =>
  schema instanceof z.ZodArray || (schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray);

/** The option of a part that has a schema of its own: `--set thresholds.lowerOre=30000000`, `--changes '{ change: resign, … }'`; given as often as there is something to say. */
export const partOption = (flag: string, words: string, field: Field): Option =>
  new Option(
    `${flag} ${isList(field) ? '<yaml|@file>' : '<key=value|yaml|@file>'}`,
    `${words}; kan gentages / repeatable${isOptional(field) ? '' : ' *'}`,
  ).argParser((one: string, all: readonly string[] = []) => [...all, one]);

/** The part as data: everything that the options say, added to what stands in the file; `@<file>` is what stands in another. Throws `BadInput` naming the option. */
export async function writtenPart(field: Field, all: readonly string[], inFile: unknown): Promise<unknown> {
  const said = await Promise.all(all.map((one) => saidOf(field, one)));
  if (isList(field)) return [...(Array.isArray(inFile) ? inFile : []), ...said.flat()];
  return Object.assign({}, typeof inFile === 'object' && inFile !== null ? inFile : {}, ...said);
}

const saidOf = async (field: Field, one: string): Promise<unknown> => {
  if (one.startsWith('@')) return readDataFile(one.slice(1));
  return isList(field) || one.trimStart().startsWith('{') ? yamlOf(one, field) : pairOf(one);
};

function yamlOf(text: string, { da, en }: Field): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw badInput(`${da} er ikke gyldig YAML: ${error.message}`, `${en} is not valid YAML: ${error.message}`);
  }
}

function pairOf(text: string): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at > 0) return { [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
  throw badInput(`Skriv nøgle=værdi, ikke «${text}».`, `Write key=value, not "${text}".`);
}
