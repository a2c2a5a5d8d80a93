import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { loadConfig } from '../../temporal.config.ts';

const run = promisify(execFile);

/** What to do on a machine without PostgreSQL. */
export const postgresRemedy =
  'Install PostgreSQL 15 or later (apt-get install postgresql), or set DATABASE_URL to a server where databases may be created.';

/** A real PostgreSQL for tests; every database made here is dropped or thrown away with the cluster. */
export interface TestPostgres {
  /** Makes an empty database and gives its address. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Folder of `initdb` and `pg_ctl`: Debian's newest version, or the PATH. */
function postgresBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...loadConfig().binaries.searchPath.split(delimiter),
  ];
  return folders.find(
    (folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')),
  );
}

/** Whether tests can have a PostgreSQL here. */
export function postgresAvailable(): boolean {
  return loadConfig().databaseUrl !== undefined || postgresBinaries() !== undefined;
}

/** The server of `DATABASE_URL`, or a private cluster on a free port in a temporary folder. */
export async function startPostgres(): Promise<TestPostgres> {
  const url = loadConfig().databaseUrl;
  if (url !== undefined) return databasesOn(url, async () => undefined);
  const binaries = postgresBinaries();
  if (binaries === undefined) throw new Error(`No PostgreSQL here. ${postgresRemedy}`);
  return startCluster(binaries);
}

async function startCluster(binaries: string): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'aarshjul-postgres-'));
  const root = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root.
  if (root) {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
    );
    await chown(folder, uid ?? 0, gid ?? 0);
  }
  const tool = (name: string, args: readonly string[]): Promise<unknown> =>
    root
      ? run('runuser', ['-u', 'postgres', '--', join(binaries, name), ...args], { cwd: folder })
      : run(join(binaries, name), [...args], { cwd: folder });
  const data = join(folder, 'data');
  const port = await freePort();
  await tool('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60`;
  await tool('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  return databasesOn(`postgres://postgres@127.0.0.1:${port}/postgres`, async () => {
    await tool('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    await rm(folder, { recursive: true, force: true });
  });
}

function databasesOn(url: string, stopServer: () => Promise<void>): TestPostgres {
  const made: string[] = [];
  const administer = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  return {
    async freshDatabase() {
      const name = `aarshjul_test_${randomBytes(6).toString('hex')}`;
      await administer(`create database ${name}`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async stop() {
      for (const name of made) await administer(`drop database if exists ${name} with (force)`);
      await stopServer();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
