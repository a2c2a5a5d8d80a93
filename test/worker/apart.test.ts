import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailCatcher, type MailCatcher } from '../../worker/embedded/mail-catcher.ts';
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
  let env: NodeJS.ProcessEnv;
  let url: string;
  const processes: ReturnType<typeof spawn>[] = [];
  let output = '';

  const run = (command: string) => {
    const child = spawn(process.execPath, [bin, command], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    processes.push(child);
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
    env = {
      ...process.env,
      PORT: String(port),
      BASE_URL: '',
      DATA_DIR: folder,
      DATABASE_URL: await postgres.freshDatabase(),
      TEMPORAL_ADDRESS: temporal.address,
      SMTP_URL: mail.smtpUrl,
      SEND_WINDOW: 'always',
    };
    run('worker');
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

  it('refuses the console until there is sign-in', async () => {
    const answer = await fetch(`${url}/`);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(/Ingen adgang/);
    expect((await readFile(join(folder, 'operator-key'), 'utf8')).length).toBeGreaterThan(20);
  });
});
