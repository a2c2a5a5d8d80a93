import type { QueryConfig, QueryResult } from 'pg';
import type { Queryable, Row } from '../database.ts';

/** A client or a pool of them. */
export interface Asked {
  query(query: QueryConfig): Promise<QueryResult<Row>>;
}

/** Statements with parameters are prepared once per connection: planning one costs several times what running it does. */
export function createPreparing<Target extends Asked>(): (target: Target) => Queryable {
  const names = new Map<string, string>();
  const nameOf = (sql: string): string => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    const name = `q${names.size}`;
    names.set(sql, name);
    return name;
  };
  const ask = async (target: Target, sql: string, params: readonly unknown[]): Promise<Row[]> => {
    const query = params.length === 0 ? { text: sql } : { name: nameOf(sql), text: sql, values: [...params] };
    return (await target.query(query)).rows;
  };
  return (target) => ({
    query: async <R extends Row>(sql: string, params: readonly unknown[] = []) =>
      (await ask(target, sql, params)) as R[],
    execute: async (sql, params) => void (await ask(target, sql, params)),
  });
}
