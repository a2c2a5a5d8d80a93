import type { Queryable } from '../database.ts';
import { openOfCase } from '../recording/tasks.ts';
import type { Known, OpenBallot, OpenTask, Writes } from '../recording/writes.ts';
import { readRow } from '../read-row.ts';

/** What a case asks of people now, as far as recording needs to know it. */
export interface OpenWork {
  readonly tasks: readonly OpenTask[];
  readonly ballots: readonly OpenBallot[];
}

export const noWork: OpenWork = { tasks: [], ballots: [] };

/** Select list for the case `$1`. */
export const openWork = `
  (select coalesce(json_agg(json_build_object('id', t.id, 'actor', t.actor, 'visit', t.visit, 'person', t.person, 'role', t.role, 'onBehalfOf', t.on_behalf_of) order by t.id), '[]')
     from tasks t where t.case_id = $1 and t.closed_at is null) as open_tasks,
  (select coalesce(json_agg(json_build_object('id', b.id, 'actor', b.actor, 'visit', b.visit, 'electorate', b.electorate, 'quorum', b.quorum) order by b.id), '[]')
     from ballots b where b.case_id = $1 and b.closed_at is null) as open_ballots`;

/** A row of {@link openWork}, as a model. */
export interface AskedWork {
  readonly openTasks: readonly OpenTask[];
  readonly openBallots: readonly OpenBallot[];
}

export const workOf = ({ openTasks, openBallots }: AskedWork): OpenWork => ({
  tasks: openTasks.map((task) => readRow<OpenTask>({ ...task })),
  ballots: openBallots,
});

export async function readOpenWork(tx: Queryable, caseId: string): Promise<OpenWork> {
  const [row] = await tx.query(`select ${openWork}`, [caseId]);
  return row === undefined ? noWork : workOf(readRow<AskedWork>(row));
}

/** What is open when the writes have been made; undefined when only the database can say: it decides what becomes of a ballot that is opened again. */
export function openAfter(known: Known, writes: Writes): OpenWork | undefined {
  if (writes.ballots.length > 0) return undefined;
  const closed = new Set(writes.closedBallots.map(({ id }) => id));
  return {
    tasks: openOfCase({ known, writes })
      .map(({ id, actor, visit, person, role, onBehalfOf }) => ({
        id,
        actor,
        visit,
        person,
        role,
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ballots: known.openBallots.filter(({ id }) => !closed.has(id)),
  };
}
