import { keeps, type MeasuredMonth, measureMonths } from '../quarterly-report/assess.ts';
import type { KpiDefinition } from '../governance/kpi.ts';
import { availability, singleOutage } from '../quarterly-report/report.ts';
import type { CriticalRule, MonthBelow } from './critical.ts';
import { outageMinutes, type Raised } from './input.ts';

/** Thousandths of a percentage point below the SLA with which one month alone is critical. */
const farBelow = 500;

/**
 * The rule that makes a matter critical, from the SLA of its system and the availability of the months that have been reported, by calendar month
 * a single outage longer than the SLA's limit; one month more than 0,5 percentage points below, or two months running below; a breach of security;
 * an agreement or document missing 30 days after notice. The outage is counted in its own month too. Where no rule does, it is a judgement.
 */
export function criticalRuleOf(
  { ground, outage, noticeGiven }: Pick<Raised, 'ground' | 'outage' | 'noticeGiven'>,
  { kpis, months }: { readonly kpis: readonly KpiDefinition[]; readonly months: readonly MeasuredMonth[] },
): CriticalRule {
  if (ground === 'security') return { rule: 'security' };
  if (ground === 'documentation' && noticeGiven !== undefined) return { rule: 'documentation', noticeGiven };
  const longest = kpis.find(({ id }) => id === singleOutage);
  if (outage !== undefined && longest !== undefined && !keeps(longest, outageMinutes(outage)))
    return { rule: 'outage', minutes: outageMinutes(outage), limit: longest.limit };
  const sla = kpis.find(({ id }) => id === availability);
  if (sla === undefined || (ground !== 'outage' && ground !== 'availability')) return { rule: 'judgement' };
  const below = lowestByMonth([...months, ...(outage === undefined ? [] : measureMonths([outage], outage))]).filter(
    ({ availabilityPct }) => !keeps(sla, availabilityPct),
  );
  const { limit } = sla;
  const far = below.find(({ availabilityPct }) => Math.round((limit - availabilityPct) * 1000) > farBelow);
  if (far !== undefined) return { rule: 'farBelow', limit, months: [far] };
  const second = below.findIndex((one, index) => index > 0 && follows(below[index - 1], one));
  return second === -1
    ? { rule: 'judgement' }
    : { rule: 'twoMonths', limit, months: below.slice(second - 1, second + 1) };
}

/** Each month once, with its lowest availability, first to last. */
function lowestByMonth(all: readonly MeasuredMonth[]): readonly MonthBelow[] {
  const lowest = new Map<string, number>();
  for (const { month: of, availabilityPct } of all)
    lowest.set(of, Math.min(availabilityPct, lowest.get(of) ?? availabilityPct));
  return [...lowest]
    .map(([of, availabilityPct]) => ({ month: of, availabilityPct }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

const monthNumber = ({ month: of }: MonthBelow): number => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
const follows = (before: MonthBelow | undefined, after: MonthBelow): boolean =>
  before !== undefined && monthNumber(after) === monthNumber(before) + 1;
