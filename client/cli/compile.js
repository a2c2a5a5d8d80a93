// Plain JavaScript: it runs before anything can read TypeScript.
import { build } from 'esbuild';
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['activities', 'client', 'machines', 'store', 'worker', 'workflows'];
const refusals = ['EACCES', 'EROFS', 'EPERM', 'ENOSPC'];

/**
 * A program of this project as JavaScript: to read a thousand files of TypeScript takes seconds of every start. Compiled once, in a second or two, and
 * kept beside the packages under a name that changes with every source file; a running program never loads what came after it.
 *
 * @param {string} entry path of its first file, from the project's root, e.g. `client/cli/main.ts`
 * @returns {Promise<string | undefined>} URL of the module to import; undefined where nothing can be written
 */
export async function compiled(entry) {
  const cache = join(root, 'node_modules/.cache/aarshjul');
  const place = join(cache, `program-${await fingerprint(entry)}`);
  const url = pathToFileURL(join(place, entry.replace(/\.tsx?$/, '.js'))).href;
  if (await stat(place).catch(() => undefined)) return url;
  const draft = `${place}.${randomUUID()}`;
  try {
    await mkdir(draft, { recursive: true });
    await compile(entry, draft);
    await rename(draft, place);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
    if (refusals.includes(code)) return undefined;
    // Another process came first.
    if (!['ENOTEMPTY', 'EEXIST'].includes(code)) throw error;
  }
  return url;
}

/** @param {string} entry @param {string} outdir */
const compile = (entry, outdir) =>
  build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir,
    outbase: root,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [{ name: 'places', setup: ({ onLoad }) => onLoad({ filter: /\.tsx?$/ }, withItsPlace) }],
  });

/**
 * A file that looks for others from its own place looks from where its source is.
 *
 * @param {{ readonly path: string }} file
 * @returns {Promise<import('esbuild').OnLoadResult | undefined>}
 */
async function withItsPlace({ path }) {
  const source = await readFile(path, 'utf8');
  if (!source.includes('import.meta.url')) return undefined;
  const contents = source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
  return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
}

/** Of the entry, the packages, and the path, size and time of every source. @param {string} entry */
async function fingerprint(entry) {
  const hash = createHash('sha256').update(root).update(entry);
  const [first = ''] = entry.split('/');
  const own = folders.includes(first) ? [] : [first];
  const listed = await Promise.all(
    [...folders, ...own].map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true }))
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => join(root, folder, file)),
    ),
  );
  const files = [
    ...listed.flat(),
    ...['client/cli/compile.js', 'package-lock.json', 'temporal.config.ts', 'tsconfig.json'].map((file) =>
      join(root, file),
    ),
  ];
  const lines = files.map(async (file) => {
    const { size, mtimeMs } = await stat(file);
    return `${relative(root, file)} ${size} ${mtimeMs}\n`;
  });
  for (const line of await Promise.all(lines)) hash.update(line);
  return hash.digest('hex').slice(0, 24);
}
