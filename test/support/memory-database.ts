import { TestRunner } from 'vitest';
import type { Database, Queryable } from '../../store/database.ts';
import { openDatabase } from '../../store/open-database.ts';

interface Borrowable {
  readonly database: Database;
  readonly makeNew: string;
}

/** Of this process: databases that nobody has borrowed, and how those that are borrowed are given back. */
const idle: Borrowable[] = [];
const borrowed = new Set<() => void>();

/**
 * A database in memory for one world, its schema up to date and its tables as after the migrations. Opening one takes most of a second, emptying one a
 * thirtieth, and the statements that it has prepared are prepared for the next one too: it is given back by `close`, and at the latest when the test ends
 * that borrowed it, or else its file; whoever asks next in this process gets it emptied. From then on it refuses, as a database that is closed does.
 * Whoever changes the schema opens one of their own: `openDatabase()`.
 */
export async function memoryDatabase(): Promise<Database> {
  const test = TestRunner.getCurrentTest();
  const one = await take();
  const giveBack = (): void => {
    if (borrowed.delete(giveBack)) idle.push(one);
  };
  borrowed.add(giveBack);
  // Of tests that run beside each other it cannot be said which one this is.
  if (test?.concurrent !== true) test?.context.onTestFinished(giveBack);
  const open = (): Database => {
    if (!borrowed.has(giveBack)) throw new Error('This database has been given back.');
    return one.database;
  };
  return {
    kind: one.database.kind,
    get alone() {
      return open().alone;
    },
    query: async (sql, params) => await open().query(sql, params),
    execute: async (sql, params) => await open().execute(sql, params),
    transaction: async (work) => await open().transaction(work),
    exec: async (sql) => await open().exec(sql),
    close: async () => giveBack(),
  };
}

/** Those that a file opened for all of its tests, and left open. */
export function giveBackAll(): void {
  for (const giveBack of borrowed) giveBack();
}

async function take(): Promise<Borrowable> {
  const found = idle.pop();
  if (found === undefined) {
    const database = await openDatabase();
    return { database, makeNew: await emptying(database) };
  }
  await found.database.exec(found.makeNew);
  return found;
}

/**
 * Empties every table and restores what the migrations put into some; sequences begin anew. As a replica the session fires no trigger: those that keep the
 * journal, the votes and the ledger from being emptied are the product's, and what is emptied here is nobody's.
 */
async function emptying(db: Queryable): Promise<string> {
  const tables = (
    await db.query<{ name: string }>(
      "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1",
    )
  ).map(({ name }) => name);
  const filled = await db.query<{ name: string; rows: string }>(
    `select name, rows::text from (${tables
      .map((table) => `select '${table}' as name, (select jsonb_agg(one) from ${table} one) as rows`)
      .join(' union all ')}) found where rows is not null`,
  );
  const seeds = filled.map(
    ({ name, rows }) =>
      `insert into ${name} select * from jsonb_populate_recordset(null::${name}, $rows$${rows}$rows$)`,
  );
  return [
    'set session_replication_role = replica',
    `truncate ${tables.join(', ')} restart identity`,
    ...seeds,
    'set session_replication_role = origin',
  ].join(';\n');
}
