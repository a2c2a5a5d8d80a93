import type { Queryable } from '../database.ts';
import type { BallotRow, VoteRow } from '../rows.ts';
import { readRow } from '../read-row.ts';

export async function readBallot(q: Queryable, id: string): Promise<BallotRow | undefined> {
  const [row] = await q.query('select * from ballots where id = $1', [id]);
  return row === undefined ? undefined : readRow<BallotRow>(row);
}

export async function readBallots(q: Queryable, caseId: string): Promise<BallotRow[]> {
  return (await q.query('select * from ballots where case_id = $1 order by opened_at, id', [caseId])).map((row) =>
    readRow<BallotRow>(row),
  );
}

/** Every version of every vote in the order cast; the last of each region is the current one. */
export async function readVotes(q: Queryable, ballotId: string): Promise<VoteRow[]> {
  const rows = await q.query(
    `select ballot_id, seq, region, choice, comment, by, at, shown, case_version,
       row_number() over (partition by region order by seq desc, position desc) = 1 as current
     from votes where ballot_id = $1 order by seq, position`,
    [ballotId],
  );
  return rows.map((row) => readRow<VoteRow>(row));
}
