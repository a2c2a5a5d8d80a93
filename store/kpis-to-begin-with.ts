import type { KpiDefinition } from '../machines/governance/kpi.ts';
import { isCase } from './rows.ts';
import type { Store } from './store.ts';

/** What a matter of a system's targets begins with: the KPIs of the register; where it has none, those that the newest quarterly report proposes. */
export async function kpisToBeginWith(
  store: Pick<Store, 'kpis' | 'casesOf'>,
  system: string,
): Promise<readonly KpiDefinition[]> {
  const agreed = await store.kpis(system);
  if (agreed.length > 0) return agreed;
  const proposed = (await store.casesOf('quarterly-report'))
    .filter((row) => isCase(row, 'quarterly-report'))
    .filter((row) => row.system === system && (row.view.report?.proposed ?? []).length > 0)
    .toSorted((a, b) => (a.view.plan.from < b.view.plan.from ? -1 : 1));
  return proposed.at(-1)?.view.report?.proposed ?? [];
}
