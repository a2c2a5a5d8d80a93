import { cycleId } from '../../../machines/budget-cycle/input.ts';
import type { CaseOf } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { notFound } from '../failures.ts';

/** The cycle of a budget year. Throws `NotFound` with the command that starts one. */
export async function findCycle(store: Store, year: number): Promise<CaseOf<'budget-cycle'>> {
  const row = await store.caseOf('budget-cycle', cycleId(year));
  if (row === undefined)
    throw notFound(
      `Årshjul ${year} er ikke startet. Start det med aarshjul budget-cycle start --year ${year}.`,
      `The budget cycle ${year} has not been started. Start it with aarshjul budget-cycle start --year ${year}.`,
    );
  return row;
}
