import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ownDataDir } from '../../worker/embedded/data-dir.ts';

const bin = fileURLToPath(new URL('../../client/cli/aarshjul.js', import.meta.url));

/** Exit code and words of a start that is refused. */
const refused = (command: string, env: NodeJS.ProcessEnv) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, [bin, command], { env: { ...process.env, ...env } }, (error, out, err) =>
      resolve({ code: error?.code, said: out + err }),
    );
  });

it('a second start on the same data folder says so and stops, without a stack trace', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'aarshjul-twice-'));
  const owned = await ownDataDir(dataDir);
  try {
    const { code, said } = await refused('start', { DATA_DIR: dataDir });
    expect(code).toBe(2);
    expect(said).toContain(`bruges af en anden proces (pid ${process.pid})`);
    expect(said).not.toContain('    at ');
  } finally {
    await owned.release();
    await rm(dataDir, { recursive: true });
  }
});

it('a worker without its servers names the variables that are missing', async () => {
  const { code, said } = await refused('worker', { TEMPORAL_ADDRESS: '', DATABASE_URL: '', SMTP_URL: '' });
  expect(code).toBe(2);
  expect(said).toContain('TEMPORAL_ADDRESS, DATABASE_URL, SMTP_URL');
  expect(said).not.toContain('    at ');
});
