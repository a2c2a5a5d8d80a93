import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const folder = new URL('./migrations/', import.meta.url);

/** Any number will do, as long as every process that migrates takes the same lock. */
const lock = 20270101;

/**
 * Applies every numbered migration once, in order, each with its mark in the same transaction.
 * Several processes may start together: the advisory lock lets one at a time through.
 */
export async function migrate(db: Database): Promise<readonly string[]> {
  const applied: string[] = [];
  for (const { name, sql } of await migrations()) {
    const ran = await db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [lock]);
      await tx.query(
        'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
      );
      const done = await tx.query('select 1 as done from migrations where name = $1', [name]);
      if (done.length > 0) return false;
      for (const statement of statements(sql)) await tx.query(statement);
      await tx.query('insert into migrations (name) values ($1)', [name]);
      return true;
    });
    if (ran) applied.push(name);
  }
  return applied;
}

/** The numbered migrations, in order. */
export async function migrations(): Promise<readonly { readonly name: string; readonly sql: string }[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{6}\.sql$/.test(name)).toSorted();
  return await Promise.all(names.map(async (name) => ({ name, sql: await readFile(new URL(name, folder), 'utf8') })));
}

/** Splits a migration at semicolons that end a line, outside `$$ … $$`. Enough for files that we write ourselves. */
export function statements(sql: string): string[] {
  const found: string[] = [];
  let open = false;
  let current = '';
  for (const line of sql.split('\n')) {
    if (line.trimStart().startsWith('--')) continue;
    current += `${line}\n`;
    if (line.split('$$').length % 2 === 0) open = !open;
    if (!open && line.trimEnd().endsWith(';')) {
      found.push(current.trim());
      current = '';
    }
  }
  if (current.trim() !== '') found.push(current.trim());
  return found;
}
