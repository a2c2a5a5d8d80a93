import type { Queryable } from '../database.ts';
import { readRow } from '../read-row.ts';
import type { Writes } from '../recording/writes.ts';
import type { ModelVersionRow } from '../rows.ts';

/** In the order in which they come into force. */
export async function readModels(q: Queryable): Promise<ModelVersionRow[]> {
  return (
    await q.query(
      'select version, effective_from, applies_to, policy, decision, case_id, at from model_versions order by effective_from, at, version',
    )
  ).map((row) => readRow<ModelVersionRow>(row));
}

export async function insertModels(tx: Queryable, models: Writes['models']): Promise<void> {
  if (models.length > 0) await tx.execute(insertVersions, [JSON.stringify(models)]);
}

const insertVersions = `
  insert into model_versions (version, effective_from, applies_to, policy, decision, case_id, at)
  select m.version, m."effectiveFrom", m."appliesTo", m.policy, m.decision, m."caseId", m.at
  from jsonb_to_recordset($1::jsonb) as m(version text, "effectiveFrom" timestamptz, "appliesTo" text, policy jsonb, decision text, "caseId" text, at timestamptz)`;
