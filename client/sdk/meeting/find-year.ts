import { yearPlanId } from '../../../machines/meeting/dates.ts';
import type { CaseOf } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { notFound } from '../failures.ts';

/** SYS' year as it is planned. Throws `NotFound` with the command that plans one. */
export async function findYear(store: Store, year: number): Promise<CaseOf<'year-plan'>> {
  const row = await store.caseOf('year-plan', yearPlanId(year));
  if (row === undefined)
    throw notFound(
      `Mødeåret ${year} er ikke planlagt. Start det med year-plan start.`,
      `The year ${year} has not been planned. Start it with year-plan start.`,
    );
  return row;
}
