import { budgetParts, type BudgetLine } from '../../machines/annual-budget/budget.ts';
import { defined } from '../../machines/governance/defined.ts';
import { parseKroner } from '../../machines/governance/money.ts';
import type { By } from '../../machines/governance/people.ts';
import { canonical } from '../canonical.ts';
import type { Queryable } from '../database.ts';
import { budgetMovements } from '../recording/budget-movements.ts';
import { budgetFund } from '../recording/funds.ts';
import { totalOre } from '../recording/ledger.ts';
import type { RegisterBudget } from '../register/schema.ts';
import type { Snapshot } from '../register/snapshot.ts';
import { readBudget } from './budgets.ts';
import { actorOf, type ChainHead, writeJournal } from './journal.ts';
import { insertBudgets, insertLedger, sumsOf } from './ledger.ts';

/**
 * Enters the register's budget of a year in the ledger, once per system, year and decision; gives the head after the journal's line. Another decision
 * replaces it. Throws when the same decision says something else now, and when a case has entered the year's budget: that one counts.
 */
export async function openBudget(
  tx: Queryable,
  head: ChainHead,
  register: Snapshot,
  opening: RegisterBudget,
  at: string,
  by: By,
): Promise<ChainHead> {
  const { system, year, decision } = opening;
  const key = `opening:${system}:${year}:${decision}`;
  const lines = opening.lines.map((line) => wholeLine(line, opening));
  const [known] = await tx.query<{ lines: readonly BudgetLine[] }>('select lines from budgets where key = $1', [key]);
  if (known !== undefined) {
    if (canonical(known.lines) === canonical(lines)) return head;
    throw new Error(
      `Budgettet ${year} for «${system}» er allerede indlæst med andre linjer efter «${decision}». Brug den nye afgørelses reference. / The budget of ${year} for "${system}" has already been imported with other lines by "${decision}". Use the reference of the new decision.`,
    );
  }
  const standing = await readBudget(tx, system, year);
  if (standing?.caseId !== undefined)
    throw new Error(
      `Budgettet ${year} for «${system}» er godkendt i sagen ${standing.caseId} og kan ikke erstattes af registeret. Slet det under budgets. / The budget of ${year} for "${system}" was decided in case ${standing.caseId} and cannot be replaced by the register. Delete it under budgets.`,
    );
  const sums = await sumsOf(tx, [{ fund: budgetFund(system), year }]);
  const { movements, shares, replacedOre } = budgetMovements(register, { system, year, lines }, sums);
  await insertLedger(
    tx,
    movements.map((movement, place) => ({ ...movement, key: `${key}:${place}`, decision, at })),
  );
  await insertBudgets(tx, [{ key, system, year, standing: 'opening', lines, decision, at }]);
  const [partAOre, partBOre] = budgetParts.map((part) => totalOre(lines.filter((line) => line.part === part)));
  const data = { system, year, standing: 'opening', decision, partAOre, partBOre, shares };
  const [line] = await writeJournal(tx, head, [
    {
      at,
      event: 'budget.entered',
      ...actorOf(by),
      amountOre: totalOre(lines),
      data: replacedOre === 0 ? data : { ...data, replacedOre },
    },
  ]);
  return line ?? head;
}

function wholeLine(line: RegisterBudget['lines'][number], { system, year }: RegisterBudget): BudgetLine {
  const { amount, reason, basis, ...rest } = line;
  const parsed = parseKroner(String(amount));
  if (!parsed.ok)
    throw new Error(
      `Budgettet ${year} for «${system}», linjen «${line.id}»: ${parsed.da} / The budget of ${year} for "${system}", line "${line.id}": ${parsed.en}`,
    );
  return { ...rest, ...defined({ reason, basis }), amountOre: parsed.ore };
}
