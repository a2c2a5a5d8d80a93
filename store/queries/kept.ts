import type { DocumentKind, KeepDocument, KeepProject } from '../../machines/governance/effects.ts';
import type { By } from '../../machines/governance/people.ts';
import type { Database, Queryable } from '../database.ts';
import { plain } from '../recording/plain.ts';
import { actorOf, lockHead, writeJournal } from './journal.ts';
import type { DocumentRow, ModelVersionRow, ProjectFollowerRow, ProjectReportRow } from '../rows.ts';
import type { Writes } from '../recording/writes.ts';
import { readRow, where } from '../read-row.ts';

const documentColumns =
  'id, version, kind, title, system, standing, content, valid_from as "from", decision, case_id, at';

export interface DocumentFilter {
  readonly id?: string;
  readonly kind?: DocumentKind;
  readonly system?: string;
}

/** Every version of the documents asked for, by id and then version. */
export async function readDocuments(q: Queryable, filter: DocumentFilter): Promise<DocumentRow[]> {
  const { sql, params } = where([
    ['id = ?', filter.id],
    ['kind = ?', filter.kind],
    ['system = ?', filter.system],
  ]);
  return (await q.query(`select ${documentColumns} from documents ${sql} order by id, version`, params)).map((row) =>
    readRow<DocumentRow>(row),
  );
}

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

/** In the order in which they come into force. */
export async function readModels(q: Queryable): Promise<ModelVersionRow[]> {
  return (
    await q.query(
      'select version, effective_from, applies_to, policy, decision, case_id, at from model_versions order by effective_from, at, version',
    )
  ).map((row) => readRow<ModelVersionRow>(row));
}

type Kept = Pick<Writes, 'documents' | 'projects' | 'followers' | 'models'>;

/** One statement for each kind that has something to write. */
export async function insertKept(tx: Queryable, { documents, projects, followers, models }: Kept): Promise<void> {
  if (documents.length > 0) await tx.execute(insertDocuments, [JSON.stringify(documents)]);
  if (projects.length > 0) await tx.execute(insertReports, [JSON.stringify(projects)]);
  if (followers.length > 0) await tx.execute(insertFollowers, [JSON.stringify(followers)]);
  if (models.length > 0) await tx.execute(insertModels, [JSON.stringify(models)]);
}

/** A version of a document that no case made, with its journal line, in one transaction. */
export async function keepDocument(db: Database, document: KeepDocument, at: string, by: By): Promise<DocumentRow> {
  const row: DocumentRow = { ...document, at };
  const { id, version, standing, title, decision } = document;
  await db.transaction(async (tx) => {
    const head = await lockHead(tx);
    await tx.query(insertDocuments, [JSON.stringify([row])]);
    await writeJournal(tx, head, [
      {
        at,
        event: 'document.kept',
        ...actorOf(by),
        data: plain({ document: id, version, standing, title, ...(decision === undefined ? {} : { decision }) }),
      },
    ]);
  });
  return row;
}

const insertDocuments = `
  insert into documents (id, version, kind, title, system, standing, content, valid_from, decision, case_id, at)
  select d.id, d.version, d.kind, d.title, d.system, d.standing, d.content, d."from", d.decision, d."caseId", d.at
  from jsonb_to_recordset($1::jsonb) as d(id text, version integer, kind text, title text, system text, standing text, content jsonb, "from" date,
    decision text, "caseId" text, at timestamptz)`;

const insertReports = `
  insert into project_reports (project, meeting, system, status, case_id, at)
  select p.project, p.meeting, p.system, p.status, p."caseId", p.at
  from jsonb_to_recordset($1::jsonb) as p(project text, meeting date, system text, status jsonb, "caseId" text, at timestamptz)
  on conflict (project, meeting) do update set system = excluded.system, status = excluded.status, case_id = excluded.case_id, at = excluded.at`;

const insertFollowers = `
  insert into project_followers (project, follower, decision, at)
  select f.project, f."to", f.decision, f.at from jsonb_to_recordset($1::jsonb) as f(project text, "to" text, decision text, at timestamptz)
  on conflict (project) do update set follower = excluded.follower, decision = excluded.decision, at = excluded.at`;

const insertModels = `
  insert into model_versions (version, effective_from, applies_to, policy, decision, case_id, at)
  select m.version, m."effectiveFrom", m."appliesTo", m.policy, m.decision, m."caseId", m.at
  from jsonb_to_recordset($1::jsonb) as m(version text, "effectiveFrom" timestamptz, "appliesTo" text, policy jsonb, decision text, "caseId" text, at timestamptz)`;
