import { writeFile } from 'node:fs/promises';
import { badInput } from '../../sdk/failures.ts';

/** Writes a file, or says why not: `BadInput` of the option `--out`. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw badInput(`Filen ${path} kan ikke skrives (${code}).`, `The file ${path} cannot be written (${code}).`, 'out');
  }
}
