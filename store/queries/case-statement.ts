/** Columns of a case and what they are taken from: `c` is the case as JSON. */
const identity = { id: `c->>'id'`, number: `c->>'number'`, machine: `c->>'machine'` };

const facts = {
  title: `c->>'title'`,
  system: `c->>'system'`,
  amount_ore: `(c->>'amountOre')::bigint`,
  level: `c->>'level'`,
  rank: `(c->>'rank')::integer`,
  outcome: `c->>'outcome'`,
  model_version: `c->>'modelVersion'`,
  version: `(c->>'version')::integer`,
  version_hash: `c->>'versionHash'`,
  submitted_by: `c->>'submittedBy'`,
};

const proposal = { proposal: `c->'proposal'` };

/** What a step that comes late leaves alone. */
const standing = {
  state: `c->>'state'`,
  status: `c->>'status'`,
  changed_at: `(c->>'changedAt')::timestamptz`,
  closed_at: `(c->>'closedAt')::timestamptz`,
  last_seq: 'seq',
};

const opened = { opened_at: `(c->>'openedAt')::timestamptz` };

const step = `
  with j as (select $1::jsonb as c, $2::integer as seq, $3::jsonb as b),
  s as (
    insert into steps (case_id, seq, at, machine, version, state, status, steps, output)
    select b->>'caseId', seq, (b->>'at')::timestamptz, b->>'machine', b->>'version', b->>'state', b->>'status', b->'steps', b->'output' from j
  )`;

function worked(whole: boolean, late: boolean, telling: boolean): string {
  const changing = { ...facts, ...(whole ? proposal : {}), ...(late ? {} : standing) };
  const all = { ...identity, ...opened, ...changing, ...standing };
  const returning = telling ? `returning ${Object.keys(all).join(', ')}` : '';
  const names = Object.keys(changing);
  return whole
    ? `${step}
  insert into cases (${Object.keys(all).join(', ')}) select ${Object.values(all).join(', ')} from j
  on conflict (id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')} ${returning}`
    : `${step}
  update cases set ${Object.entries(changing)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ')} from j where id = c->>'id' ${returning}`;
}

const statements = new Map<string, string>();

/**
 * Writes a step and its case: parameters are the case and the step's number and batch as JSON. `whole`: the case with its proposal, which need not be there
 * yet. `late`: a later step shows the state. `telling`: gives the case back as it now stands, without the proposal unless it was written.
 */
export function caseStatement(whole: boolean, late: boolean, telling: boolean): string {
  const key = `${whole} ${late} ${telling}`;
  let sql = statements.get(key);
  if (sql === undefined) statements.set(key, (sql = worked(whole, late, telling)));
  return sql;
}
