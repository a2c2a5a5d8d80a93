import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailCatcher, type MailCatcher } from '../../worker/embedded/mail-catcher.ts';
import { browserCookies } from '../support/browser-cookies.ts';
import { type CuttingProxy, cuttingProxy } from '../support/cutting-proxy.ts';
import { needs } from '../support/needs.ts';
import { postgresAvailable, postgresRemedy, startPostgres } from '../support/postgres.ts';
import { freePort } from '../support/product.ts';
import { devServer, type TestServer } from '../support/temporal.ts';

const bin = fileURLToPath(new URL('../../client/cli/aarshjul.js', import.meta.url));
const example = fileURLToPath(new URL('../../register.example.yaml', import.meta.url));

const there = needs('PostgreSQL', await postgresAvailable(), postgresRemedy);

describe.runIf(there)('worker and web as processes of their own, on served parts', { timeout: 120_000 }, () => {
  let folder: string;
  let temporal: TestServer;
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let mail: MailCatcher;
  /** What the processes reach of each part. */
  const before = {} as Record<'database' | 'temporal' | 'mail', CuttingProxy>;
  let env: NodeJS.ProcessEnv;
  let url: string;
  /** The worker's port for operators. */
  let operations: string;
  let worker: ReturnType<typeof spawn>;
  const processes: ReturnType<typeof spawn>[] = [];
  let output = '';

  const run = (command: string, more: NodeJS.ProcessEnv = {}) => {
    const child = spawn(process.execPath, [bin, command], {
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    processes.push(child);
    return child;
  };

  /** What `/ready` of the web or of the worker says, once it is as wanted. */
  const ready = async (at: string, wanted: (status: string) => boolean): Promise<unknown> => {
    for (let left = 150; ; left -= 1) {
      const said = (await (await fetch(`${at}/ready`)).json()) as { status: string };
      if (wanted(said.status) || left === 0) return said;
      await pause(200);
    }
  };

  const cli = async (...args: string[]): Promise<string> => {
    const child = spawn(process.execPath, [bin, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
    await once(child, 'exit');
    return said;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aarshjul-apart-'));
    temporal = await devServer();
    postgres = await startPostgres();
    mail = await createMailCatcher({ dir: join(folder, 'mail') });
    const port = await freePort();
    url = `http://localhost:${port}`;
    const databaseUrl = new URL(await postgres.freshDatabase());
    const [host, temporalPort] = temporal.address.split(':');
    before.database = await cuttingProxy({ host: databaseUrl.hostname, port: Number(databaseUrl.port) });
    before.temporal = await cuttingProxy({ host: host ?? '', port: Number(temporalPort) });
    before.mail = await cuttingProxy({ host: '127.0.0.1', port: mail.port });
    databaseUrl.port = String(before.database.port);
    operations = `http://127.0.0.1:${await freePort()}`;
    env = {
      ...process.env,
      PORT: String(port),
      BASE_URL: '',
      DATA_DIR: folder,
      DATABASE_URL: databaseUrl.href,
      TEMPORAL_ADDRESS: `127.0.0.1:${before.temporal.port}`,
      SMTP_URL: `smtp://127.0.0.1:${before.mail.port}`,
      SEND_WINDOW: 'always',
    };
    worker = run('worker', { OPERATIONS_PORT: new URL(operations).port });
    run('web');
    for (const until = Date.now() + 60_000; Date.now() < until; await pause(200)) {
      if (
        await fetch(`${url}/health`).then(
          (answer) => answer.ok,
          () => false,
        )
      )
        return;
    }
    throw new Error(`The web does not answer:\n${output}`);
  }, 120_000);

  afterAll(async () => {
    for (const child of processes) {
      if (child.exitCode === null) child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    for (const proxy of Object.values(before)) await proxy.stop();
    await mail?.stop();
    await temporal?.stop();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes a register and a change request by command, and mails the chair', async () => {
    expect(await cli('register', 'import', example)).not.toMatch(/Error|findes ikke/);
    const file = join(folder, 'request.yaml');
    await writeFile(
      file,
      'title: Signatur\nsystem: PPJ\namount: "400.000"\nsource: fsa\nmotivation: Behov\njustification: Faglig\nnoBusinessCaseReason: Mindre beløb\n',
    );
    const filed = await cli('change-request', 'submit', '--file', file, '--as', 'soeren.dahl');
    expect(filed).toMatch(/20\d\d-0001/);
    for (const until = Date.now() + 60_000; Date.now() < until; await pause(300)) {
      if (mail.list().some((one) => one.subject.startsWith('[Opgave] Vurdér'))) return;
    }
    throw new Error(`No task mail came:\n${output}`);
  });

  it('counts them for whoever watches', async () => {
    const text = await (await fetch(`${operations}/metrics`)).text();
    expect(text).toMatch(/aarshjul_cases\{machine="change-request",state="[\w.| ]+"\} 1/);
    expect(text).toContain('aarshjul_ready{part="database"} 1');
    expect(text).toMatch(/aarshjul_steps_total\{machine="change-request"\} [1-9]/);
    expect(text).toMatch(/aarshjul_mails_total\{result="sent"\} [1-9]/);
  });

  it('shows its pages to whoever signs in by the link of a mail, and to nobody else', async () => {
    const cookies = browserCookies();
    const visit = async (at: string, fields?: Record<string, string>): Promise<Response> =>
      cookies.received(
        await fetch(new URL(at, url), {
          redirect: 'manual',
          headers: cookies.headers(),
          ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
        }),
      );
    const outside = await visit('/');
    expect([outside.status, outside.headers.get('location')]).toEqual([303, '/login?til=%2F']);
    const asked = await visit('/login', { email: 'ida.krogh@eksempel.dk', til: '/' });
    expect(await asked.text()).toContain('Se din mail');
    const signInMail = () =>
      mail.list().find((one) => one.to.includes('ida.krogh@eksempel.dk') && /log ind/i.test(one.subject));
    for (const until = Date.now() + 30_000; signInMail() === undefined && Date.now() < until; await pause(100));
    const { text = '' } = (await mail.get(signInMail()?.id ?? '')) ?? {};
    const link = text.split(/\s/).find((word) => word.startsWith(`${url}/login/link/`)) ?? expect.fail(text);
    expect(await (await visit(link)).text()).toContain('Log ind i denne browser');
    expect((await visit(link, {})).headers.get('location')).toBe('/');
    expect(await (await visit('/')).text()).toContain('Ida Krogh');
    expect((await readFile(join(folder, 'operator-key'), 'utf8')).length).toBeGreaterThan(20);
  });

  it('lives on while the database, Temporal and the mail server are away, says so, and goes on by itself', async () => {
    const isReady = (status: string) => status === 'ready';
    expect(await ready(operations, isReady)).toMatchObject({ parts: { worker: 'ok', database: 'ok', temporal: 'ok' } });

    before.mail.become('refusing');
    before.temporal.become('refusing');
    before.database.become('refusing');
    for (const at of [url, operations])
      expect(await ready(at, (status) => status === 'unavailable')).toMatchObject({ parts: { database: 'away' } });
    const page = await fetch(`${url}/o/aB3dE6gH9jK2mN5pQ8sT1vW4yZ7`);
    expect(page.status).toBe(503);
    expect(page.headers.get('Retry-After')).toBe('10');
    expect(await page.text()).toContain('Databasen svarer ikke lige nu');
    expect(await cli('change-request', 'list')).toContain('Databasen svarer ikke lige nu');

    before.database.become('open');
    expect(await ready(url, (status) => status === 'unavailable')).toMatchObject({ parts: { temporal: 'away' } });
    const file = join(folder, 'second.yaml');
    await writeFile(file, (await readFile(join(folder, 'request.yaml'), 'utf8')).replace('Signatur', 'Genstart'));
    before.temporal.become('open');
    expect(await cli('change-request', 'submit', '--file', file, '--as', 'soeren.dahl')).toMatch(/20\d\d-0002/);
    before.mail.become('open');
    expect(await ready(operations, isReady)).toMatchObject({ status: 'ready' });
    expect(processes.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual([null, null]);
  });

  it('a worker that is told to stop ends in order, with a line that says so', async () => {
    worker.kill('SIGTERM');
    expect(await once(worker, 'exit')).toEqual([0, null]);
    expect(output).toContain('"signal":"SIGTERM","msg":"stopping"');
  });
});
