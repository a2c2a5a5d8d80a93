import type { Queryable } from '../database.ts';
import type { LedgerRow } from '../rows.ts';
import { pool } from '../recording/funds.ts';
import type { FundYear } from '../recording/ledger.ts';
import type { LedgerSum, NewLedgerRow } from '../recording/movement.ts';
import type { NewBudget } from '../recording/writes.ts';
import { readRow, where } from '../read-row.ts';

const columns = 'id, year, fund, kind, amount_ore, case_id, system, part, line, region, decision, at';

export interface LedgerFilter {
  readonly year?: number;
  readonly caseId?: string;
  /** `frame`, `agreement:<id>` or `budget:<system>`. */
  readonly fund?: string;
}

export async function readLedger(q: Queryable, filter: LedgerFilter): Promise<LedgerRow[]> {
  const { sql, params } = where([
    ['year = ?', filter.year],
    ['case_id = ?', filter.caseId],
    ['fund = ?', filter.fund],
  ]);
  return (await q.query(`select ${columns} from ledger ${sql} order by id`, params)).map((row) =>
    readRow<LedgerRow>(row),
  );
}

/** What stands in some funds' years, added up; locks those years, oldest first, until the transaction ends. */
export async function sumsOf(tx: Queryable, fundYears: readonly FundYear[]): Promise<LedgerSum[]> {
  if (fundYears.length === 0) return [];
  const years = [...new Set(fundYears.map(({ year }) => year))].toSorted((a, b) => a - b);
  for (const year of years)
    await tx.query('insert into frame_years (year) values ($1) on conflict (year) do nothing', [year]);
  await tx.query('select year from frame_years where year = any($1::integer[]) order by year for update', [years]);
  const rows = await tx.query(
    `select l.year, l.fund, l.kind, l.part, l.line, l.region, sum(l.amount_ore)::bigint as amount_ore
     from ledger l join jsonb_to_recordset($1::jsonb) as f(fund text, year integer) on f.fund = l.fund and f.year = l.year
     group by l.year, l.fund, l.kind, l.part, l.line, l.region order by min(l.id)`,
    [JSON.stringify(fundYears)],
  );
  return rows.map((row) => readRow<LedgerSum>(row));
}

/** Grants of those years' frames, by their keys. */
export async function grantsOf(tx: Queryable, fundYears: readonly FundYear[]): Promise<ReadonlyMap<string, number>> {
  const years = fundYears.filter(({ fund }) => fund === pool).map(({ year }) => year);
  if (years.length === 0) return new Map();
  const rows = await tx.query<{ key: string; amount_ore: number }>(
    `select key, amount_ore from ledger where kind = 'granted' and fund = $1 and year = any($2::integer[])`,
    [pool, years],
  );
  return new Map(rows.map(({ key, amount_ore }) => [key, amount_ore]));
}

export async function insertLedger(tx: Queryable, rows: readonly NewLedgerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    `insert into ledger (key, year, fund, kind, amount_ore, case_id, system, part, line, region, decision, at)
     select r.key, r.year, r.fund, r.kind, r."amountOre", r."caseId", r.system, r.part, r.line, r.region, r.decision, r.at
     from rows from (jsonb_to_recordset($1::jsonb) as (key text, year integer, fund text, kind text, "amountOre" bigint, "caseId" text, system text, part text,
       line text, region text, decision text, at timestamptz)) with ordinality as r(key, year, fund, kind, "amountOre", "caseId", system, part, line, region,
       decision, at, place) order by r.place`,
    [JSON.stringify(rows)],
  );
}

export async function insertBudgets(tx: Queryable, budgets: readonly NewBudget[]): Promise<void> {
  if (budgets.length === 0) return;
  await tx.execute(
    `insert into budgets (key, system, year, standing, lines, case_id, decision, at)
     select b.key, b.system, b.year, b.standing, b.lines, b."caseId", b.decision, b.at
     from jsonb_to_recordset($1::jsonb) as b(key text, system text, year integer, standing text, lines jsonb, "caseId" text, decision text, at timestamptz)`,
    [JSON.stringify(budgets)],
  );
}
