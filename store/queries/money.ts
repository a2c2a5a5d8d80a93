import type { By } from '../../machines/governance/people.ts';
import type { Database, Queryable } from '../database.ts';
import type { Frame, LedgerRow, RoadmapRow } from '../model.ts';
import { dayOf } from '../register/snapshot.ts';
import { toModel, where } from '../rows.ts';
import { actorOf, type ChainHead, lockHead, writeJournal } from './journal.ts';
import type { RegisterReader } from './register.ts';

/** The common pool of a year; a special agreement has a fund of its own. */
export const pool = 'frame';
export const fundOf = (agreement: string | undefined): string =>
  agreement === undefined ? pool : `agreement:${agreement}`;

/** Granted, committed (less what was released), spent and remaining, counted from the ledger's rows. Spending is of what is committed. */
export async function readFrame(q: Queryable, year: number): Promise<Frame> {
  const [row] = await q.query<{ granted: number; committed: number; spent: number }>(
    `select coalesce(sum(amount_ore) filter (where kind = 'granted'), 0) as granted,
       coalesce(sum(case kind when 'committed' then amount_ore when 'released' then -amount_ore else 0 end), 0) as committed,
       coalesce(sum(amount_ore) filter (where kind = 'spent'), 0) as spent
     from ledger where year = $1 and fund = '${pool}'`,
    [year],
  );
  const { granted = 0, committed = 0, spent = 0 } = row ?? {};
  return { year, grantedOre: granted, committedOre: committed, spentOre: spent, remainingOre: granted - committed };
}

/** The year's row is the lock that everyone who spends of the year must hold. */
export async function lockYear(tx: Queryable, year: number): Promise<void> {
  await tx.query('insert into frame_years (year) values ($1) on conflict (year) do nothing', [year]);
  await tx.query('select year from frame_years where year = $1 for update', [year]);
}

/** What the system has committed in the year, whatever pays for it. */
export async function systemYear(q: Queryable, system: string, year: number): Promise<number> {
  const [row] = await q.query<{ sum: number }>(
    `select coalesce(sum(case kind when 'committed' then amount_ore else -amount_ore end), 0) as sum
     from ledger where system = $1 and year = $2 and kind in ('committed', 'released')`,
    [system, year],
  );
  return row?.sum ?? 0;
}

interface NewRow {
  readonly key: string;
  readonly year: number;
  readonly fund: string;
  readonly kind: LedgerRow['kind'];
  readonly amountOre: number;
  readonly caseId?: string;
  readonly system?: string;
  readonly decision: string;
  readonly at: string;
}

export async function insertRow(tx: Queryable, row: NewRow): Promise<void> {
  await tx.query(
    'insert into ledger (key, year, fund, kind, amount_ore, case_id, system, decision, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [
      row.key,
      row.year,
      row.fund,
      row.kind,
      row.amountOre,
      row.caseId ?? null,
      row.system ?? null,
      row.decision,
      row.at,
    ],
  );
}

/** RSI's grant, once per year and decision; another amount under the same decision is refused, since the ledger is never corrected in place. */
export async function grantFrame(
  db: Database,
  year: number,
  amountOre: number,
  decision: string,
  at: string,
  by: By,
): Promise<void> {
  await db.transaction(async (tx) => {
    const head = await lockHead(tx);
    await grantLocked(tx, head, { year, amountOre, decision, at, by });
  });
}

/** The same inside a transaction that has locked the journal; gives the head after its line. */
export async function grantLocked(
  tx: Queryable,
  head: ChainHead,
  grant: {
    readonly year: number;
    readonly amountOre: number;
    readonly decision: string;
    readonly at: string;
    readonly by: By;
  },
): Promise<ChainHead> {
  const { year, amountOre, decision, at, by } = grant;
  requireOre(amountOre);
  await lockYear(tx, year);
  const key = `grant:${year}:${decision}`;
  const [known] = await tx.query<{ amount_ore: number }>('select amount_ore from ledger where key = $1', [key]);
  if (known !== undefined && known.amount_ore !== amountOre)
    throw new Error(
      `Rammen for ${year} er allerede bevilget med et andet beløb efter «${decision}». Brug den nye afgørelses reference. / The frame of ${year} has already been granted with another amount by "${decision}". Use the reference of the new decision.`,
    );
  if (known !== undefined) return head;
  await insertRow(tx, { key, year, fund: pool, kind: 'granted', amountOre, decision, at });
  const [line] = await writeJournal(tx, head, [
    { at, event: 'frame.granted', ...actorOf(by), amountOre, data: { year, decision } },
  ]);
  return line ?? head;
}

export interface Spending {
  readonly key: string;
  readonly year: number;
  readonly caseId: string;
  readonly system: string;
  readonly amountOre: number;
  readonly decision: string;
  readonly at: string;
  readonly by: By;
}

/** Notes what has been spent of what was committed. Idempotent by `key`. */
export async function spendAmount(db: Database, registers: RegisterReader, spending: Spending): Promise<void> {
  requireOre(spending.amountOre);
  await db.transaction(async (tx) => {
    const head = await lockHead(tx);
    await lockYear(tx, spending.year);
    const known = await tx.query('select 1 from ledger where key = $1', [spending.key]);
    if (known.length > 0) return;
    const register = await registers.read(tx);
    const fund = fundOf(register.systems.find((system) => system.id === spending.system)?.specialAgreement);
    await insertRow(tx, { ...spending, fund, kind: 'spent' });
    const { year, caseId, system, amountOre, decision, at, by } = spending;
    await writeJournal(tx, head, [
      { at, caseId, event: 'frame.spent', ...actorOf(by), amountOre, data: { year, system, fund, decision } },
    ]);
  });
}

export function requireOre(amountOre: number): void {
  if (!Number.isSafeInteger(amountOre) || amountOre < 0)
    throw new Error(
      `Beløbet skal være hele øre og ikke negativt: ${amountOre} / The amount must be whole øre and not negative: ${amountOre}`,
    );
}

export async function readLedger(q: Queryable, filter: { year?: number; caseId?: string }): Promise<LedgerRow[]> {
  const { sql, params } = where([
    ['year = ?', filter.year],
    ['case_id = ?', filter.caseId],
  ]);
  const rows = await q.query(
    `select id, year, fund, kind, amount_ore, case_id, system, decision, at from ledger ${sql} order by id`,
    params,
  );
  return rows.map((row) => toModel<LedgerRow>(row));
}

export async function readRoadmap(q: Queryable, system?: string): Promise<RoadmapRow[]> {
  const { sql, params } = where([['system = ?', system]]);
  return (await q.query(`select * from roadmap ${sql} order by added_at, case_id`, params)).map((row) =>
    toModel<RoadmapRow>(row),
  );
}

/** The day's special agreement of a system, for whoever splits its cost. */
export async function agreementOf(
  q: Queryable,
  registers: RegisterReader,
  system: string,
  at: string,
): Promise<{ id: string; costKey: Readonly<Record<string, number>> } | undefined> {
  const register = await registers.read(q);
  const id = register.systems.find((one) => one.id === system)?.specialAgreement;
  const day = dayOf(at);
  const agreement = register.agreements.find(
    (one) => one.id === id && one.validFrom <= day && (one.validTo === undefined || day <= one.validTo),
  );
  return agreement === undefined ? undefined : { id: agreement.id, costKey: agreement.costKey };
}
