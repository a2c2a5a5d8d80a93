import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The library that Debian's `faketime` preloads; undefined when faketime is not installed. */
export function faketimeLibrary(): string | undefined {
  try {
    const said = execFileSync('faketime', ['-f', '+0d', 'sh', '-c', 'echo "$LD_PRELOAD"'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return said.trim() || undefined;
  } catch {
    return undefined;
  }
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
