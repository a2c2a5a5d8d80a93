import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a release is started from. */
const parts =
  'machines workflows activities store client worker temporal.config.ts package.json package-lock.json tsconfig.json register.example.yaml'.split(
    ' ',
  );

/** The product in a folder of its own, as somebody installs it. */
export interface Release {
  /** For `startProduct`. */
  readonly bin: string;
  remove(): Promise<void>;
}

/** Text of a file, old to new; each old text must be there. */
export type Edits = Readonly<Record<string, readonly (readonly [old: string, now: string])[]>>;

/** The product as it stands, with its files changed. */
export async function release(edits: Edits = {}): Promise<Release> {
  const folder = await mkdtemp(join(tmpdir(), 'aarshjul-release-'));
  for (const part of parts)
    await cp(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.includes('node_modules') && !path.endsWith('.md'),
    });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, changes] of Object.entries(edits)) {
    let text = await readFile(join(folder, file), 'utf8');
    for (const [old, now] of changes) {
      if (!text.includes(old)) throw new Error(`${file} has no «${old}».`);
      text = text.replaceAll(old, now);
    }
    await writeFile(join(folder, file), text);
  }
  return { bin: join(folder, 'client/cli/aarshjul.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}
