import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { installBinary, type BinaryName } from './install-binary.ts';

/** Longest time the download may take before the next way is tried. */
const patience = 120_000;

/**
 * Lets the Temporal SDK download the binary, as it does for its own test environments, and keeps what it downloaded.
 * The SDK can only download by starting the server, so it is started once and stopped again.
 * @throws when there is no network, or it takes longer than two minutes.
 */
export async function downloadWithSdk(name: BinaryName, binDir: string): Promise<string> {
  await mkdir(binDir, { recursive: true });
  const downloadDir = await mkdtemp(join(binDir, '.sdk-'));
  try {
    const env = await inTime(start(name, downloadDir));
    await env.teardown();
    const files = await readdir(downloadDir);
    const file = files.find((entry) => entry.startsWith('temporal'));
    if (file === undefined) throw new Error(`SDK'et lagde ingen fil / the SDK left no file: ${files.join(', ')}`);
    return await installBinary(join(downloadDir, file), binDir, name);
  } finally {
    await rm(downloadDir, { recursive: true, force: true });
  }
}

function start(name: BinaryName, downloadDir: string): Promise<TestWorkflowEnvironment> {
  const server = { executable: { type: 'cached-download', downloadDir } } as const;
  return name === 'temporal'
    ? TestWorkflowEnvironment.createLocal({ server })
    : TestWorkflowEnvironment.createTimeSkipping({ server });
}

async function inTime(starting: Promise<TestWorkflowEnvironment>): Promise<TestWorkflowEnvironment> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`ikke hentet på ${patience / 1000} s / not fetched in that time`)),
      patience,
    );
  });
  // A server that comes up after the time is over must not be left running.
  let late = false;
  void starting.then((env) => (late ? env.teardown() : undefined)).catch(() => undefined);
  try {
    return await Promise.race([starting, tooLate]);
  } catch (error) {
    late = true;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
