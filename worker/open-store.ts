import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createStore } from '../store/create-store.ts';
import { openDatabase } from '../store/open-database.ts';
import { faultText } from '../store/register/faults.ts';
import { readRegister } from '../store/register/read.ts';
import type { Store } from '../store/store.ts';
import type { Config } from '../temporal.config.ts';

/** The store of the configuration: the served PostgreSQL, or the embedded one in the data folder. */
export async function openStore(config: Config): Promise<Store> {
  const db = await openDatabase(
    config.databaseUrl === undefined ? { dataDir: join(config.dataDir, 'db') } : { url: config.databaseUrl },
  );
  return createStore(db, config.sendWindow === 'always' ? { sendTime: (at) => at } : {});
}

/** The secret behind personal links: configured, or made once and kept with the data. */
export const linkSecretOf = (config: Config, store: Store): Promise<string> =>
  config.linkSecret === undefined
    ? store.keepSetting('link-secret', randomBytes(48).toString('base64url'))
    : Promise.resolve(config.linkSecret);

const example = new URL('../register.example.yaml', import.meta.url);

/** An empty store gets the example register, so that there is something to try. Returns whether it did. */
export async function loadExampleRegister(store: Store, at: string): Promise<boolean> {
  if (!(await store.isEmpty())) return false;
  const { register, errors } = readRegister(await readFile(example, 'utf8'), 'register.example.yaml', at.slice(0, 10));
  if (register === undefined) throw new Error(errors.map(faultText).join('\n'));
  await store.importRegister(register, at, { person: 'start', channel: 'system', reference: 'register.example.yaml' });
  return true;
}
