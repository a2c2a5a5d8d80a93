import { isPot } from '../../machines/annual-budget/part-b.ts';
import type { Database, Queryable } from '../database.ts';
import { budgetFund } from '../recording/funds.ts';
import { insertLedger } from './ledger.ts';
import { readBudgetLedger } from './budgets.ts';
import { actorOf, lockHead, writeJournal } from './journal.ts';
import { lockYear, requireOre } from './money.ts';
import { outstandingOf } from './outstanding.ts';
import type { RegisterReader } from './register.ts';

export interface Charge {
  readonly key: string;
  readonly caseId: string;
  readonly seq: number;
  readonly year: number;
  readonly system: string;
  readonly amountOre: number;
  readonly at: string;
}

export interface Charged {
  readonly charged: boolean;
  /** What is left of part B of the system's year, after it. */
  readonly remainingOre: number;
}

interface Cover {
  readonly line: string;
  readonly amountOre: number;
}

/** What is left for small requests in part B of a system's year. */
export const partBRemaining = async (
  q: Queryable,
  registers: RegisterReader,
  system: string,
  year: number,
): Promise<number> => totalOf(await partBCover(q, registers, system, year));

/**
 * What is left of the pots for small requests in part B of a system's year, in the budget's order. What a pot is overspent by is taken from the others, the
 * last of them first: they are one sum, and the region disposes of what is left of it. Lines of decided cases are no part of it. A provisional
 * budget has no part B.
 */
async function partBCover(
  q: Queryable,
  registers: RegisterReader,
  system: string,
  year: number,
): Promise<readonly Cover[]> {
  const budget = (await readBudgetLedger(q, registers, year)).find((one) => one.system === system);
  if (budget?.standing === 'provisional') return [];
  const lines = (budget?.lines ?? []).filter(isPot);
  let overspentOre = lines.reduce((sum, { remainingOre }) => sum + Math.max(0, -remainingOre), 0);
  return lines
    .toReversed()
    .flatMap(({ line, remainingOre }) => {
      const takenOre = Math.min(overspentOre, Math.max(0, remainingOre));
      overspentOre -= takenOre;
      const amountOre = remainingOre - takenOre;
      return amountOre > 0 ? [{ line, amountOre }] : [];
    })
    .toReversed();
}

const totalOf = (amounts: readonly { readonly amountOre: number }[]): number =>
  amounts.reduce((sum, { amountOre }) => sum + amountOre, 0);

/**
 * Commits a small request from part B of the operating budget of its year, line by line in the budget's order, when that covers all of it.
 * Read, decided and written under the locks of the journal and the year, so that two approvals never share one sum. Idempotent by `key`, and by
 * the case: what it has committed there already is not committed again by another attempt, whose key is another.
 */
export async function chargeBudget(db: Database, registers: RegisterReader, charge: Charge): Promise<Charged> {
  requireOre(charge.amountOre);
  return db.transaction(async (tx) => {
    const head = await lockHead(tx);
    await lockYear(tx, charge.year);
    const { key, caseId, seq, year, system, amountOre, at } = charge;
    const [answered] = await tx.query<{ committed: boolean; remaining_ore: number }>(
      'select committed, remaining_ore from commitments where key = $1',
      [key],
    );
    if (answered !== undefined) return { charged: answered.committed, remainingOre: answered.remaining_ore };
    const standing = (await outstandingOf(tx, caseId)).filter(({ fund }) => fund === budgetFund(system));
    const moreOre = Math.max(0, amountOre - totalOf(standing));
    const cover = await partBCover(tx, registers, system, year);
    const charged = totalOf(cover) >= moreOre;
    const lines = charged ? drawn(cover, moreOre) : [];
    const remainingOre = totalOf(cover) - (charged ? moreOre : 0);
    const [line] = await writeJournal(tx, head, [
      {
        at,
        caseId,
        seq,
        event: charged ? 'budget.committed' : 'budget.refused',
        ...actorOf(undefined),
        amountOre: charged ? amountOre : 0,
        data: { year, system, askedOre: amountOre, remainingOre, lines },
      },
    ]);
    await insertLedger(
      tx,
      lines.map((one) => ({
        key: `${key}:${one.line}`,
        year,
        fund: budgetFund(system),
        system,
        kind: 'committed' as const,
        part: 'B' as const,
        line: one.line,
        amountOre: one.amountOre,
        caseId,
        decision: `journal ${line?.no ?? head.no}`,
        at,
      })),
    );
    await tx.query('insert into commitments (key, committed, remaining_ore, system_year_ore) values ($1, $2, $3, 0)', [
      key,
      charged,
      remainingOre,
    ]);
    return { charged, remainingOre };
  });
}

/** The amount, from the first line that has something, then the next. */
function drawn(cover: readonly Cover[], amountOre: number): Cover[] {
  let left = amountOre;
  return cover.flatMap(({ line, amountOre: on }) => {
    const taken = Math.min(left, on);
    left -= taken;
    return taken === 0 ? [] : [{ line, amountOre: taken }];
  });
}
