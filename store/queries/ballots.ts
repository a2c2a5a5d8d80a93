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

/** Every version of every vote in the order cast; the last of each region is the current one, while the region is in the electorate. */
export async function readVotes(q: Queryable, ballotId: string): Promise<VoteRow[]> {
  const rows = await q.query(
    `select v.ballot_id, v.seq, v.region, v.choice, v.comment, v.by, v.at, v.shown, v.case_version,
       row_number() over (partition by v.region order by v.seq desc, v.position desc) = 1
         and coalesce(jsonb_path_exists(b.electorate, '$[*] ? (@.region == $region)', jsonb_build_object('region', v.region)), true) as current
     from votes v left join ballots b on b.id = v.ballot_id where v.ballot_id = $1 order by v.seq, v.position`,
    [ballotId],
  );
  return rows.map((row) => readRow<VoteRow>(row));
}
