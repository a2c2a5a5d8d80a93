import type { RecordBatch, RecordedStep } from '../../workflows/messages.ts';
import type { StoredCase } from '../rows.ts';

/** A column of a case: its type, and what stands there. */
type Column = readonly [type: string, of: (row: StoredCase, seq: number) => unknown];

const identity: Readonly<Record<string, Column>> = {
  id: ['text', (row) => row.id],
  number: ['text', (row) => row.number],
  machine: ['text', (row) => row.machine],
  opened_at: ['timestamptz', (row) => row.openedAt],
};

const facts: Readonly<Record<string, Column>> = {
  title: ['text', (row) => row.title],
  system: ['text', (row) => row.system],
  amount_ore: ['bigint', (row) => row.amountOre],
  level: ['text', (row) => row.level],
  rank: ['integer', (row) => row.rank],
  outcome: ['text', (row) => row.outcome],
  model_version: ['text', (row) => row.modelVersion],
  version: ['integer', (row) => row.version],
  version_hash: ['text', (row) => row.versionHash],
  submitted_by: ['text', (row) => row.submittedBy],
};

const view: Readonly<Record<string, Column>> = {
  view: ['jsonb', (row) => JSON.stringify(row.view)],
};

/** What a step that comes late leaves alone. */
const standing: Readonly<Record<string, Column>> = {
  state: ['text', (row) => row.state],
  status: ['text', (row) => row.status],
  changed_at: ['timestamptz', (row) => row.changedAt],
  closed_at: ['timestamptz', (row) => row.closedAt],
  last_seq: ['integer', (_, seq) => seq],
};

/** `$1` is the case's id, of the step and of the update. */
const step = `
  with step as (
    insert into steps (case_id, seq, at, machine, version, state, status, steps, output, update_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  )`;
const ofStep = 10;

interface Statement {
  readonly sql: string;
  params(batch: RecordBatch, steps: readonly RecordedStep[], row: StoredCase): unknown[];
}

function statement(whole: boolean, late: boolean, telling: boolean): Statement {
  const changing = { ...facts, ...(whole ? view : {}), ...(late ? {} : standing) };
  const all = whole ? { ...identity, ...changing, ...standing } : changing;
  const columns = Object.entries(all);
  const place = new Map(columns.map(([name, [type]], index) => [name, `$${ofStep + 1 + index}::${type}`]));
  const returning = Object.keys({ ...identity, ...changing, ...standing }).join(', ');
  const insert = `insert into cases (${[...place.keys()].join(', ')}) values (${[...place.values()].join(', ')})
  on conflict (id) do update set ${Object.keys(changing)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')} ${telling ? `returning ${returning}` : ''}`;
  const update = `update cases set ${[...place].map(([name, value]) => `${name} = ${value}`).join(', ')} where id = $1`;
  return {
    sql: `${step}\n  ${whole ? insert : update}`,
    params: (batch, steps, row) => [
      batch.caseId,
      batch.seq,
      batch.at,
      batch.machine,
      batch.version,
      batch.state,
      batch.status,
      JSON.stringify(steps),
      batch.output === undefined ? null : JSON.stringify(batch.output),
      batch.updateId ?? null,
      ...columns.map(([, [, of]]) => of(row, batch.seq)),
    ],
  };
}

const statements = new Map<string, Statement>();

/**
 * Writes a step and its case. `whole`: the case with its view, which need not be there yet. `late`: a later step shows the state.
 * `telling`: gives a whole case back as it now stands.
 */
export function caseStatement(whole: boolean, late: boolean, telling: boolean): Statement {
  const key = `${whole} ${late} ${telling}`;
  let known = statements.get(key);
  if (known === undefined) statements.set(key, (known = statement(whole, late, telling)));
  return known;
}
