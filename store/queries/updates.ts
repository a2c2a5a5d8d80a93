import type { CaseStatus, RecordedStep } from '../../workflows/messages.ts';
import type { Queryable } from '../database.ts';
import { readRow } from '../read-row.ts';

/** A step that somebody's message made, as it was recorded. */
export interface UpdateStep {
  readonly caseId: string;
  readonly seq: number;
  readonly at: string;
  readonly updateId: string;
  readonly status: CaseStatus;
  /** Of the case afterwards, as a dotted path. */
  readonly state: string;
  readonly steps: readonly RecordedStep[];
}

const columns = 'case_id, seq, at, update_id, status, state, steps';

/** The step that the message of this id made, if it is recorded. */
export async function readStepOfUpdate(q: Queryable, updateId: string): Promise<UpdateStep | undefined> {
  const [row] = await q.query(`select ${columns} from steps where update_id = $1 order by at desc limit 1`, [updateId]);
  return row === undefined ? undefined : readRow<UpdateStep>(row);
}

/** Number of the last step of a case that a message made. */
export async function readLastUpdate(q: Queryable, caseId: string): Promise<number | undefined> {
  const [row] = await q.query<{ seq: number }>(
    'select seq from steps where case_id = $1 and update_id is not null order by seq desc limit 1',
    [caseId],
  );
  return row?.seq;
}

/** The steps that messages made in the last seconds before the newest of them, in the order of each case. */
export const readLatestUpdates = async (q: Queryable, seconds: number): Promise<UpdateStep[]> =>
  (
    await q.query(
      `select ${columns} from steps
       where update_id is not null
         and at >= (select max(at) from steps where update_id is not null) - make_interval(secs => $1)
       order by case_id, seq`,
      [seconds],
    )
  ).map((row) => readRow<UpdateStep>(row));
