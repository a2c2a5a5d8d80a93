import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../store/canonical.ts';
import type { Store } from '../../store/store.ts';
import { operatorPerson } from './identity.ts';

const operatorKeyFile = (dataDir: string): string => join(dataDir, 'operator-key');

/** The key in the folder, if this machine has one. */
export async function readOperatorKey(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(operatorKeyFile(dataDir), 'utf8')).trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes `DATA_DIR/operator-key` (readable by its owner only) unless it is there, and lets the store know its hash: with it the CLI on the
 * same machine works without setup, and the first keys of persons can be made. The web server calls it at start.
 */
export async function ensureOperatorKey(store: Store, dataDir: string, now: string): Promise<string> {
  const known = await readOperatorKey(dataDir);
  const key = known ?? `aarshjul_operator_${randomBytes(32).toString('base64url')}`;
  if (known === undefined) {
    await mkdir(dataDir, { recursive: true });
    await writeFile(operatorKeyFile(dataDir), `${key}\n`, { mode: 0o600 });
  }
  if ((await store.apiKeyPerson(sha256(key))) === undefined) await store.keepApiKey(sha256(key), operatorPerson, now);
  return key;
}
