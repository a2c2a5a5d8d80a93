import type { Row } from './database.ts';

/**
 * A database row as a row of the model: `case_id` → `caseId`, null → absent. Values inside jsonb columns are left alone.
 * The caller names the type that its select list spells out.
 */
export function readRow<T>(row: Row): T {
  const model: Record<string, unknown> = {};
  for (const key of Object.keys(row)) {
    const value = row[key];
    if (value !== null && value !== undefined) model[camel(key)] = value;
  }
  return model as T;
}

const camelled = new Map<string, string>();

function camel(key: string): string {
  let name = camelled.get(key);
  if (name === undefined) {
    name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    camelled.set(key, name);
  }
  return name;
}

/** Conditions of a filter: only those whose value is given. `column $n` pairs become `where …`. */
export function where(conditions: readonly (readonly [sql: string, value: unknown])[]): {
  readonly sql: string;
  readonly params: unknown[];
} {
  const parts: string[] = [];
  const params: unknown[] = [];
  for (const [sql, value] of conditions) {
    if (value === undefined) continue;
    params.push(value);
    parts.push(sql.replaceAll('?', `$${params.length}`));
  }
  return { sql: parts.length === 0 ? '' : `where ${parts.join(' and ')}`, params };
}
