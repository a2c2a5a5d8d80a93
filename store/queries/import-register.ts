import { parseKroner } from '../../machines/governance/money.ts';
import { addDays } from '../../machines/governance/local-dates.ts';
import type { By } from '../../machines/governance/people.ts';
import { canonical, hashOf } from '../canonical.ts';
import type { Database, Queryable, Row } from '../database.ts';
import { type Register, registerSchema } from '../register/schema.ts';
import { type RegisterRow, type RegisterRows, registerRows } from '../register/rows.ts';
import { dayOf } from '../register/on-day.ts';
import { actorOf, type ChainHead, lockHead, type NewEntry, writeJournal } from './journal.ts';
import { grantLocked, shareGrants } from './money.ts';
import { openBudget } from './opening-budgets.ts';
import { approveTemplates } from './approve-templates.ts';
import { loadRegister } from './register.ts';

interface Table {
  readonly table: string;
  readonly rows: keyof RegisterRows;
  readonly key: string;
  readonly columns: Readonly<Record<string, string>>;
  /** What disappears from the file has ended: the column that then gets yesterday's date. */
  readonly ends?: string;
}

/** In the order of their references. */
const tables: readonly Table[] = [
  {
    table: 'regions',
    rows: 'regions',
    key: 'id',
    columns: {
      id: 'text',
      name: 'text',
      position: 'integer',
      valid_from: 'date',
      valid_to: 'date',
      successor: 'text',
      support_contact: 'text',
    },
  },
  { table: 'people', rows: 'people', key: 'id', columns: { id: 'text', name: 'text', email: 'text', phone: 'text' } },
  { table: 'bodies', rows: 'bodies', key: 'id', columns: { id: 'text', kind: 'text', name: 'text' } },
  {
    table: 'agreements',
    rows: 'agreements',
    key: 'id',
    columns: {
      id: 'text',
      title: 'text',
      valid_from: 'date',
      valid_to: 'date',
      cost_key: 'jsonb',
      sla_annex: 'boolean',
      sla_contents: 'jsonb',
      responsibilities: 'boolean',
    },
  },
  { table: 'domains', rows: 'domains', key: 'id', columns: { id: 'text', name: 'text' } },
  {
    table: 'systems',
    rows: 'systems',
    key: 'id',
    columns: {
      id: 'text',
      name: 'text',
      short_name: 'text',
      position: 'integer',
      owner_region: 'text',
      fsg: 'text',
      user_group: 'text',
      in_operation_from: 'date',
      admitted_from: 'date',
      admitted_to: 'date',
      special_agreement: 'text',
      operating_agreement: 'text',
      domain: 'text',
      kpis: 'jsonb',
      superusers: 'jsonb',
      contacts: 'jsonb',
    },
    ends: 'admitted_to',
  },
  {
    table: 'contracts',
    rows: 'contracts',
    key: 'id',
    columns: {
      id: 'text',
      system: 'text',
      title: 'text',
      supplier: 'text',
      expires: 'date',
      notice: 'date',
      tender_months: 'integer',
    },
    ends: 'expires',
  },
  {
    table: 'mandates',
    rows: 'mandates',
    key: 'id',
    columns: { id: 'text', person: 'text', body: 'text', confirmed_on: 'date' },
  },
  {
    table: 'participations',
    rows: 'participations',
    key: 'id',
    columns: { id: 'text', system: 'text', region: 'text', valid_from: 'date', valid_to: 'date' },
    ends: 'valid_to',
  },
  {
    table: 'holdings',
    rows: 'holdings',
    key: 'id',
    columns: {
      id: 'text',
      person: 'text',
      role: 'text',
      body: 'text',
      system: 'text',
      region: 'text',
      valid_from: 'date',
      valid_to: 'date',
      decision: 'text',
    },
    ends: 'valid_to',
  },
  {
    table: 'substitutes',
    rows: 'substitutes',
    key: 'id',
    columns: { id: 'text', member: 'text', substitute: 'text', valid_from: 'date', valid_to: 'date' },
    ends: 'valid_to',
  },
  { table: 'health_keys', rows: 'healthKeys', key: 'year', columns: { year: 'integer', shares: 'jsonb' } },
];

interface Change {
  readonly kind: 'added' | 'changed' | 'ended';
  readonly what: string;
}

/**
 * Makes the store's register say what the file says. Rows keep their identity by what they state, so importing the same file again changes nothing
 * and writes nothing. What the file no longer mentions ended yesterday (or never began); it is not forgotten, because old cases refer to it.
 * One journal line says what was added, changed and ended; the file itself is kept for `readImported`; frames and opening budgets are entered in the ledger, once per decision.
 */
