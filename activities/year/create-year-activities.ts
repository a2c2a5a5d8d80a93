import type { BudgetLine } from '../../machines/annual-budget/budget.ts';
import { cycleId } from '../../machines/budget-cycle/input.ts';
import type { Portfolio, PortfolioRequest } from '../../machines/budget-cycle/portfolio.ts';
import { localDate } from '../../machines/governance/calendar.ts';
import type { BudgetLedgerLine, System } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import { dataOf } from '../../store/journal-data.ts';

/** What a budget cycle asks of the register and the ledger as its wheel turns. */
export function createYearActivities({ store }: { readonly store: Store }) {
  /** The day each of these systems left the cycle, by its journal. */
  async function daysOfLeaving(year: number, left: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (left.length === 0) return new Map();
    const lines = await store.journal({ caseId: cycleId(year) });
    return new Map(
      lines
        .filter(({ event }) => event === 'system-left')
        .map((entry) => [dataOf(entry).system ?? '', localDate(entry.at)] as const)
        .filter(([system]) => left.includes(system)),
    );
  }

  return {
    /**
     * The cycle's systems on the day of asking, with their KPIs, whether they were in the portfolio in the quarter, and what the year has to spend: the
     * budget that applies and what was carried in from the year before.
     */
    async portfolio(
      { year, systems, left = [], quarter }: PortfolioRequest,
      { at }: EffectContext,
    ): Promise<Portfolio> {
      const today = localDate(at);
      const [known, gone, ledgers, frame] = [
        // Asked for one by one: those that have left the portfolio are not among the systems of the day.
        await Promise.all(systems.map((id) => store.system(id, at))),
        await daysOfLeaving(year, left),
        await store.budgetLedger(year),
        await store.frame(year),
      ];
      const [first, last] = quarter === undefined ? [today, today] : [localDate(quarter.from), dayBefore(quarter.to)];
      return {
        systems: await Promise.all(
          known
            .filter((system) => system !== undefined)
            .map(async (system) => {
              const lines = (ledgers.find((one) => one.system === system.id)?.lines ?? []).map(toSpend);
              return {
                id: system.id,
                name: system.name,
                kpis: await store.kpis(system.id),
                budget: lines.length === 0 ? null : { lines },
                inQuarter: isMember(system, gone.get(system.id), first, last),
                ended: system.admittedTo !== undefined && system.admittedTo < today,
              };
            }),
        ),
        grantedOre: frame.grantedOre,
        carriedInOre: frame.carriedInOre,
      };
    },
  };
}

/** The last local day of a time that ends with this instant, which does not belong to it. */
const dayBefore = (instant: string): string => localDate(new Date(Date.parse(instant) - 1).toISOString());

/** In the portfolio on any of the days, by the register's dates and the day it left the cycle. */
const isMember = (
  { admittedFrom, admittedTo }: System,
  left: string | undefined,
  first: string,
  last: string,
): boolean =>
  admittedFrom !== undefined &&
  admittedFrom <= last &&
  (admittedTo === undefined || first <= admittedTo) &&
  (left === undefined || first <= left);

/** Money that was carried in stands on part B under the name it had; nothing says more of a line that no budget has named. */
const toSpend = ({
  line,
  part,
  name,
  kind = 'development',
  budgetedOre,
  carriedInOre,
}: BudgetLedgerLine): BudgetLine => ({
  id: line,
  part,
  kind,
  name,
  amountOre: budgetedOre + carriedInOre,
});
