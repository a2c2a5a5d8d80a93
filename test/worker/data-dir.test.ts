import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownDataDir } from '../../worker/embedded/data-dir.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'aarshjul-data-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const module = new URL('../../worker/embedded/data-dir.ts', import.meta.url).href;

/** Another process that tries to own the folder, says what came of it, and lives until it is killed. */
function another() {
  const script = `
    const { ownDataDir } = await import(${JSON.stringify(module)});
    console.log(await ownDataDir(${JSON.stringify(dir)}).then(() => 'owner', (error) => error.name));
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
const said = async (run: ReturnType<typeof another>) => String((await once(run.stdout, 'data'))[0]).trim();
const kill = async (run: ReturnType<typeof another>) => {
  run.kill('SIGKILL');
  await once(run, 'exit');
};

describe('a data folder', () => {
  it('has one owner; a second one is told which process it is and what to do', async () => {
    const owner = await ownDataDir(dir);
    await expect(ownDataDir(dir)).rejects.toThrow(new RegExp(`pid ${process.pid}.*DATA_DIR`));
    await owner.release();
    const next = await ownDataDir(dir);
    await next.release();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is made when it is not there', async () => {
    const owner = await ownDataDir(join(dir, 'new', 'data'));
    expect(existsSync(owner.path)).toBe(true);
  });

  it('is taken over from a process that was killed, and not before', async () => {
    const run = another();
    expect(await said(run)).toBe('owner');
    await expect(ownDataDir(dir)).rejects.toMatchObject({ name: 'DataDirInUse' });
    await kill(run);
    await (await ownDataDir(dir)).release();
  });

  it('is taken over when the number of the dead owner belongs to another process now', async () => {
    writeFileSync(join(dir, 'owner.json'), JSON.stringify({ pid: process.pid, born: 'long ago', token: 'x' }));
    await (await ownDataDir(dir)).release();
  });

  it('gets one owner when many start at once beside a dead owner', async () => {
    writeFileSync(join(dir, 'owner.json'), JSON.stringify({ pid: process.pid, born: 'long ago', token: 'x' }));
    const runs = [another(), another(), another(), another()];
    const words = await Promise.all(runs.map(said));
    await Promise.all(runs.map(kill));
    expect(words.sort()).toEqual(['DataDirInUse', 'DataDirInUse', 'DataDirInUse', 'owner']);
  });

  it('is not given back by one who has lost it', async () => {
    const first = await ownDataDir(dir);
    await first.release();
    const second = await ownDataDir(dir);
    await first.release();
    await expect(ownDataDir(dir)).rejects.toMatchObject({ name: 'DataDirInUse' });
    await second.release();
  });
});
