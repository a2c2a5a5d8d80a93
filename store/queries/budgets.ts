import type { BudgetLine } from '../../machines/annual-budget/budget.ts';
import { defined } from '../../machines/governance/defined.ts';
import type { Queryable } from '../database.ts';
import type { BudgetLedger, BudgetLedgerLine, BudgetRow } from '../rows.ts';
import { budgetFund } from '../recording/funds.ts';
import { netOf } from '../recording/ledger.ts';
import type { LedgerSum } from '../recording/movement.ts';
import { readRow } from '../read-row.ts';
import type { RegisterReader } from './register.ts';
import type { LedgerKind } from '../../machines/terms/ledger.ts';

const columns = 'system, year, standing, lines, case_id, decision, at';

/** The budget of a system's year that counts: the latest that was entered. */
export async function readBudget(q: Queryable, system: string, year: number): Promise<BudgetRow | undefined> {
  const [row] = await q.query(
    `select ${columns} from budgets where system = $1 and year = $2 order by id desc limit 1`,
    [system, year],
  );
  return row === undefined ? undefined : readRow<BudgetRow>(row);
}

/** Every system's year in the ledger, in register order: a system that has a budget or money in it. */
export async function readBudgetLedger(q: Queryable, registers: RegisterReader, year: number): Promise<BudgetLedger[]> {
  const register = await registers.read(q);
  // Money that has been carried in may stand on a line of any earlier year; the latest that names it says what it is called.
  const budgets = (
    await q.query(
      `select distinct on (system, year) ${columns} from budgets where year <= $1 order by system, year desc, id desc`,
      [year],
    )
  ).map((row) => readRow<BudgetRow>(row));
  const sums = (
    await q.query(
      `select year, fund, kind, part, line, region, sum(amount_ore)::bigint as amount_ore from ledger where year = $1 and fund like 'budget:%'
       group by year, fund, kind, part, line, region order by min(id)`,
      [year],
    )
  ).map((row) => readRow<LedgerSum>(row));
  return register.systems.flatMap(({ id: system }) => {
    const known = budgets.filter((one) => one.system === system);
    const budget = known.find((one) => one.year === year);
    const own = sums.filter(({ fund }) => fund === budgetFund(system));
    if (budget === undefined && own.length === 0) return [];
    const named = known.flatMap(({ lines }) => lines);
    return [
      {
        system,
        year,
        ...(budget === undefined ? {} : { standing: budget.standing, decision: budget.decision }),
        lines: linesOf(own, budget?.lines ?? [], named),
        shares: netOf(own, 'share', 'unshared').map(({ part = 'A', region = '', amountOre }) => ({
          part,
          region,
          amountOre,
        })),
        refunds: refundsOf(own),
      },
    ];
  });
}

/** The lines of the budget in its order, then lines that only the ledger knows; `named` says what those are called. */
function linesOf(
  sums: readonly LedgerSum[],
  budgeted: readonly BudgetLine[],
  named: readonly BudgetLine[],
): BudgetLedgerLine[] {
  const moved = sums.flatMap(({ part, line }) =>
    part === undefined || line === undefined ? [] : [{ part, id: line }],
  );
  const places = new Map([...budgeted, ...moved].map(({ part, id }) => [`${part}/${id}`, { part, id }]));
  return [...places.values()].flatMap(({ part, id }) => {
    const own = sums.filter((sum) => sum.part === part && sum.line === id);
    const of = (plus: LedgerKind, minus?: LedgerKind): number =>
      own.reduce((sum, one) => sum + (one.kind === plus ? one.amountOre : one.kind === minus ? -one.amountOre : 0), 0);
    const known = named.find((line) => line.part === part && line.id === id);
    const line = {
      line: id,
      part,
      name: known?.name ?? id,
      ...(known === undefined ? {} : { kind: known.kind, ...defined({ basis: known.basis }) }),
      budgetedOre: of('budgeted', 'unbudgeted'),
      committedOre: of('committed', 'released'),
      spentOre: of('spent', 'corrected'),
      reservedOre: of('reserved', 'unreserved'),
      carriedInOre: of('carriedIn'),
      carriedOutOre: of('carriedOut'),
      refundedOre: of('refunded'),
    };
    const { budgetedOre, committedOre, spentOre, reservedOre, carriedInOre, carriedOutOre, refundedOre } = line;
    const inBudget = budgeted.some((one) => one.part === part && one.id === id);
    const moneyOn = own.some(({ kind }) => kind !== 'budgeted' && kind !== 'unbudgeted');
    // A line of a budget that was replaced, and never moved, is not a line of the year.
    if (!inBudget && !moneyOn && budgetedOre === 0) return [];
    return [
      {
        ...line,
        remainingOre: budgetedOre + carriedInOre - carriedOutOre - reservedOre - refundedOre - committedOre - spentOre,
      },
    ];
  });
}

function refundsOf(sums: readonly LedgerSum[]): BudgetLedger['refunds'] {
  const refunds = new Map<string, number>();
  for (const { kind, region, amountOre } of sums)
    if (kind === 'refunded' && region !== undefined) refunds.set(region, (refunds.get(region) ?? 0) + amountOre);
  return [...refunds].map(([region, amountOre]) => ({ region, amountOre }));
}
