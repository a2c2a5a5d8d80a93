import type { Portfolio, PortfolioRequest } from '../../machines/budget-cycle/portfolio.ts';
import { localDate } from '../../machines/governance/calendar.ts';
import type { Store } from '../../store/store.ts';
import type { EffectContext } from '../../workflows/messages.ts';

/** What a budget cycle asks of the register and the ledger as its wheel turns. */
export function createYearActivities({ store }: { readonly store: Store }) {
  return {
    /** Systems that are in the portfolio on the day of asking, with their KPIs and the budget that applies to the year. */
    async portfolio({ year, systems }: PortfolioRequest, { at }: EffectContext): Promise<Portfolio> {
      const day = localDate(at);
      const known = await store.systems(at);
      const admitted = known.filter(
        ({ id, admittedFrom, admittedTo }) =>
          systems.includes(id) &&
          admittedFrom !== undefined &&
          admittedFrom <= day &&
          (admittedTo === undefined || day <= admittedTo),
      );
      return {
        systems: await Promise.all(
          admitted.map(async ({ id, name }) => {
            const budget = await store.budget(id, year);
            return {
              id,
              name,
              kpis: await store.kpis(id),
              // A budget that was taken back has no lines.
              budget: budget === undefined || budget.lines.length === 0 ? null : { lines: [...budget.lines] },
            };
          }),
        ),
        grantedOre: (await store.frame(year)).grantedOre,
      };
    },
  };
}
