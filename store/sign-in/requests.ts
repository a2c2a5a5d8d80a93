import type { Queryable } from '../database.ts';
import { readRow } from '../read-row.ts';
import type { SignInRequest } from './sign-in-store.ts';

export async function askSignIn(
  q: Queryable,
  { id, linkHash, codeHash, browserHash, person, askedAt, expiresAt }: Omit<SignInRequest, 'codeTries' | 'usedAt'>,
): Promise<void> {
  await q.query(
    `insert into sign_in_requests (id, link_hash, code_hash, browser_hash, person, asked_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, linkHash, codeHash, browserHash, person ?? null, askedAt, expiresAt],
  );
}

const one = (rows: readonly Record<string, unknown>[]): SignInRequest | undefined =>
  rows[0] === undefined ? undefined : readRow<SignInRequest>(rows[0]);

export const signInByLink = async (q: Queryable, linkHash: string): Promise<SignInRequest | undefined> =>
  one(await q.query('select * from sign_in_requests where link_hash = $1', [linkHash]));

export const signInByBrowser = async (q: Queryable, browserHash: string): Promise<SignInRequest | undefined> =>
  one(
    await q.query('select * from sign_in_requests where browser_hash = $1 order by asked_at desc, id limit 1', [
      browserHash,
    ]),
  );

/** Counted first and compared afterwards, in one statement: many processes at once have no more tries than one. */
export const tryCode = async (q: Queryable, request: string, most: number): Promise<boolean> =>
  (
    await q.query(
      'update sign_in_requests set code_tries = code_tries + 1 where id = $1 and code_tries < $2 returning id',
      [request, most],
    )
  ).length > 0;

export const countAttempt = async (
  q: Queryable,
  what: string,
  subject: string,
  hour: string,
  most: number,
): Promise<boolean> =>
  (
    await q.query(
      `insert into attempts (what, subject, hour, count) values ($1, $2, $3, 1)
       on conflict (what, subject, hour) do update set count = attempts.count + 1 where attempts.count < $4 returning count`,
      [what, subject, hour, most],
    )
  ).length > 0;
