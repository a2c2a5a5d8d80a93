import { cycleId } from '../../machines/budget-cycle/input.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import type { Policy } from '../../machines/governance/policy-schema.ts';
import { yearPlanId } from '../../machines/meeting/dates.ts';
import type { Concern } from '../../machines/register/look.ts';
import { type YearCheck, yearCheckOn } from '../../machines/register/year-not-started.ts';
import type { Store } from '../store.ts';

/** What of next year nobody has started, where it is time to (A-67, R-195, R-035, R-132). Undefined when all is, and before anything has been admitted to the portfolio. */
export async function yearNotStarted(
  store: Pick<Store, 'case' | 'systems'>,
  at: string,
  policy: Pick<Policy, 'watch'>,
): Promise<(YearCheck & Pick<Concern, 'da' | 'en' | 'mend'>) | undefined> {
  const { check } = yearCheckOn(localDate(at), policy.watch.yearNotStarted);
  if (check === undefined || (await store.systems(at)).length === 0) return undefined;
  const { year } = check;
  const [meetings, cycle] = await Promise.all([store.case(yearPlanId(year)), store.case(cycleId(year + 1))]);
  const missing = [
    ...(meetings === undefined ? ([['mødeplanen for', 'the meetings of', year, 'Planlæg årets møder']] as const) : []),
    ...(cycle === undefined ? ([['årshjulet for', 'the budget cycle of', year + 1, 'Start årshjulet']] as const) : []),
  ];
  if (missing.length === 0) return undefined;
  const da = missing.map(([what, , of]) => `${what} ${of}`).join(' og ');
  return {
    ...check,
    da: `${da.charAt(0).toUpperCase()}${da.slice(1)} er ikke startet.`,
    en: `Not started: ${missing.map(([, what, of]) => `${what} ${of}`).join(', ')}.`,
    mend: `Sekretariatet: ${missing.map(([, , , act]) => `«${act}»`).join(', ')}.`,
  };
}
