import type { Queryable } from '../database.ts';

/** Hash of what was sent under the request's id; undefined when nothing was carried out under it. */
export async function readApiRequest(q: Queryable, id: string): Promise<string | undefined> {
  const [row] = await q.query<{ content: string }>('select content from api_requests where id = $1', [id]);
  return row?.content;
}

/** The first content counts. */
export async function keepApiRequest(q: Queryable, id: string, content: string, at: string): Promise<void> {
  await q.query('insert into api_requests (id, content, at) values ($1, $2, $3) on conflict (id) do nothing', [
    id,
    content,
    at,
  ]);
}
