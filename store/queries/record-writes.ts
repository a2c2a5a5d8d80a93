import type { RecordBatch, RecordedStep } from '../../workflows/messages.ts';
import type { Queryable } from '../database.ts';
import type { StoredCase } from '../rows.ts';
import type { Writes } from '../recording/writes.ts';
import { readRow } from '../read-row.ts';
import { insertDocuments } from './documents.ts';
import { insertModels } from './model-versions.ts';
import { insertProjects } from './project-reports.ts';
import { caseStatement } from './case-statement.ts';
import { type KnownCase, knownCase } from './known-cases.ts';
import { insertBudgets, insertLedger } from './ledger.ts';

interface Batched extends Writes {
  readonly steps: readonly RecordedStep[];
  /** A later step of the case is written already: this one does not change the state shown. */
  readonly late: boolean;
  /** The case as it was, if it was. */
  readonly before: StoredCase | undefined;
}

/** Writes what was worked out: one statement per table that has something to write. Gives the case as it now stands, where that is worth knowing. */
export async function write(tx: Queryable, batch: RecordBatch, writes: Batched): Promise<KnownCase | undefined> {
  const current = await writeCase(tx, batch, writes);
  if (writes.newVersion)
    await tx.execute(insertVersion, [
      batch.caseId,
      writes.case.version,
      batch.seq,
      writes.case.versionHash,
      JSON.stringify(writes.case.view),
      batch.at,
    ]);
  if (writes.tasks.length > 0) await tx.execute(insertTasks, [JSON.stringify(writes.tasks)]);
  if (writes.closed.length > 0) await tx.execute(closeTasks, [JSON.stringify(writes.closed), batch.at]);
  if (writes.ballots.length > 0) await tx.execute(insertBallots, [JSON.stringify(writes.ballots)]);
  if (writes.votes.length > 0) await tx.execute(insertVotes, [JSON.stringify(writes.votes)]);
  if (writes.closedBallots.length > 0) await tx.execute(closeBallots, [JSON.stringify(writes.closedBallots), batch.at]);
  if (writes.letters.length > 0) await tx.execute(insertLetters, [JSON.stringify(writes.letters)]);
  if (writes.released.length > 0)
    await tx.execute(insertReleases, [
      JSON.stringify(writes.released),
      batch.caseId,
      batch.at,
      `${batch.caseId}#${batch.seq}`,
    ]);
  await insertLedger(tx, writes.ledger);
  await insertBudgets(tx, writes.budgets);
  await insertDocuments(tx, writes.documents);
  await insertProjects(tx, writes);
  await insertModels(tx, writes.models);
  if (writes.roadmap !== undefined) await tx.execute(keepRoadmap, [JSON.stringify(writes.roadmap)]);
  else if (writes.newVersion) await tx.execute(keepRoadmapFigures, [batch.caseId, batch.at]);
  if (writes.traces.length > 0)
    await tx.execute(insertTraces, [JSON.stringify(writes.traces), batch.at, batch.caseId, batch.seq]);
  return current;
}

/** The step and the case in one statement: they are written every time. A view that stands as it stood is neither sent nor written nor read again. */
async function writeCase(
  tx: Queryable,
  batch: RecordBatch,
  { case: row, before, newVersion, late, steps }: Batched,
): Promise<KnownCase | undefined> {
  const whole = newVersion || before === undefined;
  const alone = tx.alone !== undefined;
  const { sql, params } = caseStatement(whole, late, alone);
  if (whole && alone) {
    const [returned] = await tx.query(sql, params(batch, steps, row));
    return returned === undefined ? undefined : knownCase(readRow<StoredCase & { lastSeq: number }>(returned));
  }
  await tx.execute(sql, params(batch, steps, row));
  // Of a late step only the database knows what the case shows.
  if (!alone || late) return undefined;
  return knownCase(readRow<StoredCase & { lastSeq: number }>({ ...row, ...instantsOf(row), lastSeq: batch.seq }));
}

/** As the database gives them. */
const instantsOf = ({ openedAt, changedAt, closedAt }: StoredCase): Partial<StoredCase> => ({
  openedAt: new Date(openedAt).toISOString(),
  changedAt: new Date(changedAt).toISOString(),
  ...(closedAt === undefined ? {} : { closedAt: new Date(closedAt).toISOString() }),
});

const insertVersion = `
  insert into case_versions (case_id, version, seq, hash, view, at) values ($1, $2, $3, $4, $5, $6)`;

