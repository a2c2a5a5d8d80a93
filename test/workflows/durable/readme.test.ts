import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { devServer, type TestServer } from '../../support/temporal.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../../', import.meta.url));
const engine = join(root, 'workflows', 'durable');
/** What a stranger installs beside the package; here it comes from the repository's own folder. */
const beside = [
  'xstate',
  '@temporalio/client',
  '@temporalio/common',
  '@temporalio/worker',
  '@temporalio/workflow',
  'tsx',
];

let folder: string;
let server: TestServer | undefined;
let worker: ChildProcess | undefined;

const npm = (args: readonly string[], cwd: string) => run('npm', [...args], { cwd, timeout: 120_000 });
const tsx = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(process.execPath, ['--import', 'tsx', ...args], {
    cwd: folder,
    timeout: 60_000,
    env: { ...process.env, ...env },
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'durable-'));
  await npm(['pack', '--pack-destination', folder], engine);
  await npm(['init', '-y'], folder);
  await npm(['pkg', 'set', 'type=module'], folder);
  // Without a network; what the package stands beside is linked in.
  await npm(['install', '--offline', '--legacy-peer-deps', './aarshjul-durable-0.1.0.tgz'], folder);
  for (const name of [...beside, 'typescript', '@types/node']) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', name), link);
  }
  const manual = await readFile(join(engine, 'README.md'), 'utf8');
  for (const [, name, text] of manual.matchAll(/```ts (\S+)\n([^]*?)```/g)) await writeFile(join(folder, name!), text!);
}, 180_000);

afterAll(async () => {
  if (worker?.exitCode === null) {
    const ended = new Promise((resolve) => worker?.once('exit', resolve));
    worker.kill();
    await ended;
  }
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

it('the package holds what is built, and nothing of the repository', async () => {
  const installed = join(folder, 'node_modules', '@aarshjul', 'durable');
  expect(existsSync(join(installed, 'dist', 'index.d.ts'))).toBe(true);
  expect(existsSync(join(installed, 'docs', 'step.md'))).toBe(true);
  expect(existsSync(join(installed, 'durable.ts'))).toBe(false);
});

it('the page’s files compile, typed by the package as it is built', async () => {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'ES2023',
    module: 'NodeNext',
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: ['node'],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const check = () =>
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]).catch(
      (error: { stdout: string }) => error,
    );
  expect((await check()).stdout).toBe('');
  const client = await readFile(join(folder, 'client.ts'), 'utf8');
  await writeFile(join(folder, 'wrong.ts'), client.replace("type: 'approve'", "type: 'aprove'"));
  expect((await check()).stdout).toContain('\'"aprove"\' is not assignable to type \'"approve" | "refuse"\'');
  await rm(join(folder, 'wrong.ts'));
}, 120_000);

it('the page’s test runs without a server', async () => {
  const { stdout } = await tsx(['--test', 'order.test.ts']);
  expect(stdout).toContain('# pass 1');
  expect(stdout).toContain('# fail 0');
}, 90_000);

it('the page’s worker and client run an order on a development server', async () => {
  server = await devServer();
  const env = { TEMPORAL_ADDRESS: server.address };
  let said = '';
  worker = spawn(process.execPath, ['--import', 'tsx', 'worker.ts'], { cwd: folder, env: { ...process.env, ...env } });
  for (const stream of [worker.stdout, worker.stderr]) stream?.on('data', (data: Buffer) => (said += data.toString()));
  await expect.poll(() => said, { timeout: 60_000, interval: 250 }).toContain('RUNNING');
  const { stdout } = await tsx(['client.ts'], env);
  expect(stdout).toContain('approval of the order of Ida');
  expect(stdout).toMatch(/charging|charged/);
  expect(stdout).toMatch(/NotAllowed|Ended/);
  await expect.poll(() => said, { timeout: 20_000 }).toContain('Ida: charged');
}, 120_000);

it('the worker is refused when an activity is missing', async () => {
  const activities = await readFile(join(folder, 'activities.ts'), 'utf8');
  await writeFile(join(folder, 'activities.ts'), activities.replace('charge:', 'chrage:'));
  await expect(tsx(['worker.ts'], { TEMPORAL_ADDRESS: server!.address })).rejects.toMatchObject({
    stderr: expect.stringMatching(/MissingActivities[^]*charge \(order\)/),
  });
}, 90_000);
