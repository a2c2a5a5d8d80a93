import type { Queryable } from '../database.ts';

/** Who has a key: the call that asks (`taken`), an earlier one that is still being carried out (`running`), or one that was (`answered`). */
export interface ApiRequest {
  readonly held: 'taken' | 'running' | 'answered';
  /** Hash of what was sent under it. */
  readonly content: string;
}

/**
 * Takes a key before its call is carried out: one of two at once gets it. A key whose call was begun before `lostBefore` and never answered is free again: the
 * process that had it is gone.
 */
export async function takeApiRequest(
  q: Queryable,
  { id, content, at, lostBefore }: { id: string; content: string; at: string; lostBefore: string },
): Promise<ApiRequest> {
  const taken = await q.query(
    `insert into api_requests as known (id, content, at, answered) values ($1, $2, $3, false)
     on conflict (id) do update set content = excluded.content, at = excluded.at where not known.answered and known.at < $4
     returning id`,
    [id, content, at, lostBefore],
  );
  if (taken.length > 0) return { held: 'taken', content };
  const [row] = await q.query<{ content: string; answered: boolean }>(
    'select content, answered from api_requests where id = $1',
    [id],
  );
  // Freed between the two: whoever asks again gets it.
  if (row === undefined) return { held: 'running', content };
  return { held: row.answered ? 'answered' : 'running', content: row.content };
}

/** The call was carried out: what is sent under the key from now on is the same act. */
export async function answerApiRequest(q: Queryable, id: string): Promise<void> {
  await q.query('update api_requests set answered = true where id = $1', [id]);
}

/** The call was not carried out: its key is free for a corrected one. */
export async function freeApiRequest(q: Queryable, id: string): Promise<void> {
  await q.query('delete from api_requests where id = $1 and not answered', [id]);
}
