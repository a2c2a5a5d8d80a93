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
  return (target) => ({
    async query<R extends Row>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
      const query = params.length === 0 ? { text: sql } : { name: nameOf(sql), text: sql, values: [...params] };
      return (await target.query(query)).rows as R[];
    },
  });
}
