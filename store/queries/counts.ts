import { z } from 'zod';
import type { Queryable } from '../database.ts';

/** How much there is of what operators watch. */
export interface Counts {
  /** Open cases by machine and state. */
  readonly cases: readonly { readonly machine: string; readonly state: string; readonly count: number }[];
  /** Open tasks whose deadline has passed. */
  readonly overdue: number;
  /** Letters by status: waiting, sent, dropped, bounced. */
  readonly letters: readonly { readonly status: string; readonly count: number }[];
  /** When the oldest letter that waits and may be sent could have been sent first; absent when none is due. */
  readonly oldestDue?: string | undefined;
  /** Number of the journal's last line. */
  readonly journal: number;
}

const byState = z.array(z.object({ machine: z.string(), state: z.string(), count: z.number() }));
const byStatus = z.array(z.object({ status: z.string(), count: z.number() }));
const rest = z.object({ overdue: z.number(), oldest: z.string().nullable(), journal: z.number() });

export async function readCounts(db: Queryable, now: string): Promise<Counts> {
  const cases = await db.query(
    'select machine, state, count(*) as count from cases where closed_at is null group by machine, state order by machine, state',
  );
  const letters = await db.query('select status, count(*) as count from letters group by status order by status');
  const [row] = await db.query(
    `select (select count(*) from tasks where closed_at is null and (deadline ->> 'due')::timestamptz < $1) as overdue,
       (select min(send_at) from letters where status = 'waiting' and send_at <= $1) as oldest,
       (select no from journal_head where id = 1) as journal`,
    [now],
  );
  const { overdue, oldest, journal } = rest.parse(row);
  return {
    cases: byState.parse(cases),
    letters: byStatus.parse(letters),
    overdue,
    oldestDue: oldest ?? undefined,
    journal,
  };
}
