import { Client, Connection } from '@temporalio/client';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig, searchAttributes } from '../../temporal.config.ts';
import { findOrFetchBinary } from '../../worker/embedded/temporal-binaries.ts';
import { startDevServer } from '../../worker/embedded/temporal-server.ts';
import { isAlive } from '../../worker/embedded/processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'aarshjul-dev-server-'));
const lines: string[] = [];
const log = (line: string) => void lines.push(line);
const binary = await findOrFetchBinary('temporal', loadConfig().binaries, { log: console.warn });
const start = (file: string) => startDevServer({ binary, dbFile: join(folder, file), log });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workflow that nobody works on is enough to see whether the file was kept. */
async function startCase(address: string, workflowId: string): Promise<void> {
  await withClient(address, (client) => client.workflow.start('nobody', { workflowId, taskQueue: 'nobody' }));
}

async function withClient<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await use(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

const status = (address: string, workflowId: string) =>
  withClient(address, async (client) => (await client.workflow.getHandle(workflowId).describe()).status.name);

describe('the development server', () => {
  it('keeps closed cases for 90 days and knows the search attributes', async () => {
    const server = await start('first.db');
    try {
      await withClient(server.address, async ({ connection }) => {
        const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
        expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(90 * 86_400);
        const { customAttributes } = await (connection as Connection).operatorService.listSearchAttributes({
          namespace: 'default',
        });
        expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
      });
    } finally {
      await server.stop();
    }
  });

  it('is started again with other ports when a program took one of them in between', async () => {
    const impatient = join(folder, 'impatient');
    const once = `${impatient}.once`;
    writeFileSync(
      impatient,
      `#!/bin/sh
if [ ! -e "${once}" ]; then touch "${once}"; echo "listen tcp 127.0.0.1:7233: bind: address already in use" >&2; exit 1; fi
exec "${binary}" "$@"
`,
      { mode: 0o755 },
    );
    const server = await startDevServer({ binary: impatient, dbFile: join(folder, 'again.db'), log });
    try {
      expect(lines.at(-1)).toContain('is started again');
      await startCase(server.address, 'change-request/2027-0001');
    } finally {
      await server.stop();
    }
  });

  it('goes on with its cases on the same port after it was killed', async () => {
    const before = await start('killed.db');
    await startCase(before.address, 'change-request/2027-0001');
    process.kill(before.pid, 'SIGKILL');
    await before.ended;
    const after = await start('killed.db');
    try {
      expect(after.address).toBe(before.address);
      expect(await status(after.address, 'change-request/2027-0001')).toBe('RUNNING');
    } finally {
      await after.stop();
    }
  });

  it('ends the server that a killed run left on the file, and goes on with its cases', async () => {
    const run = await runThatStartsAServer(join(folder, 'orphan.db'));
    await startCase(run.address, 'change-request/2027-0002');
    run.process.kill('SIGKILL');
    await once(run.process, 'exit');
    expect(isAlive(run.pid)).toBe(true);

    const after = await start('orphan.db');
    try {
      expect(isAlive(run.pid)).toBe(false);
      expect(after.address).toBe(run.address);
      expect(await status(after.address, 'change-request/2027-0002')).toBe('RUNNING');
      expect(lines.join('\n')).toContain(`pid ${run.pid}`);
    } finally {
      await after.stop();
    }
  });

  it('says what its log says when it does not come up', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const starting = startDevServer({ binary, dbFile: join(folder, 'first.db'), port, log });
    await expect(starting).rejects.toThrow(/did not come up[^]*address already in use/);
    other.close();
  });

  it('says so when the program cannot be started', async () => {
    const options = { binary: join(folder, 'not-there'), dbFile: join(folder, 'x.db'), log };
    await expect(startDevServer(options)).rejects.toThrow(/cannot be started/);
  });
});

/** Another process that starts a server and lives until it is killed. */
async function runThatStartsAServer(dbFile: string): Promise<{ process: ChildProcess; address: string; pid: number }> {
  const module = new URL('../../worker/embedded/temporal-server.ts', import.meta.url).href;
  const script = `
    const { startDevServer } = await import(${JSON.stringify(module)});
    const { address, pid } = await startDevServer(${JSON.stringify({ binary, dbFile })});
    console.log(JSON.stringify({ address, pid }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const told = JSON.parse(said.toString()) as { address: string; pid: number };
  expect(JSON.parse(readFileSync(`${dbFile}.server.json`, 'utf8'))).toMatchObject({ pid: told.pid });
  return { process: child, ...told };
}
