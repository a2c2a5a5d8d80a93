import { chmodSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where distributions put it; Debian has a folder for each architecture. */
const folders = ['/usr/lib', '/usr/lib64', '/usr/local/lib', ...foldersIn('/usr/lib')].map((one) => `${one}/faketime`);

/**
 * The library that the command `faketime` preloads; undefined when faketime is not installed. It is looked for and not asked of the command, which
 * fails now and then: it leaves shared memory behind, named by its process id, and stumbles over it when the id comes again.
 */
export function faketimeLibrary(): string | undefined {
  return folders.map((folder) => `${folder}/libfaketime.so.1`).find((file) => existsSync(file));
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const inside = readdirSync(folder, { withFileTypes: true });
  return inside.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`);
}

/**
 * Writes a small program that runs `binary` with its clock starting at `startDate` (an instant, UTC). It replaces itself by the binary,
 * so that stopping it stops the server: the `faketime` command would stay in between.
 */
export function withStartDate(binary: string, startDate: string, library: string): string {
  const at = new Date(startDate).toISOString().slice(0, 19).replace('T', ' ');
  const path = join(mkdtempSync(join(tmpdir(), 'aarshjul-faketime-')), 'server');
  writeFileSync(path, `#!/bin/sh\nexport TZ=UTC LD_PRELOAD='${library}' FAKETIME='@${at}'\nexec '${binary}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}
