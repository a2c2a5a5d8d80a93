import { type Level, levelOf } from '../../machines/governance/levels.ts';
import { localParts } from '../../machines/governance/local-time.ts';
import type { Policy } from '../../machines/governance/policy-schema.ts';
import type { RequestSums } from '../../machines/meeting/sums.ts';
import { type CaseRow, viewOf } from '../rows.ts';
import type { Store } from '../store.ts';
import { linkedRequests } from './linked-requests.ts';

const order: Readonly<Record<Level, number>> = { region: 0, sys: 1, rsi: 2 };

/**
 * The sum of the system's year with and without a change request that SYS has before it, and that of its delivery. Undefined for another
 * case, and for what RSI decides: it is charged to no year of SYS.
 */
export async function requestSumsOf(
  store: Pick<Store, 'ledger' | 'cases'>,
  row: CaseRow,
  at: string,
  policy: Policy,
): Promise<RequestSums | undefined> {
  const view = viewOf(row, 'change-request');
  const { amountOre, system } = row;
  if (view === undefined || amountOre === undefined || system === undefined || row.level === 'rsi') return undefined;
  const { year } = localParts(at);
  const withoutOre = (await store.ledger({ year }))
    .filter((line) => line.system === system && line.caseId !== row.id && !line.fund.startsWith('budget:'))
    .reduce((sum, { kind, amountOre: ore }) => sum + (kind === 'committed' ? ore : kind === 'released' ? -ore : 0), 0);
  const related = await linkedRequests(store, { number: row.number, linked: view.linked ?? [] });
  const linkedOre = related.reduce((sum, one) => sum + (one.amountOre ?? 0), amountOre);
  const { lowerOre, upperOre } = policy.thresholds;
  const [alone, together] = [levelOf(amountOre, policy), levelOf(linkedOre, policy)];
  const crosses = policy.splitting !== 'off' && order[together] > order[alone];
  return {
    year,
    withoutOre,
    withOre: withoutOre + amountOre,
    ceilingOre: policy.ceiling.systemYear === 'off' ? null : upperOre,
    linked: related.map(({ number }) => number),
    linkedOre,
    crossesOre: crosses ? (together === 'rsi' ? upperOre : lowerOre) : null,
  };
}
