import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createStore } from '../store/create-store.ts';
import { openDatabase } from '../store/open-database.ts';
import { faultText } from '../store/register/faults.ts';
import { readRegister } from '../store/register/read.ts';
import type { Store } from '../store/store.ts';
import { DatabaseUnavailable } from '../store/database-unavailable.ts';
import { StoreDamaged } from '../store/store-damaged.ts';
import { unavailable } from '../client/sdk/failures.ts';
import { type Config, ConfigError } from '../temporal.config.ts';

/**
 * The store of the configuration: the served PostgreSQL, or the embedded one in the data folder.
 * @throws {ConfigError} where the database refuses who we are or is not there, or the embedded one is damaged; {@link Failure} of kind `Unavailable` where it
 * does not answer. Each says what to do.
 */
export async function openStore(config: Config): Promise<Store> {
  try {
    const db = await openDatabase(
      config.databaseUrl === undefined ? { dataDir: join(config.dataDir, 'db') } : { url: config.databaseUrl },
    );
    return createStore(db, config.sendWindow === 'always' ? { sendTime: (at) => at } : {});
  } catch (error) {
    throw withRemedy(error, config);
  }
}

/** SQL states of a login or a database that are not there, with the words of PostgreSQL itself. */
const refusals = /^(28...|3D000|42501)$/;

function withRemedy(error: unknown, { dataDir }: Config): unknown {
  if (error instanceof DatabaseUnavailable)
    return unavailable(
      `${error.message.split(' / ')[0]}. Start PostgreSQL, eller ret DATABASE_URL.`,
      `The database does not answer. Start PostgreSQL, or correct DATABASE_URL.`,
    );
  if (error instanceof StoreDamaged)
    return new ConfigError(
      `Databasen i ${join(dataDir, 'db')} er beskadiget (${error.message}). Gendan en sikkerhedskopi i en ny mappe: DATA_DIR=<mappe> aarshjul restore <fil>. / The database is damaged. Restore a backup to a new folder.`,
    );
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && refusals.test(code))
    return new ConfigError(
      `Databasen afviser: ${String(message)}. Ret DATABASE_URL, eller giv brugeren adgang. / The database refuses. Correct DATABASE_URL, or give the user access.`,
    );
  return error;
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
