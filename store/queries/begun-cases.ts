import type { Queryable } from '../database.ts';

/** The case that the request began, or set out to begin. */
export async function readBegunCase(q: Queryable, requestId: string): Promise<string | undefined> {
  const [row] = await q.query<{ case_id: string }>('select case_id from begun_cases where request_id = $1', [
    requestId,
  ]);
  return row?.case_id;
}

/** Notes that the request sets out to begin the case. One that is there already stays whose it is; of those that set out at once the last counts. */
export async function noteBegunCase(q: Queryable, caseId: string, requestId: string): Promise<void> {
  await q.query(
    `insert into begun_cases (request_id, case_id) select $1, $2 where not exists (select 1 from cases where id = $2)
     on conflict (case_id) do update set request_id = excluded.request_id`,
    [requestId, caseId],
  );
}
