import { split } from '../../../machines/governance/keys.ts';
import type { LedgerRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';

/** What a special agreement is charged with for a system in a year, and each region's share of it in øre, by its id. */
export interface AgreementSums {
  readonly agreement: string;
  readonly system: string;
  readonly committedOre: number;
  readonly shares: Readonly<Record<string, number>>;
}

const signOf = ({ kind }: LedgerRow): number => (kind === 'committed' ? 1 : kind === 'released' ? -1 : 0);

/** Case by case, by the key of the day on which it was first committed: as the papers of each said it. */
export async function agreementSums(
  store: Pick<Store, 'agreement' | 'regions'>,
  rows: readonly LedgerRow[],
): Promise<readonly AgreementSums[]> {
  const cases = new Map<string, LedgerRow & { readonly netOre: number }>();
  for (const row of rows) {
    if (!row.fund.startsWith('agreement:') || signOf(row) === 0) continue;
    const key = `${row.fund} ${row.system ?? ''} ${row.caseId ?? ''}`;
    const first = cases.get(key) ?? { ...row, netOre: 0 };
    cases.set(key, { ...first, netOre: first.netOre + signOf(row) * row.amountOre });
  }
  const sums = new Map<string, AgreementSums>();
  for (const { fund, system = '', at, netOre } of cases.values()) {
    const agreement = fund.replace('agreement:', '');
    const before = sums.get(`${fund} ${system}`) ?? { agreement, system, committedOre: 0, shares: {} };
    const costKey = (await store.agreement(system, at))?.costKey ?? {};
    const known = (await store.regions(at)).map(({ id }) => id);
    const order = [...known, ...Object.keys(costKey).filter((id) => !known.includes(id))];
    const shares: Record<string, number> = { ...before.shares };
    if (Object.keys(costKey).length > 0)
      for (const [region, ore] of Object.entries(split(netOre, costKey, order)))
        shares[region] = (shares[region] ?? 0) + ore;
    sums.set(`${fund} ${system}`, { ...before, committedOre: before.committedOre + netOre, shares });
  }
  return [...sums.values()];
}
