import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

/** `temporal` is the CLI with the development server; `temporal-test-server` is the one that skips time. */
export type BinaryName = 'temporal' | 'temporal-test-server';

/** File name of a program on this platform. */
export const executable = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name);

/**
 * Puts a program into a folder in one step: whoever looks sees all of it or nothing, also when two processes install at once.
 * @returns its path
 */
export async function installBinary(from: string, folder: string, name: string): Promise<string> {
  const target = join(folder, executable(name));
  const draft = join(folder, `.${name}.${randomUUID()}`);
  try {
    await copyFile(from, draft);
    await chmod(draft, 0o755);
    const file = await open(draft, 'r');
    await file.sync().finally(() => file.close());
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
  return target;
}
