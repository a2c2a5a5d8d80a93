import { ConfigError } from '../../temporal.config.ts';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { birthOf, isAlive } from './processes.ts';

/** A data folder that this process owns. */
export interface DataDir {
  /** Absolute. */
  readonly path: string;
  /** Gives the folder back; safe to call twice. */
  release(): Promise<void>;
}

/** Another process owns the data folder. */
export class DataDirInUse extends ConfigError {
  override readonly name = 'DataDirInUse';
}

/** Where a running process notes the address of its embedded Temporal, for `aarshjul doctor`. */
export const addressFile = (dataDir: string): string => join(dataDir, 'temporal.address');

interface Owner {
  readonly pid: number;
  /** Tells the owner from a later process that got its number. */
  readonly born: string;
  readonly token: string;
}

/**
 * Makes this process the owner of a data folder: two that write the same files would ruin them. The lock of a process that is dead, however
 * it died, is taken over.
 * @throws {DataDirInUse} naming the folder and the process that owns it.
 */
export async function ownDataDir(dir: string): Promise<DataDir> {
  const path = resolve(dir);
  await makeFolder(path);
  const lock = join(path, 'owner.json');
  const me: Owner = { pid: process.pid, born: birthOf(process.pid), token: randomUUID() };
  const draft = join(path, `.owner.${me.token}`);
  await writeFile(draft, JSON.stringify(me));
  try {
    for (;;) {
      const owner = await readOwner(lock);
      if (owner !== undefined && lives(owner)) throw inUse(path, owner);
      if (owner !== undefined) await removeDead(lock, owner, path);
      if (await linked(draft, lock)) break;
    }
  } finally {
    await rm(draft, { force: true });
  }
  return {
    path,
    release: async () => {
      if ((await readOwner(lock))?.token === me.token) await rm(lock, { force: true });
    },
  };
}

const lives = (owner: Owner) => isAlive(owner.pid) && birthOf(owner.pid) === owner.born;

function inUse(path: string, owner: Owner): DataDirInUse {
  return new DataDirInUse(
    `Datamappen ${path} bruges af en anden proces (pid ${owner.pid}); stop den, eller vælg en anden mappe med DATA_DIR. / ` +
      `The data folder is in use by another process (pid ${owner.pid}); stop it, or choose another folder with DATA_DIR.`,
  );
}

/** Takes a dead owner's lock away; when another process was quicker and owns the folder already, its lock is put back. */
async function removeDead(lock: string, dead: Owner, path: string): Promise<void> {
  const aside = join(path, `.owner.dead.${randomUUID()}`);
  try {
    await rename(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = await readOwner(aside);
  if (taken !== undefined && taken.token !== dead.token) await linked(aside, lock);
  await rm(aside, { force: true });
}

/** Whether the draft now stands as the lock; a link is made whole or not at all. */
async function linked(draft: string, lock: string): Promise<boolean> {
  try {
    await link(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readOwner(lock: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Owner;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    // Links are made of whole files, so a lock that cannot be read is the disk's fault, or someone's who edited it.
    throw new Error(
      `${lock} kan ikke læses; slet den, hvis intet andet bruger mappen / cannot be read; delete it if nothing else uses the folder`,
      {
        cause: error,
      },
    );
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
