import { readFile } from 'node:fs/promises';
import { isScalar, parseDocument, visit } from 'yaml';
import { acts } from '../../../machines/acts.ts';
import { dutyDeclarations } from '../../../machines/duties.ts';
import { fieldsOfDuty } from '../../../machines/duties/read-answer.ts';
import { kronerNames } from '../../../machines/forms/kroner-names.ts';
import { badInput } from '../../sdk/failures.ts';

/** Every field that holds kroner, at any depth: read as it is written, because YAML takes `900.000` for the number 900. */
const kroner: ReadonlySet<string> = new Set(
  [...acts.map(({ fields }) => fields), ...Object.values(dutyDeclarations).map(fieldsOfDuty)].flatMap(kronerNames),
);

/** Reads a YAML or JSON file. Throws `BadInput` naming the file and the line. */
export async function readDataFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw badInput(`Filen ${path} kan ikke læses (${code}).`, `The file ${path} cannot be read (${code}).`, path);
  }
  const document = parseDocument(text);
  const [first] = document.errors;
  if (first !== undefined) {
    const line = first.linePos?.[0].line ?? 1;
    throw badInput(
      `${path}:${line}: filen er ikke gyldig YAML: ${first.message}`,
      `${path}:${line}: the file is not valid YAML: ${first.message}`,
      path,
    );
  }
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && kroner.has(String(key.value)) && isScalar(value) && typeof value.value === 'number')
        value.value = value.source ?? String(value.value);
    },
  });
  return document.toJS() as unknown;
}
