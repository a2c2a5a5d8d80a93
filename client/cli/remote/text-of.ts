import { readFile } from 'node:fs/promises';
import { badInput } from '../../sdk/failures.ts';

/** A file that the caller named. Throws `BadInput` with the reason when it cannot be read. */
export async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw badInput(`Filen ${path} kan ikke læses (${code}).`, `The file ${path} cannot be read (${code}).`, path);
  }
}
