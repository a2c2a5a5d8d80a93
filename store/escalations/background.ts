import { criticalRuleOf } from '../../machines/escalation/critical-rule.ts';
import type { EscalationInput, Raised } from '../../machines/escalation/input.ts';
import type { Store } from '../store.ts';

/**
 * What whoever decides on a critical matter may need at hand: the SLA's requirements of the system in words, its newest documents of recovery, SLA and
 * agreements (R-187), and the rule that makes the matter critical, from the SLA and the months of the two newest quarterly reports (A-36, A-68).
 */
export async function backgroundOf(
  store: Pick<Store, 'kpis' | 'documents' | 'casesOf'>,
  system: string | undefined,
  raised: Pick<Raised, 'ground' | 'outage' | 'noticeGiven'>,
): Promise<Pick<EscalationInput, 'sla' | 'documents' | 'critical'>> {
  if (system === undefined)
    return { sla: [], documents: [], critical: criticalRuleOf(raised, { kpis: [], months: [] }) };
  const kpis = await store.kpis(system);
  const newest = new Map((await store.documents({ system })).map((one) => [one.id, one]));
  const reports = (await store.casesOf('quarterly-report', { system }))
    .map(({ view: { plan, assessment } }) => ({ from: plan.from, months: assessment?.months ?? [] }))
    .filter(({ months }) => months.length > 0)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return {
    sla: kpis.map(
      ({ name, limit, unit, keeps }) =>
        `${name}: ${keeps === 'atMost' ? 'højst' : 'mindst'} ${String(limit).replace('.', ',')}${unit === '' ? '' : ` ${unit}`}`,
    ),
    documents: [...newest.values()]
      .filter(({ kind }) => ['sla', 'agreement', 'guideline', 'handbook'].includes(kind))
      .map(({ id, kind, title, version }) => ({ id, kind, title, version })),
    critical: criticalRuleOf(raised, { kpis, months: reports.slice(-2).flatMap(({ months }) => months) }),
  };
}
