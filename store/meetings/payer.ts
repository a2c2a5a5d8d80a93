import { split } from '../../machines/governance/keys.ts';
import { localParts } from '../../machines/governance/local-time.ts';
import type { Payer } from '../../machines/meeting/agenda.ts';
import { type CaseRow, isCase } from '../rows.ts';
import type { Store } from '../store.ts';

/**
 * Who pays a change request that SYS has before it on the day (A-13, A-31, A-40): the system's special agreement by its key, to the øre, else the pool of the
 * year; above SYS' limit RSI says who, and it may name them. Undefined for another case, and for one without an amount.
 */
export async function payerOf(
  store: Pick<Store, 'agreement' | 'regions'>,
  row: CaseRow,
  at: string,
): Promise<Payer | undefined> {
  const { level, system, amountOre } = row;
  if (!isCase(row, 'change-request') || amountOre === undefined) return undefined;
  if (level === 'rsi' && row.view.charge !== 'frame') return { by: 'rsi' };
  const agreement = system === undefined ? undefined : await store.agreement(system, at);
  if (agreement === undefined) return { by: 'pool', year: localParts(at).year };
  const order = (await store.regions(at)).map(({ id }) => id);
  const known = Object.keys(agreement.costKey).filter((region) => !order.includes(region));
  return {
    by: 'agreement',
    agreement: agreement.id,
    shares: split(amountOre, agreement.costKey, [...order, ...known]),
  };
}
