import type { Queryable } from '../../store/database.ts';

/**
 * The schema as the database itself describes it: columns, constraints, indexes and triggers, in an order and wording
 * that do not depend on the server's version. For comparing with `store/schema.sql`.
 */
export async function schemaText(db: Queryable): Promise<string> {
  const lines = async (sql: string): Promise<string[]> =>
    (await db.query<{ line: string }>(sql)).map((row) => row.line);
  const columns = await lines(`
    select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
      case a.attidentity when 'a' then ' generated always as identity' else '' end) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`);
  const constraints = await lines(`
    select format('%s: %s', c.relname, pg_get_constraintdef(o.oid)) as line
    from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and o.contype in ('p', 'u', 'f', 'c') order by c.relname, o.conname`);
  const indexes = await lines(`select indexdef as line from pg_indexes where schemaname = 'public' order by indexname`);
  const triggers = await lines(`
    select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and not t.tgisinternal order by c.relname, t.tgname`);
  const part = (title: string, found: readonly string[]): string =>
    `-- ${title}\n${found.map((line) => `-- ${line}`).join('\n')}\n`;
  return [
    '-- The schema as the database describes it after all migrations. A test compares; it says how to write this file anew.\n',
    part('columns', columns),
    part('constraints', constraints),
    part('indexes', indexes),
    part('triggers', triggers),
  ].join('\n');
}
