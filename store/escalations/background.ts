import type { EscalationInput } from '../../machines/escalation/input.ts';
import type { Store } from '../store.ts';

/** What whoever decides on a critical matter may need at hand: the SLA's requirements of the system in words, and its newest documents of recovery, SLA and agreements (R-187). */
export async function backgroundOf(
  store: Pick<Store, 'kpis' | 'documents'>,
  system: string | undefined,
): Promise<Pick<EscalationInput, 'sla' | 'documents'>> {
  if (system === undefined) return { sla: [], documents: [] };
  const kpis = await store.kpis(system);
  const newest = new Map((await store.documents({ system })).map((one) => [one.id, one]));
  return {
    sla: kpis.map(
      ({ name, limit, unit, keeps }) =>
        `${name}: ${keeps === 'atMost' ? 'højst' : 'mindst'} ${String(limit).replace('.', ',')}${unit === '' ? '' : ` ${unit}`}`,
    ),
    documents: [...newest.values()]
      .filter(({ kind }) => ['sla', 'agreement', 'guideline', 'handbook'].includes(kind))
      .map(({ id, kind, title, version }) => ({ id, kind, title, version })),
  };
}
