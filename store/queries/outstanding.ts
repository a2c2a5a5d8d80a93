import type { Queryable } from '../database.ts';
import type { Outstanding } from '../recording/writes.ts';
import { readRow } from '../read-row.ts';

/** What a case has committed and not released, per year and fund, oldest year first. Locks the years it stands in until the transaction ends. */
export async function outstandingOf(tx: Queryable, caseId: string): Promise<Outstanding[]> {
  await tx.query(
    'select year from frame_years where year in (select year from ledger where case_id = $1) order by year for update',
    [caseId],
  );
  const rows = await tx.query(
    `select year, fund, system, sum(case kind when 'committed' then amount_ore else -amount_ore end) as amount_ore
     from ledger where case_id = $1 and kind in ('committed', 'released') group by year, fund, system
     having sum(case kind when 'committed' then amount_ore else -amount_ore end) > 0 order by year, fund`,
    [caseId],
  );
  return rows.map((row) => readRow<Outstanding>(row));
}
