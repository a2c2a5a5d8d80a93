import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, linkIn, mailTo, type RunningProduct, startProduct } from '../support/product.ts';

const bin = fileURLToPath(new URL('../../client/cli/aarshjul.js', import.meta.url));

describe('a backup of the embedded product', { timeout: 240_000 }, () => {
  let folder: string;
  let running: RunningProduct | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aarshjul-backup-'));
  });
  afterAll(async () => {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const started = async (dataDir: string): Promise<void> => {
    running = await startProduct({ dataDir, port: await freePort() });
  };
  const cli = (dataDir: string, ...args: string[]) =>
    new Promise<string>((resolve) => {
      const env = { ...process.env, DATA_DIR: dataDir, BASE_URL: running?.url ?? '' };
      execFile(process.execPath, [bin, ...args], { env }, (_error, out, err) => resolve(out + err));
    });
  const submit = async (dataDir: string, title: string): Promise<string> => {
    const file = join(folder, 'request.yaml');
    await writeFile(
      file,
      `title: ${title}\nsystem: ppj\namount: "400.000"\nsource: fsa\nmotivation: Behov\njustification: Faglig\nnoBusinessCaseReason: Mindre\n`,
    );
    return await cli(dataDir, 'change-request', 'submit', '--file', file, '--as', 'soeren.dahl');
  };

  it('taken while it runs and restored elsewhere goes on: its cases, its links, its numbers, its journal', async () => {
    const [first, second, backup] = ['first', 'second', 'backup.zip'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await started(first);
    expect(await submit(first, 'Vagtplan')).toMatch(/-0001/);
    const mail = await mailTo(first, (one) => linkIn(one) !== undefined, 'the task of the FSG chair');
    expect(await cli(first, 'backup', backup)).toContain(backup);
    expect((await stat(backup)).mode & 0o777).toBe(0o600);
    // It goes on by itself, and what comes after the backup is not in it.
    expect(await submit(first, 'Senere')).toMatch(/-0002/);
    await running?.stop();

    expect(await cli(second, 'restore', backup)).toContain('Gendannet');
    expect(await cli(second, 'restore', backup)).toContain('er ikke tom');
    await started(second);
    const cases = await cli(second, 'change-request', 'list');
    expect(cases).toContain('Vagtplan');
    expect(cases).not.toContain('Senere');
    const page = await fetch((linkIn(mail) ?? '').replace(/^https?:\/\/[^/]+/, running?.url ?? ''));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Vagtplan');
    expect(await submit(second, 'Efter')).toMatch(/-0002/);
    await mailTo(second, (one) => /-0002/.test(one.subject ?? '') && linkIn(one) !== undefined, 'the next task');
    expect(await cli(second, 'journal', 'verify')).toContain('uden ændringer');
  });

  it('that has been cut or changed is refused, and nothing is put in place', async () => {
    const backup = join(folder, 'backup.zip');
    const bytes = await readFile(backup);
    const cut = join(folder, 'cut.zip');
    await writeFile(cut, bytes.subarray(0, bytes.length - 1000));
    const nowhere = join(folder, 'nowhere');
    expect(await cli(nowhere, 'restore', cut)).toContain('er ikke en hel sikkerhedskopi');
    await expect(stat(nowhere)).rejects.toThrow('ENOENT');
  });
});
