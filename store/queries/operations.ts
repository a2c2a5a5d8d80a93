import type { By } from '../../machines/governance/people.ts';
import type { Json, Operation } from '../../workflows/messages.ts';
import type { Database, Queryable } from '../database.ts';
import { readRow } from '../read-row.ts';
import { addJournalLine, lockHead } from './journal.ts';

/** What an operator says to the run of a case. */
export type OperatorMessage =
  | Operation
  | { readonly type: 'retry' | 'skip'; readonly incident: string }
  | { readonly type: 'reschedule'; readonly timer: string; readonly dueAt: string; readonly reason: string };

/** What an operator says to the run of a case, and the line of the journal that it gets when the case has taken it. */
export interface OperationRow {
  readonly id: string;
  readonly caseId: string;
  /** When it was said first. */
  readonly at: string;
  readonly event: string;
  readonly saidBy: By;
  readonly reason?: string | undefined;
  readonly data: Readonly<Record<string, Json>>;
  readonly message: OperatorMessage;
}

/** Notes what is about to be said; the same again is what was noted first. */
export async function noteOperation(q: Queryable, one: OperationRow): Promise<OperationRow> {
  const { id, caseId, at, event, saidBy, reason, data, message } = one;
  const [row] = await q.query(
    `insert into operations (id, case_id, at, event, said_by, reason, data, message) values ($1, $2, $3, $4, $5::jsonb, $6, $7::jsonb, $8::jsonb)
     on conflict (id) do update set id = excluded.id returning *`,
    [id, caseId, at, event, JSON.stringify(saidBy), reason ?? null, JSON.stringify(data), JSON.stringify(message)],
  );
  if (row === undefined) throw new Error(`Operation ${id} was not noted.`);
  return readRow<OperationRow>(row);
}

/** What was said and is not known to have been taken, the oldest first. */
export const readOperations = async (q: Queryable): Promise<OperationRow[]> =>
  (await q.query('select * from operations order by at, id')).map((row) => readRow<OperationRow>(row));

/** It was taken at that instant, and the journal has it from now on; without one it was refused. Whoever comes second changes nothing. */
export const endOperation = (db: Database, id: string, takenAt?: string): Promise<void> =>
  db.transaction(async (tx) => {
    await lockHead(tx);
    const [row] = await tx.query('delete from operations where id = $1 returning *', [id]);
    if (row === undefined || takenAt === undefined) return;
    const { saidBy: by, event, caseId, reason, data } = readRow<OperationRow>(row);
    await addJournalLine(tx, { at: takenAt, event, by, caseId, reason, data });
  });
