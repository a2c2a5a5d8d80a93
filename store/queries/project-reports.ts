import type { KeepProject } from '../../machines/governance/effects.ts';
import type { Queryable } from '../database.ts';
import { readRow, where } from '../read-row.ts';
import type { Writes } from '../recording/writes.ts';
import type { ProjectFollowerRow, ProjectReportRow } from '../rows.ts';

export async function readProjectReports(
  q: Queryable,
  filter: Partial<Pick<KeepProject, 'project' | 'system' | 'meeting'>>,
): Promise<ProjectReportRow[]> {
  const { sql, params } = where([
    ['project = ?', filter.project],
    ['system = ?', filter.system],
    ['meeting = ?', filter.meeting],
  ]);
  return (
    await q.query(
      `select project, meeting, system, status, case_id, at from project_reports ${sql} order by meeting, system, project`,
      params,
    )
  ).map((row) => readRow<ProjectReportRow>(row));
}

export async function readProjectFollowers(q: Queryable): Promise<ProjectFollowerRow[]> {
  return (await q.query('select project, follower, decision, at from project_followers order by project')).map((row) =>
    readRow<ProjectFollowerRow>(row),
  );
}

/** One statement for each kind that has something to write. */
export async function insertProjects(
  tx: Queryable,
  { projects, followers }: Pick<Writes, 'projects' | 'followers'>,
): Promise<void> {
  if (projects.length > 0) await tx.execute(insertReports, [JSON.stringify(projects)]);
  if (followers.length > 0) await tx.execute(insertFollowers, [JSON.stringify(followers)]);
}

const insertReports = `
  insert into project_reports (project, meeting, system, status, case_id, at)
  select p.project, p.meeting, p.system, p.status, p."caseId", p.at
  from jsonb_to_recordset($1::jsonb) as p(project text, meeting date, system text, status jsonb, "caseId" text, at timestamptz)
  on conflict (project, meeting) do update set system = excluded.system, status = excluded.status, case_id = excluded.case_id, at = excluded.at`;

const insertFollowers = `
  insert into project_followers (project, follower, decision, at)
  select f.project, f."to", f.decision, f.at from jsonb_to_recordset($1::jsonb) as f(project text, "to" text, decision text, at timestamptz)
  on conflict (project) do update set follower = excluded.follower, decision = excluded.decision, at = excluded.at`;
