import type { Database } from './database.ts';
import { openPglite } from './drivers/pglite.ts';
import { openPostgres } from './drivers/postgres.ts';
import { migrate } from './migrate.ts';

export interface DatabaseOptions {
  /** Folder of the embedded database; without it and without `url` it lives in memory. */
  readonly dataDir?: string;
  /** `postgres://…`; wins over `dataDir`. */
  readonly url?: string;
  /** Connections to a served PostgreSQL. */
  readonly connections?: number;
}

/** Opens the database and brings its schema up to date. Throws when it cannot be reached. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const db =
    options.url === undefined
      ? await openPglite(options.dataDir)
      : openPostgres(options.url, options.connections ?? 10);
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return db;
}
