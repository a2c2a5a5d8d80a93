import type { By } from '../../machines/governance/people.ts';
import type { Database, Queryable } from '../database.ts';
import type { Frame, LedgerRow, RoadmapRow } from '../rows.ts';
import { fundOf, pool } from '../recording/funds.ts';
import { grantKey, grantShareKey, grantShares, refuseOtherAmount } from '../recording/frame.ts';
import { dayOf } from '../register/on-day.ts';
import { readRow, where } from '../read-row.ts';
import { actorOf, type ChainHead, lockHead, writeJournal } from './journal.ts';
import { insertLedger } from './ledger.ts';
import { loadRegister, type RegisterReader } from './register.ts';
import type { LedgerKind } from '../../machines/terms/ledger.ts';

/** Counted from the ledger's rows. Spending is of what is committed; what is reserved or has gone to another year is not there to commit. */
export async function readFrame(q: Queryable, year: number): Promise<Frame> {
  const rows = await q.query<{ kind: LedgerKind; sum: number }>(
    'select kind, sum(amount_ore)::bigint as sum from ledger where year = $1 and fund = $2 group by kind',
    [year, pool],
  );
  const sums = new Map(rows.map(({ kind, sum }) => [kind, sum]));
  const of = (plus: LedgerKind, minus?: LedgerKind): number =>
    (sums.get(plus) ?? 0) - (minus === undefined ? 0 : (sums.get(minus) ?? 0));
  const frame = {
    year,
    grantedOre: of('granted'),
    committedOre: of('committed', 'released'),
    spentOre: of('spent', 'corrected'),
    carriedInOre: of('carriedIn'),
    carriedOutOre: of('carriedOut'),
    reservedOre: of('reserved', 'unreserved'),
    refundedOre: of('refunded'),
  };
  const { grantedOre, carriedInOre, carriedOutOre, reservedOre, refundedOre, committedOre } = frame;
  return {
    ...frame,
    remainingOre: grantedOre + carriedInOre - carriedOutOre - reservedOre - refundedOre - committedOre,
  };
}

/** The year's row is the lock that everyone who spends of the year must hold. */
export async function lockYear(tx: Queryable, year: number): Promise<void> {
  await tx.query('insert into frame_years (year) values ($1) on conflict (year) do nothing', [year]);
  await tx.query('select year from frame_years where year = $1 for update', [year]);
}

/** What SYS has committed for the system in the year, from pool or agreement; small requests are the operating budget's own. */
export async function systemYear(q: Queryable, system: string, year: number): Promise<number> {
  const [row] = await q.query<{ sum: number }>(
    `select coalesce(sum(case kind when 'committed' then amount_ore else -amount_ore end), 0) as sum
     from ledger where system = $1 and year = $2 and kind in ('committed', 'released') and fund not like 'budget:%'`,
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
  const key = grantKey(year, decision);
  const [known] = await tx.query<{ amount_ore: number }>('select amount_ore from ledger where key = $1', [key]);
  if (known !== undefined) {
    refuseOtherAmount(year, decision, known.amount_ore, amountOre);
    return head;
  }
  await insertRow(tx, { key, year, fund: pool, kind: 'granted', amountOre, decision, at });
  const shares = await shareGrant(tx, { year, amountOre, decision, at });
  const [line] = await writeJournal(tx, head, [
    { at, event: 'frame.granted', ...actorOf(by), amountOre, data: { year, decision, shares } },
  ]);
  return line ?? head;
}

/** Enters each region's share of a grant; none while the year's health key is not known. */
async function shareGrant(
  tx: Queryable,
  grant: {
    readonly year: number;
    readonly amountOre: number;
    readonly decision: string;
    readonly at: string;
    readonly caseId?: string;
  },
): Promise<Readonly<Record<string, number>>> {
  const { year, amountOre, decision, at, caseId } = grant;
  const shares = grantShares(await loadRegister(tx), year, amountOre).map((share) => ({
    ...share,
    key: grantShareKey(year, decision, share.region ?? ''),
    ...(caseId === undefined ? {} : { caseId }),
    decision,
    at,
  }));
  await insertLedger(tx, shares);
  return Object.fromEntries(shares.map((share) => [share.region ?? '', share.amountOre]));
}

/** Splits the grants that came before their year's health key; gives the head after the journal's lines. */
export async function shareGrants(tx: Queryable, head: ChainHead, at: string, by: By): Promise<ChainHead> {
  const rows = await tx.query(
    `select g.year, g.amount_ore, g.decision, g.case_id from ledger g join health_keys k on k.year = g.year
     where g.kind = 'granted' and g.fund = $1 and g.amount_ore > 0 and not exists (
       select from ledger s where s.kind = 'share' and s.fund = g.fund and s.year = g.year and s.decision = g.decision) order by g.id`,
    [pool],
  );
  let last = head;
  for (const row of rows) {
    const grant = readRow<{ year: number; amountOre: number; decision: string; caseId?: string }>(row);
    const shares = await shareGrant(tx, { ...grant, at });
    const { year, amountOre, decision } = grant;
    const [line] = await writeJournal(tx, last, [
      { at, event: 'frame.shared', ...actorOf(by), amountOre, data: { year, decision, shares } },
    ]);
    last = line ?? last;
  }
  return last;
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

export async function readRoadmap(q: Queryable, system?: string): Promise<RoadmapRow[]> {
  const { sql, params } = where([['system = ?', system]]);
  return (await q.query(`select * from roadmap ${sql} order by added_at, case_id`, params)).map((row) =>
    readRow<RoadmapRow>(row),
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
