import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleDurable } from '../workflows/durable/worker.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** A bundle as text, with its source map. */
export interface BundleCode {
  readonly code: string;
}

/** Every workflow of the product. */
export const productWorkflows = new URL('../workflows/all.ts', import.meta.url);

/**
 * The bundle of a workflows file, for `Worker.create({ workflowBundle })`. Bundling takes seconds, so the bundle is kept in `cacheDir` under the
 * hash of everything that may be in it; processes that start at once share it.
 *
 * @param interceptors files of workflow interceptors that go into it
 */
export async function workflowBundle(
  workflowsPath: URL | string,
  cacheDir: string,
  interceptors: readonly URL[] = [],
): Promise<BundleCode> {
  const path = workflowsPath instanceof URL ? fileURLToPath(workflowsPath) : resolve(workflowsPath);
  const workflowInterceptorModules = interceptors.map((file) => fileURLToPath(file));
  const kept = join(cacheDir, `${basename(path, '.ts')}-${await fingerprint(path, workflowInterceptorModules)}.js`);
  try {
    return { code: await readFile(kept, 'utf8') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const quiet = () => undefined;
  const logger = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: console.error, log: quiet };
  const { code } = await bundleDurable(path, { workflowInterceptorModules, logger });
  await mkdir(cacheDir, { recursive: true });
  const draft = `${kept}.${randomUUID()}`;
  await writeFile(draft, code);
  await rename(draft, kept);
  return { code };
}

/** Hash of every source file that a workflow may import, of the locked dependencies, and of the files given themselves. */
async function fingerprint(path: string, interceptors: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(path);
  const files = [path, ...interceptors, join(root, 'package-lock.json')];
  const folders = ['workflows', 'machines'].map((name) => join(root, name));
  if (!folders.some((folder) => path.startsWith(folder))) folders.push(dirname(path));
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true });
    files.push(...entries.filter((entry) => /\.tsx?$/.test(entry)).map((entry) => join(folder, entry)));
  }
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 24);
}
