import type { BudgetLine } from '../../machines/annual-budget/budget.ts';
import type { BudgetedLine, EnterBudget, EnterSpending, SettleAccounts } from '../../machines/governance/effects.ts';
import { budgetMovements } from './budget-movements.ts';
import { budgetFund, fundOfSubject, pool, systemOfSubject } from './funds.ts';
import { enterMovements, netOf, standingIn, totalOre } from './ledger.ts';
import { defined } from '../../machines/governance/defined.ts';
import type { LedgerSum, Movement } from './movement.ts';
import type { Scope } from './scope.ts';

/** Enters a system's budget of a year in place of the one that stood. */
export function enterBudget(scope: Scope, params: EnterBudget): void {
  const { batch, index, known, writes } = scope;
  const { system, year, standing } = params;
  const lines = params.lines.map(wholeLine);
  const { movements, shares, replacedOre } = budgetMovements(
    known.register,
    { system, year, lines },
    standingIn(scope, { fund: budgetFund(system), year }),
  );
  const decision = enterMovements(scope, params.decision, movements);
  writes.budgets.push({
    key: `${batch.caseId}:${batch.seq}:${index}`,
    system,
    year,
    standing,
    lines,
    caseId: batch.caseId,
    decision,
    at: batch.at,
  });
  scope.note({
    event: 'budget.entered',
    amountOre: totalOre(lines),
    data: {
      system,
      year,
      standing,
      decision,
      partAOre: totalOre(lines.filter(({ part }) => part === 'A')),
      partBOre: totalOre(lines.filter(({ part }) => part === 'B')),
      shares,
      ...(replacedOre === 0 ? {} : { replacedOre }),
    },
  });
}

const wholeLine = ({ line, part, kind, name, amountOre, basis }: BudgetedLine): BudgetLine => ({
  id: line,
  part,
  kind,
  name,
  amountOre,
  ...defined({ basis }),
});

/** Expenses of a quarter that SYS has approved, line by line. Once the year's accounts are settled they are in them already, and nothing moves. */
export function enterSpending(scope: Scope, params: EnterSpending): void {
  const { system, year, lines } = params;
  if (scope.known.accounted.has(`${system} ${year}`)) {
    scope.note({ event: 'spending.accounted', data: { system, year, decision: params.decision } });
    return;
  }
  const fund = fundOfSubject(system);
  const movements = lines
    .filter(({ amountOre }) => amountOre > 0)
    .map(({ part, line, amountOre }): Movement => ({
      year,
      fund,
      ...systemOfSubject(system),
      kind: 'spent',
      part,
      line,
      amountOre,
    }));
  const decision = enterMovements(scope, params.decision, [
    ...movements,
    ...releasedBy(movements, standingIn(scope, { fund, year })),
  ]);
  scope.note({
    event: 'spending.entered',
    amountOre: totalOre(movements),
    data: { system, year, decision, lines: movements.map(({ part, line, amountOre }) => ({ part, line, amountOre })) },
  });
}

/**
 * The accounts of a year are the last word on what was spent: every line is brought to their amount, and a line that they do not have to nothing
 * (R-074). The pool is spent case by case, so there only the sum is brought to the accounts'.
 */
export function settleAccounts(scope: Scope, params: SettleAccounts): void {
  const { system, year } = params;
  const fund = fundOfSubject(system);
  const place = { year, fund, ...systemOfSubject(system) };
  const standing = netOf(standingIn(scope, { fund, year }), 'spent', 'corrected');
  const differences: Omit<Movement, 'kind'>[] =
    fund === pool
      ? [{ ...place, amountOre: totalOre(params.lines) - totalOre(standing) }]
      : linesOf(params, standing).map(({ part, line, amountOre }) => ({ ...place, part, line, amountOre }));
  const movements = differences
    .filter(({ amountOre }) => amountOre !== 0)
    .map((one): Movement =>
      one.amountOre > 0 ? { ...one, kind: 'spent' } : { ...one, kind: 'corrected', amountOre: Math.abs(one.amountOre) },
    );
  // The accounts say what the year has cost: nothing of it is committed any more.
  const freed = fund === pool ? [] : netOf(standingIn(scope, { fund, year }), 'committed', 'released');
  const decision = enterMovements(scope, params.decision, [
    ...movements,
    ...freed.map(({ part, line, amountOre }) => movementOf(place, 'released', part, line, amountOre)),
  ]);
  scope.note({
    event: 'accounts.settled',
    amountOre: totalOre(params.lines),
    data: {
      system,
      year,
      decision,
      differenceOre: totalOre(differences),
      lines: params.lines.map(({ part, line, amountOre }) => ({ part, line, amountOre })),
    },
  });
}

/** What is spent on a line is first of what is committed on it. */
function releasedBy(movements: readonly Movement[], standing: readonly LedgerSum[]): Movement[] {
  const committed = netOf(standing, 'committed', 'released');
  return movements.flatMap(({ year, fund, system, part, line, amountOre }) => {
    const on = committed.find((sum) => sum.part === part && sum.line === line)?.amountOre ?? 0;
    const place = { year, fund, ...defined({ system }) };
    return on > 0 ? [movementOf(place, 'released', part, line, Math.min(on, amountOre))] : [];
  });
}

const movementOf = (
  place: Pick<Movement, 'year' | 'fund' | 'system'>,
  kind: Movement['kind'],
  part: Movement['part'],
  line: Movement['line'],
  amountOre: number,
): Movement => ({ ...place, kind, ...defined({ part, line }), amountOre });

type Difference = Pick<SettleAccounts['lines'][number], 'part' | 'line' | 'amountOre'>;

/** What each line lacks to its accounts, signed; lines that were spent on and are not in the accounts lack all of it. */
function linesOf({ lines }: SettleAccounts, standing: readonly Partial<Difference>[]): Difference[] {
  const lacks = new Map<string, Difference>();
  const add = ({ part, line, amountOre }: Difference): void => {
    const key = `${part}/${line}`;
    lacks.set(key, { part, line, amountOre: (lacks.get(key)?.amountOre ?? 0) + amountOre });
  };
  for (const line of lines) add(line);
  for (const { part = 'A', line = '', amountOre = 0 } of standing) add({ part, line, amountOre: -amountOre });
  return [...lacks.values()];
}
