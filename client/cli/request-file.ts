import { readFile } from 'node:fs/promises';
import { isScalar, parseDocument, visit } from 'yaml';
import { kronerNames } from '../sdk/budget-year/kroner-fields.ts';
import { badInput } from '../sdk/failures.ts';

/** Fields that hold kroner, at any depth: read as they are written, because YAML takes `900.000` for the number 900. */
const kroner: readonly string[] = [...kronerNames, 'runningCost'];

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
      if (isScalar(key) && kroner.includes(String(key.value)) && isScalar(value) && typeof value.value === 'number')
        value.value = value.source ?? String(value.value);
    },
  });
  return document.toJS() as unknown;
}
