import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { readConfig } from '../../temporal.config.ts';
import { makeFolder } from '../../worker/embedded/make-folder.ts';
import { openStore } from '../../worker/open-store.ts';
import { portIsFree } from '../../worker/serve.ts';
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

describe('what cannot work is found before anything is started, with its remedy', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aarshjul-checks-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['where no folder can be made', '/proc/aarshjul', /kan ikke oprettes dér; vælg en anden mappe med DATA_DIR/],
    ['where there is a device', '/dev/null', /der er en fil, hvor mappen skulle være/],
  ])('a data folder %s', async (_where, path, remedy) => {
    await expect(makeFolder(path)).rejects.toThrow(remedy);
  });

  it('a data folder below a file', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(makeFolder(join(folder, 'file', 'data'))).rejects.toThrow(/der er en fil, hvor mappen skulle være/);
  });

  it('and the folder is its owner’s alone, one of an earlier version too', async () => {
    const earlier = join(folder, 'earlier');
    await mkdir(earlier);
    await chmod(earlier, 0o755);
    for (const path of [earlier, join(folder, 'new', 'data')]) {
      await makeFolder(path);
      expect((await stat(path)).mode & 0o777).toBe(0o700);
    }
  });

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(portIsFree(port, '127.0.0.1')).rejects.toThrow(`Port ${port} er optaget`);
    other.close();
    await once(other, 'close');
    await portIsFree(port, '127.0.0.1');
  });

  it('a database that is away', async () => {
    const config = readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    await expect(openStore(config)).rejects.toMatchObject({
      kind: 'Unavailable',
      da: expect.stringMatching(/ECONNREFUSED.*Start PostgreSQL, eller ret DATABASE_URL/) as string,
    });
  });

  it('a damaged database, of which nothing is read', async () => {
    const db = join(folder, 'damaged', 'db');
    await mkdir(join(db, 'global'), { recursive: true });
    await writeFile(join(db, 'PG_VERSION'), '17\n');
    await writeFile(join(db, 'global', 'pg_control'), '');
    const config = readConfig({ DATA_DIR: join(folder, 'damaged') });
    await expect(openStore(config)).rejects.toThrow(/er beskadiget.*Gendan en sikkerhedskopi i en ny mappe/);
  });
});

it('says which version it is', async () => {
  const { said } = await refused('--version', {});
  expect(said).toMatch(/^\d+\.\d+\.\d+\n$/);
});
