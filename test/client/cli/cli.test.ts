import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../../client/api/api.ts';
import { ensureOperatorKey } from '../../../client/api/operator-key.ts';
import type { Io } from '../../../client/cli/io.ts';
import { main } from '../../../client/cli/main.ts';
import { createProgram } from '../../../client/cli/program.ts';
import { readConfig } from '../../../temporal.config.ts';
import { unzip } from '../spreadsheet/edit-file.ts';
import { createWorld, wish, type World } from '../support/world.ts';

const example = fileURLToPath(new URL('../../../register.example.yaml', import.meta.url));
const bin = fileURLToPath(new URL('../../../client/cli/aarshjul.js', import.meta.url));

describe('the command line', () => {
  let world: World;
  let dir: string;
  let number: string;
  let caseId: string;
  let out: string[];
  let err: string[];
  let fetched: string[];

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'aarshjul-cli-'));
    world = await createWorld();
    ({ number, caseId } = await world.filed());
    await ensureOperatorKey(world.store, dir, world.now());
  });
  beforeEach(() => {
    [out, err, fetched] = [[], [], []];
    process.exitCode = undefined;
  });
  afterEach(() => void (process.exitCode = undefined));
  afterAll(async () => {
    await world.close();
    rmSync(dir, { recursive: true });
  });

  /** A server that is reached without a port. */
  const io = (): Io => {
    const app = createApi({ commands: world.commands, store: world.store, now: world.now });
    return {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      fetch: async (address, init) => {
        fetched.push(`${init?.method} ${String(address)}`);
        return app.request(String(address).replace('http://localhost:8080', ''), init);
      },
      config: () => readConfig({ DATA_DIR: dir }),
    };
  };
  const run = async (...args: string[]): Promise<string> => {
    await main(['node', 'aarshjul', ...args], io());
    return out.join('\n');
  };
  const file = (name: string, text: string): string => {
    const path = join(dir, name);
    writeFileSync(path, text);
    return path;
  };

  it('takes an option that begins with «no» for the field it is, not for the opposite of another', async () => {
    const { businessCase: _, ...small } = { ...wish, amountOre: 10_000_000 };
    const options = ['--file', file('small.json', JSON.stringify(small)), '--as', 'soeren.dahl'];
    await run('change-request', 'submit', ...options, '--no-business-case-reason', 'For lille til en');
    expect(world.sent.findLast((one) => one.what === 'start')).toMatchObject({
      request: { input: { proposal: { noBusinessCaseReason: 'For lille til en' } } },
    });
  });

  it('files a request from YAML, where 900.000 means nine hundred thousand', async () => {
    const { amountOre: _, ...rest } = wish;
    const fields = Object.entries(rest).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
    const path = file('req.yaml', ['amount: 900.000', ...fields].join('\n'));
    const made = JSON.parse(await run('change-request', 'submit', '--file', path, '--as', 'soeren.dahl', '--json')) as {
      number: string;
    };
    expect(made.number).toMatch(/^2027-/);
    expect(world.sent.findLast((one) => one.what === 'start')).toMatchObject({
      request: { input: { by: { person: 'soeren.dahl', channel: 'cli' }, proposal: { amountOre: 90_000_000 } } },
    });
  });

  it('works with the operator key of the folder and no setup', async () => {
    expect(await run('change-request', 'list')).toContain(`${number}  ppj`);
    expect(await run('case', 'show', number, '--timeline')).toContain('Afventer Birgit Aagaard.');
    expect(err).toEqual([]);
  });

  it('writes a note on a case, and saves the case whole where it is told to, or says why it cannot', async () => {
    await run('case', 'note', number, '--text', 'Leverandøren ringede', '--kind', 'phone', '--as', 'ida.krogh');
    await run('case', 'file', number, '--authority', 'Region Syddanmark', '--number', '27/1042', '--as', 'ida.krogh');
    await run('case', 'confide', number, '--text', 'Timeprisen er 1.234 kr.', '--as', 'ida.krogh');
    await run('case', 'access', number, '--text', 'Priser i bilag 2: forretningsforhold', '--as', 'ida.krogh');
    const path = join(dir, 'sag.zip');
    expect(await run('case', 'export', number, '--out', path)).toContain(path);
    const saved = unzip(readFileSync(path));
    expect([...saved.keys()]).toEqual(expect.arrayContaining(['indhold.csv', 'sag.pdf', 'metadata.xml']));
    for (const text of ['Leverandøren ringede', '27/1042', 'Priser i bilag 2'])
      expect(saved.get('journal.jsonl')).toContain(text);
    expect(err).toEqual([]);
    await run('case', 'export', number, '--out', join(dir, 'intet', 'sag.zip'));
    expect(err.join()).toMatch(/Filen .*sag\.zip kan ikke skrives \(ENOENT\)/);
  });

  it('answers and votes', async () => {
    const task = await world.asked(caseId, 'fsgReview', 'fsg-decision', 'birgit.aagaard', { role: 'fsgChair' }, [
      'approve',
      'return',
      'reject',
    ]);
    expect(await run('tasks', '--person', 'birgit.aagaard')).toContain(task);
    await run('task', 'answer', task, '--choice', 'reject', '--comment', 'For dyrt', '--as', 'birgit.aagaard');
    expect(world.last().request.event).toMatchObject({
      type: 'answer',
      answer: { choice: 'reject', comment: 'For dyrt' },
    });
    const vote = (await world.balloted(caseId))('mette.kjaer');
    await run('task', 'answer', vote, '--choice', 'for', '--as', 'mette.kjaer');
    expect(world.last().request.event).toMatchObject({ type: 'vote', choice: 'for' });
  });

  it('takes an option for each field of what a task asks, and says which there are', async () => {
    const task = await world.asked(caseId, 'fsgReview', 'fsg-decision', 'birgit.aagaard', { role: 'fsgChair' }, [
      'approve',
      'return',
      'reject',
    ]);
    const help = await run('task', 'answer', task, '--help');
    expect(help).toMatch(/--rank <whole>[^]*approve: Indstil\. Ændringsønsket går videre/);
    expect(await run('task', 'record', '--help')).toContain('task answer <id> --help');
    const four = ['user', 'business', 'technical', 'economic'].map((one) => `  ${one}: { score: 4 }\n`).join('');
    const assessed = file('assessment.yaml', `criteria:\n${four}`);
    const words = ['--rank', '1', '--assessment', 'Godt', '--choice', 'approve', '--file', assessed];
    await run('task', 'answer', task, ...words, '--as', 'birgit.aagaard');
    expect(err).toEqual([]);
    expect(world.last().request.event).toMatchObject({ type: 'answer', answer: { choice: 'approve', rank: 1 } });
    await run('task', 'answer', task, '--choice', 'approve', '--colour', 'red', '--as', 'birgit.aagaard');
    expect(err.join()).toMatch(/--colour.*--help/);
    expect(process.exitCode).toBe(2);
  });

  it('shows the money', async () => {
    await run('frame', 'grant', '--year', '2032', '--amount', '5.000.000', '--decision', 'RSI 2031-12');
    expect(await run('ledger', 'show', '--year', '2032')).toContain('bevilget 5.000.000 kr.');
  });

  it('says what was refused in both languages, with an exit code of its kind', async () => {
    await run('change-request', 'withdraw', number, '--reason', 'x', '--as', 'mette.kjaer');
    expect(process.exitCode).toBe(1);
    expect(err.join()).toMatch(/kan ikke[\s\S]*may not/);
    await run('change-request', 'show', 'ikke-et-nummer', '--json');
    expect(process.exitCode).toBe(2);
    expect(JSON.parse(err.at(-1) ?? '')).toMatchObject({ error: { kind: 'BadInput', field: 'number' } });
  });

  it('says that the server is not running, and how to start it', async () => {
    const dead: Io = { ...io(), fetch: () => Promise.reject(new TypeError('fetch failed')) };
    await main(['node', 'aarshjul', 'tasks'], dead);
    expect(process.exitCode).toBe(3);
    expect(err.join()).toContain('npm start');
  });

  it('names the field when the server answers otherwise than the command line knows, with an exit code of its own', async () => {
    const answering = (body: unknown): Io => ({ ...io(), fetch: async () => Response.json(body) });
    const deadline = { rule: 'x', anchor: 'x', calendar: 'dk-2026a', due: 7 };
    await main(['node', 'aarshjul', 'tasks'], answering([{ id: 't', deadline }]));
    expect(process.exitCode).toBe(4);
    expect(err.join()).toMatch(/GET \/api\/tasks.*0\.caseId.*\(forventet: tekst\)[\s\S]*same version/);
    await main(['node', 'aarshjul', 'change-request', 'list', '--json'], answering([{ machine: 'change-request' }]));
    expect(JSON.parse(err.at(-1) ?? '')).toMatchObject({
      error: { kind: 'UnexpectedAnswer', field: expect.stringMatching(/^0\.\w/) },
    });
    await main(['node', 'aarshjul', 'ledger', 'show', '--year', '2027'], {
      ...io(),
      fetch: async () => new Response('<html>'),
    });
    expect(err.at(-1)).toMatch(/ikke JSON/);
    expect(process.exitCode).toBe(4);
    expect(out).toEqual([]);
  });

  it('checks a register offline and names the line of a fault', async () => {
    expect(await run('register', 'check', example)).toContain('i orden');
    const odd = file('odd.yaml', readFileSync(example, 'utf8').replace('ownerRegion: midtjylland', 'ownerRegion: fyn'));
    expect(await run('register', 'check', odd)).toMatch(/odd\.yaml:\d+: /);
    expect(process.exitCode).toBe(2);
    expect(fetched).toEqual([]);
  });

  it('exports the journal and verifies the file without a server, also an extract, and finds a changed line', async () => {
    const path = join(dir, 'journal.jsonl');
    await run('journal', 'export', '--file', path);
    fetched = [];
    expect(await run('journal', 'verify', '--file', path)).toContain('ingen mangler');
    expect(fetched).toEqual([]);
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    file('part.jsonl', lines.slice(2).join('\n'));
    expect(await run('journal', 'verify', '--file', join(dir, 'part.jsonl'))).toContain('uddrag');
    file(
      'forged.jsonl',
      lines
        .map((line, index) => (index === 1 ? line.replace(/"person":"[^"]*"/, '"person":"en.anden"') : line))
        .join('\n'),
    );
    expect(await run('journal', 'verify', '--file', join(dir, 'forged.jsonl'))).toContain('forged.jsonl:2');
    expect(process.exitCode).toBe(1);
    expect(await run('journal', 'verify')).toContain('uden ændringer');
  });

  it('runs every command that asks the server with --json', () => {
    const leaves = (command: Command, path: string): string[] =>
      command.commands.length === 0
        ? command.options.some((option) => option.long === '--json')
          ? []
          : [path]
        : command.commands.flatMap((one) => leaves(one, `${path} ${one.name()}`.trim()));
    expect(leaves(createProgram(io()), '')).toEqual(['start', 'worker', 'web']);
  });

  it('starts from any folder', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [bin, '--help'], { cwd: dir });
    expect(stdout).toContain('change-request');
  });

  it('looks at the machine and gives a remedy for what is wrong', async () => {
    const { examine } = await import('../../../client/cli/local/doctor.ts');
    const config = readConfig({
      DATA_DIR: dir,
      SMTP_URL: 'smtp://127.0.0.1:9',
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      DATABASE_URL: 'postgres://x@127.0.0.1:9/x',
    });
    const findings = await examine(config, async () => undefined);
    const wrong = findings.filter(({ ok }) => !ok);
    expect(wrong.map(({ check }) => check)).toEqual([
      'TEMPORAL_ADDRESS',
      'temporal-test-server',
      'DATABASE_URL',
      'SMTP_URL',
    ]);
    expect(wrong.every(({ remedy = '' }) => remedy.includes(' / '))).toBe(true);
  });
});
