import type { By } from '../../machines/governance/people.ts';
import type { Database, Queryable } from '../database.ts';
import { addJournalLine, lockHead } from '../queries/journal.ts';
import { readRow } from '../read-row.ts';
import type { NewSession, SessionRow } from './sign-in-store.ts';

/** One request begins one session, whoever comes first; what the browser had before ends with it. */
export const beginSession = (db: Database, session: NewSession): Promise<boolean> =>
  db.transaction(async (tx) => {
    const { id, hash, person, means, userAgent, at, by, request, instead } = session;
    await lockHead(tx);
    if (request !== undefined) {
      const [used] = await tx.query(
        'update sign_in_requests set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id',
        [request, at],
      );
      if (used === undefined) return false;
    }
    if (instead !== undefined)
      await tx.query('update sessions set ended_at = $2 where id = $1 and ended_at is null', [instead, at]);
    await tx.query(
      'insert into sessions (id, hash, person, means, begun_at, used_at, user_agent) values ($1, $2, $3, $4, $5, $5, $6)',
      [id, hash, person, means, at, userAgent ?? null],
    );
    await addJournalLine(tx, { at, event: 'sign-in', by, data: { session: id, means } });
    return true;
  });

export async function readSession(q: Queryable, hash: string): Promise<SessionRow | undefined> {
  const [row] = await q.query('select * from sessions where hash = $1', [hash]);
  return row === undefined ? undefined : readRow<SessionRow>(row);
}

export const readSessions = async (q: Queryable, person: string): Promise<SessionRow[]> =>
  (
    await q.query('select * from sessions where person = $1 and ended_at is null order by used_at desc, id', [person])
  ).map((row) => readRow<SessionRow>(row));

export async function useSession(q: Queryable, id: string, at: string): Promise<void> {
  await q.query('update sessions set used_at = $2 where id = $1 and ended_at is null', [id, at]);
}

export const endSession = (db: Database, id: string, at: string, by: By): Promise<void> =>
  db.transaction(async (tx) => {
    await lockHead(tx);
    const [ended] = await tx.query<{ person: string }>(
      'update sessions set ended_at = $2 where id = $1 and ended_at is null returning person',
      [id, at],
    );
    if (ended !== undefined) await addJournalLine(tx, { at, event: 'sign-out', by, data: { session: id } });
  });

/** Seven days are the longest that a session lives: what was begun before the instant is over by then. */
export async function forgetSignIns(q: Queryable, before: string): Promise<number> {
  await q.query('delete from sign_in_requests where expires_at < $1', [before]);
  await q.query('delete from attempts where hour < $1', [before]);
  return (await q.query('delete from sessions where coalesce(ended_at, used_at) < $1 returning id', [before])).length;
}
