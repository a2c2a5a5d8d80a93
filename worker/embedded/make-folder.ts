import { access, chmod, constants, mkdir, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError } from '../../temporal.config.ts';

/** What an empty data folder and its first year need, in bytes. */
const leastFree = 200 * 1_000_000;

/**
 * Makes the data folder, for its owner only, and looks whether it can be used. One step at a time: made all at once, a folder in `/proc` is tried for ever.
 * @throws {ConfigError} naming the folder, what is wrong with it, and what to do.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await step(path);
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0) await chmod(path, 0o700);
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw refused(path, error);
  }
  const { bavail, bsize } = await statfs(path);
  if (bavail * bsize < leastFree) throw refused(path, { code: 'ENOSPC' });
}

async function step(path: string): Promise<void> {
  const there = await stat(path).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
  if (there?.isDirectory() === true) return;
  if (there !== undefined) throw Object.assign(new Error(path), { code: 'ENOTDIR' });
  if (dirname(path) !== path) await step(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code);

type Remedy = readonly [da: string, en: string];

const elsewhere: Remedy = ['vælg en anden mappe med DATA_DIR', 'choose another folder with DATA_DIR'];
const mayNot: Remedy = [
  `processen må ikke skrive i den; giv den lov, eller ${elsewhere[0]}`,
  `the process may not write in it; allow it, or ${elsewhere[1]}`,
];
const wrong: Readonly<Record<string, Remedy>> = {
  EACCES: mayNot,
  EPERM: mayNot,
  EROFS: mayNot,
  ENOTDIR: [
    `der er en fil, hvor mappen skulle være; flyt den, eller ${elsewhere[0]}`,
    `there is a file where the folder should be; move it, or ${elsewhere[1]}`,
  ],
  ENOENT: [`den kan ikke oprettes dér; ${elsewhere[0]}`, `it cannot be made there; ${elsewhere[1]}`],
  ENOSPC: [
    `der er under ${leastFree / 1_000_000} MB ledigt på disken; gør plads, eller ${elsewhere[0]}`,
    `less than ${leastFree / 1_000_000} MB are free on the disk; make room, or ${elsewhere[1]}`,
  ],
};

function refused(path: string, error: unknown): ConfigError {
  const code = codeOf(error);
  const [da, en] = wrong[code] ?? elsewhere;
  return new ConfigError(
    `Datamappen ${path} kan ikke bruges (${code}): ${da}. / The data folder cannot be used (${code}): ${en}.`,
  );
}