const insertTasks = `
  insert into tasks (id, case_id, actor, visit, duty, person, name, role, region, on_behalf_of, choices, deadline, case_version, opened_at)
  select t.id, t."caseId", t.actor, t.visit, t.duty, t.person, t.name, t.role, t.region, t."onBehalfOf", t.choices, t.deadline, t."caseVersion", t."openedAt"
  from jsonb_to_recordset($1::jsonb) as t(id text, "caseId" text, actor text, visit integer, duty text, person text, name text, role text, region text,
    "onBehalfOf" text, choices jsonb, deadline jsonb, "caseVersion" integer, "openedAt" timestamptz)
  on conflict (id) do update set choices = excluded.choices, deadline = excluded.deadline, case_version = excluded.case_version, role = excluded.role,
    region = excluded.region, on_behalf_of = excluded.on_behalf_of, closed_at = null, outcome = null`;

const closeTasks = `
  update tasks set closed_at = $2, outcome = t.outcome from jsonb_to_recordset($1::jsonb) as t(id text, outcome text)
  where tasks.id = t.id and tasks.closed_at is null`;

const insertBallots = `
  insert into ballots (id, case_id, actor, visit, body, question, electorate, chair, quorum, deadline, opened_at)
  select b.id, b."caseId", b.actor, b.visit, b.body, b.question, b.electorate, b.chair, b.quorum, b.deadline, b."openedAt"
  from jsonb_to_recordset($1::jsonb) as b(id text, "caseId" text, actor text, visit integer, body text, question text, electorate jsonb, chair text,
    quorum integer, deadline jsonb, "openedAt" timestamptz)
  on conflict (id) do update set question = excluded.question, electorate = excluded.electorate, chair = excluded.chair, quorum = excluded.quorum,
    deadline = excluded.deadline`;

const insertVotes = `
  insert into votes (ballot_id, seq, position, region, choice, comment, by, at, shown, case_version)
  select v."ballotId", v.seq, v.position, v.region, v.choice, v.comment, v.by, v.at, v.shown, v."caseVersion"
  from jsonb_to_recordset($1::jsonb) as v("ballotId" text, seq integer, position integer, region text, choice text, comment text, by jsonb, at timestamptz,
    shown text, "caseVersion" integer)`;

const closeBallots = `
  update ballots set closed_at = $2, proof = b.proof from jsonb_to_recordset($1::jsonb) as b(id text, proof jsonb) where ballots.id = b.id`;

/** Also used for letters that no case wrote: warnings about mail that came back. */
export const insertLetters = `
  insert into letters (id, case_id, seq, position, person, kind, about, rung, task_id, deadline, data, written_at, send_at, status)
  select l.id, l."caseId", l.seq, l.position, l.person, l.kind, l.about, l.rung, l."taskId", l.deadline, l.data, l."writtenAt", l."sendAt", l.status
  from jsonb_to_recordset($1::jsonb) as l(id text, "caseId" text, seq integer, position integer, person text, kind text, about text, rung text, "taskId" text,
    deadline jsonb, data jsonb, "writtenAt" timestamptz, "sendAt" timestamptz, status text)
  on conflict (id) do nothing`;

const insertReleases = `
  insert into ledger (key, year, fund, kind, amount_ore, case_id, system, decision, at)
  select r.key, r.year, r.fund, 'released', r."amountOre", $2, r.system, $4, $3
  from jsonb_to_recordset($1::jsonb) as r(key text, year integer, fund text, system text, "amountOre" bigint)`;

const keepRoadmap = `
  insert into roadmap (case_id, system, title, amount_ore, status, added_at, changed_at)
  select r."caseId", r.system, r.title, r."amountOre", r.status, r."addedAt", r."changedAt"
  from jsonb_to_record($1::jsonb) as r("caseId" text, system text, title text, "amountOre" bigint, status text, "addedAt" timestamptz, "changedAt" timestamptz)
  on conflict (case_id) do update set system = excluded.system, title = excluded.title, amount_ore = excluded.amount_ore, status = excluded.status,
    changed_at = excluded.changed_at`;

/** A request that stands on the roadmap stands there as it is now proposed. */
const keepRoadmapFigures = `
  update roadmap set title = c.title, amount_ore = c.amount_ore, changed_at = $2
  from cases c where c.id = $1 and roadmap.case_id = c.id and c.amount_ore is not null
    and (roadmap.title, roadmap.amount_ore) is distinct from (c.title, c.amount_ore)`;

const insertTraces = `
  insert into traces (at, case_id, seq, person, ip, user_agent)
  select $2, $3, $4, t.person, t.ip, t."userAgent" from jsonb_to_recordset($1::jsonb) as t(person text, ip text, "userAgent" text)`;
