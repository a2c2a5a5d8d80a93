import type { Queryable } from '../database.ts';
import type { LinkRow, TaskRow } from '../rows.ts';
import { readRow, where } from '../read-row.ts';

export async function readTask(q: Queryable, id: string): Promise<TaskRow | undefined> {
  const [row] = await q.query('select * from tasks where id = $1', [id]);
  return row === undefined ? undefined : readRow<TaskRow>(row);
}

export async function readTasks(
  q: Queryable,
  filter: { ids?: readonly string[]; caseId?: string; person?: string; open?: boolean; duty?: string },
): Promise<TaskRow[]> {
  const { sql, params } = where([
    ['id = any(?::text[])', filter.ids],
    ['case_id = ?', filter.caseId],
    ['person = ?', filter.person],
    [`closed_at is ${filter.open === true ? '' : 'not '}null and ?`, filter.open === undefined ? undefined : true],
    ['duty = ?', filter.duty],
  ]);
  return (await q.query(`select * from tasks ${sql} order by opened_at, id`, params)).map((row) =>
    readRow<TaskRow>(row),
  );
}

export async function keepLink(q: Queryable, link: LinkRow): Promise<void> {
  await q.query(
    'insert into links (hash, task_id, person, case_version, issued_at, generation) values ($1, $2, $3, $4, $5, $6) on conflict (hash) do nothing',
    [link.hash, link.taskId, link.person, link.caseVersion, link.issuedAt, link.generation],
  );
}

export async function readLink(q: Queryable, hash: string): Promise<LinkRow | undefined> {
  const [row] = await q.query('select * from links where hash = $1', [hash]);
  return row === undefined ? undefined : readRow<LinkRow>(row);
}

export async function readLinksOfTasks(q: Queryable, taskIds: readonly string[]): Promise<LinkRow[]> {
  const rows = await q.query(
    'select * from links where task_id = any($1::text[]) order by issued_at, generation, hash',
    [taskIds],
  );
  return rows.map((row) => readRow<LinkRow>(row));
}

export interface LinkUse {
  readonly hash: string;
  readonly at: string;
  readonly kind: 'opened' | 'submitted' | 'refused';
  readonly trace: { readonly ip?: string; readonly userAgent?: string };
  readonly note?: string;
}

/** The use and its trace are kept in two tables: the trace is forgotten after a year, the use is not. */
export async function logLink(q: Queryable, use: LinkUse): Promise<void> {
  await q.query(
    `with used as (insert into link_log (hash, at, kind, note) values ($1, $2::timestamptz, $3, $4))
     insert into traces (at, link_hash, ip, user_agent) select $2::timestamptz, $1, $5::text, $6::text where $5::text is not null or $6::text is not null`,
    [use.hash, use.at, use.kind, use.note ?? null, use.trace.ip ?? null, use.trace.userAgent ?? null],
  );
}

export async function readLinkLog(
  q: Queryable,
  taskId: string,
): Promise<{ at: string; kind: string; note?: string }[]> {
  const rows = await q.query(
    'select g.at, g.kind, g.note from link_log g join links l on l.hash = g.hash where l.task_id = $1 order by g.at, g.id',
    [taskId],
  );
  return rows.map((row) => readRow<{ at: string; kind: string; note?: string }>(row));
}

/**
 * Forgets IP addresses and user agents from before the instant; gives how many (12 months, docs/records.md §3). Keys of API calls go with them: a key is for the
 * repeats of one call, whose person it names, and nobody repeats a call after a year.
 */
export async function forgetTraces(q: Queryable, before: string): Promise<number> {
  await q.query('delete from api_requests where at < $1', [before]);
  return (await q.query('delete from traces where at < $1 returning id', [before])).length;
}

/** Forgets the hashes of links that were never opened, of tasks closed before the instant; gives how many (30 days, docs/records.md §3). */
export async function forgetLinks(q: Queryable, before: string): Promise<number> {
  const gone = await q.query(
    `delete from links l using tasks t where t.id = l.task_id and t.closed_at < $1 and not exists (select from link_log g where g.hash = l.hash)
     returning l.hash`,
    [before],
  );
  return gone.length;
}
