import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { ConfigError } from '../../temporal.config.ts';
import { makeFolder } from './make-folder.ts';

/** What stands first in a backup: of which kind and moment it is, and the hash of each file in it. */
const manifest = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  files: z.record(z.string(), z.string()),
});
export type BackupManifest = z.infer<typeof manifest>;

export interface BackupSources {
  readonly dataDir: string;
  readonly now: () => string;
  /** Does it while Temporal's server is stopped: its file is whole then, and no case goes on. */
  readonly whileStopped: <T>(work: () => Promise<T>) => Promise<T>;
  /** The embedded database as an archive. */
  readonly dump: () => Promise<Blob>;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files beside the database: Temporal's, and the key of whoever runs the product. */
const beside: readonly string[] = ['temporal.db', 'temporal.db-wal', 'operator-key'];

/**
 * Writes a copy of the embedded product to `file`, readable by its owner only, whole or not at all, while it runs. Temporal's file is of the moment at which its server
 * stopped, the database of a moment later: what is recorded and lost to its case is told to it again, as after a kill (`redeliver.ts`). Never the other way round.
 */
export async function takeBackup(
  { dataDir, now, whileStopped, dump }: BackupSources,
  file: string,
): Promise<BackupManifest> {
  const files: Record<string, Uint8Array> = {};
  await whileStopped(async () => {
    for (const name of beside) {
      const content = await readIfThere(join(dataDir, name));
      if (content !== undefined) files[name] = content;
    }
    files['db.tar'] = new Uint8Array(await (await dump()).arrayBuffer());
  });
  for (const name of await mailsIn(dataDir)) files[`mail/${name}`] = await readFile(join(dataDir, 'mail', name));
  const hashes = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)]));
  const first: BackupManifest = { format: 1, takenAt: now(), files: hashes };
  const draft = `${file}.part`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(zipSync({ 'manifest.json': Buffer.from(JSON.stringify(first)), ...files }, { level: 1 }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  return first;
}

/**
 * Puts a backup into a data folder that is empty or not there; started on it, the product goes on where it was when the backup was taken. Everything is looked at
 * before anything is put in place.
 * @throws {ConfigError} where the file is no whole backup, or the folder has something in it.
 */
export async function restoreBackup(file: string, dataDir: string): Promise<BackupManifest> {
  const target = resolve(dataDir);
  const there = await readdir(target).catch(() => []);
  if (there.length > 0)
    throw new ConfigError(
      `Datamappen ${target} er ikke tom. Gendan til en ny mappe med DATA_DIR; den gamle bliver stående. / The data folder is not empty. Restore to a new folder with DATA_DIR; the old one stays.`,
    );
  const { first, files } = await readBackup(file);
  const draft = `${target}.restoring`;
  await rm(draft, { recursive: true, force: true });
  await makeFolder(draft);
  await mkdir(join(draft, 'mail'));
  for (const [name, bytes] of Object.entries(files)) {
    if (name === 'db.tar') await restoreDatabase(bytes, join(draft, 'db'));
    else await writeFile(join(draft, name), bytes, { mode: 0o600 });
  }
  await rmdir(target).catch(() => mkdir(dirname(target), { recursive: true }));
  await rename(draft, target);
  return first;
}

async function readBackup(file: string): Promise<{ first: BackupManifest; files: Record<string, Uint8Array> }> {
  try {
    const { 'manifest.json': said = new Uint8Array(), ...files } = unzipSync(await readFile(file));
    const first = manifest.parse(JSON.parse(Buffer.from(said).toString()));
    const names = Object.keys(files).toSorted();
    const isWhole =
      names.join('\n') === Object.keys(first.files).toSorted().join('\n') &&
      names.every((name) => isOurs(name) && sha256(files[name] ?? new Uint8Array()) === first.files[name]);
    if (isWhole && 'db.tar' in files && 'temporal.db' in files) return { first, files };
  } catch {
    // No zip file, or without a manifest: said below, as of one that is cut or changed.
  }
  throw new ConfigError(
    `${file} er ikke en hel sikkerhedskopi. Tag en anden. / ${file} is not a whole backup. Take another one.`,
  );
}

const isOurs = (name: string): boolean => name === 'db.tar' || beside.includes(name) || /^mail\/[\w.-]+$/.test(name);

async function restoreDatabase(archive: Uint8Array, folder: string): Promise<void> {
  const db = await PGlite.create({ dataDir: folder, loadDataDir: new Blob([new Uint8Array(archive)]) });
  await db.query('select 1 from journal_head');
  await db.close();
}

const mailsIn = async (dataDir: string): Promise<string[]> =>
  (await readdir(join(dataDir, 'mail')).catch(() => [])).filter((name) => !name.endsWith('.part'));

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  return await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
}