export async function importRegister(
  db: Database,
  register: Register,
  at: string,
  by: By,
  decision?: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const rests = decision === undefined ? {} : { reason: decision, data: { decision } };
    let head = await bringLocked(tx, await lockHead(tx), register, { at, event: 'register.imported', by, ...rests });
    for (const frame of register.frames)
      head = await grantLocked(tx, head, {
        year: frame.year,
        amountOre: oreOf(frame),
        decision: frame.decision,
        at,
        by,
      });
    head = await shareGrants(tx, head, at, by);
    head = await approveTemplates(tx, head, register.templates, at, by);
    if (register.budgets.length === 0) return;
    const snapshot = await loadRegister(tx);
    for (const budget of register.budgets) head = await openBudget(tx, head, snapshot, budget, at, by);
  });
}

/** What caused the register to be brought: its journal line, to which the changes are added. */
export type Cause = Pick<NewEntry, 'at' | 'event'> & Partial<NewEntry> & { readonly by: By | undefined };

/** Brings every table to what the register says, with one journal line when anything changed. The caller holds the journal's head. */
export async function bringLocked(
  tx: Queryable,
  head: ChainHead,
  register: Register,
  { by, data, ...line }: Cause,
): Promise<ChainHead> {
  const wanted = registerRows(register);
  const hash = hashOf(register);
  const changes: Change[] = [];
  for (const table of tables) changes.push(...(await bring(tx, table, wanted[table.rows], dayOf(line.at))));
  await tx.query(
    `insert into settings (name, value) values ('register', $1) on conflict (name) do update set value = excluded.value`,
    [JSON.stringify(register)],
  );
  if (changes.length === 0) return head;
  await tx.query('update register_state set revision = revision + 1, hash = $1, imported_at = $2 where id = 1', [
    hash,
    line.at,
  ]);
  const of = (kind: Change['kind']): string[] =>
    changes.filter((change) => change.kind === kind).map((change) => change.what);
  const [written] = await writeJournal(tx, head, [
    {
      ...line,
      ...actorOf(by),
      data: { ...data, registerHash: hash, added: of('added'), changed: of('changed'), ended: of('ended') },
    },
  ]);
  return written ?? head;
}

/** The register as it was imported last. */
export async function readImported(q: Queryable): Promise<Register | undefined> {
  const [row] = await q.query<{ value: string }>(`select value from settings where name = 'register'`);
  // Parsed anew: a register that was kept by an earlier version lacks the lists that have come since.
  return row === undefined ? undefined : registerSchema.parse(JSON.parse(row.value));
}

function oreOf(frame: Register['frames'][number]): number {
  const parsed = parseKroner(String(frame.granted));
  if (!parsed.ok) throw new Error(`Rammen for ${frame.year}: ${parsed.da} / The frame of ${frame.year}: ${parsed.en}`);
  return parsed.ore;
}

/** Brings one table to what is wanted; gives the changes in words. */
async function bring(tx: Queryable, table: Table, wanted: readonly RegisterRow[], today: string): Promise<Change[]> {
  const names = Object.keys(table.columns);
  const standing = new Map(
    (await tx.query(`select ${names.join(', ')} from ${table.table}`)).map((row) => [String(row[table.key]), row]),
  );
  const upserts: RegisterRow[] = [];
  const changes: Change[] = [];
  for (const row of wanted) {
    const known = standing.get(String(row[table.key]));
    standing.delete(String(row[table.key]));
    if (known !== undefined && same(names, known, row)) continue;
    upserts.push(row);
    changes.push({
      kind: known === undefined ? 'added' : 'changed',
      what: `${table.table}: ${String(row[table.key])}`,
    });
  }
  if (upserts.length > 0) await tx.query(upsert(table, names), [JSON.stringify(upserts)]);
  if (table.ends !== undefined)
    for (const row of standing.values()) {
      if (!(await end(tx, table, table.ends, row, today))) continue;
      changes.push({ kind: 'ended', what: `${table.table}: ${String(row[table.key])}` });
    }
  return changes;
}

const same = (names: readonly string[], a: Row, b: RegisterRow): boolean =>
  names.every((name) => canonical(a[name]) === canonical(b[name]));

function upsert(table: Table, names: readonly string[]): string {
  const typed = names.map((name) => `${name} ${table.columns[name]}`).join(', ');
  const sets = names.filter((name) => name !== table.key).map((name) => `${name} = excluded.${name}`);
  return `insert into ${table.table} (${names.join(', ')}) select ${names.map((name) => `r.${name}`).join(', ')}
    from jsonb_to_recordset($1::jsonb) as r(${typed}) on conflict (${table.key}) do update set ${sets.join(', ')}`;
}

/** What had begun ends the day before the import; what had not begun never was. False when it had ended already. */
async function end(tx: Queryable, table: Table, column: string, row: Row, today: string): Promise<boolean> {
  const ended = row[column];
  if (typeof ended === 'string' && ended < today) return false;
  if (typeof row.valid_from === 'string' && row.valid_from >= today)
    await tx.query(`delete from ${table.table} where ${table.key} = $1`, [row[table.key]]);
  else
    await tx.query(`update ${table.table} set ${column} = $2 where ${table.key} = $1`, [
      row[table.key],
      addDays(today, -1),
    ]);
  return true;
}
