import type { Queryable } from '../database.ts';
import { readRow } from '../read-row.ts';

/** The workflow code of a release, by its hash, without the code itself. */
export interface BuildRow {
  readonly id: string;
  /** When a process first ran it. */
  readonly begunAt: string;
  /** When no open case was of it any more. */
  readonly drainedAt?: string;
  /** The definitions of its machines, each with its workflow; what else they hold is what an open case would look for in each. */
  readonly machines: readonly { readonly workflow: string; readonly machine: string; readonly version: string }[];
  /** Activities that its machines call for. */
  readonly activities: readonly string[];
}

export interface NewBuild extends Omit<BuildRow, 'drainedAt'> {
  readonly code: string;
}

/** Enters a build; one that is there already is no longer drained. */
export const enterBuild = (q: Queryable, build: NewBuild): Promise<void> =>
  q.execute(
    `insert into builds (id, begun_at, machines, activities, code) values ($1, $2, $3::jsonb, $4::jsonb, $5)
     on conflict (id) do update set drained_at = null`,
    [build.id, build.begunAt, JSON.stringify(build.machines), JSON.stringify(build.activities), build.code],
  );

/** Every build that has run, the latest begun first. */
export const readBuilds = async (q: Queryable): Promise<BuildRow[]> =>
  (
    await q.query(
      'select id, begun_at as "begunAt", drained_at as "drainedAt", machines, activities from builds order by begun_at desc, id',
    )
  ).map((row) => readRow<BuildRow>(row));

export async function readBuildCode(q: Queryable, id: string): Promise<string | undefined> {
  const [row] = await q.query<{ code: string }>('select code from builds where id = $1', [id]);
  return row?.code;
}

export const markDrained = (q: Queryable, id: string, at: string): Promise<void> =>
  q.execute('update builds set drained_at = $2 where id = $1', [id, at]);
