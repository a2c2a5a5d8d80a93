import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import type { LedgerRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Table } from '../spreadsheet/table.ts';

/** What a system has got of the common pool: in the year, and in three years with it as the last, øre. */
export const distributionLine = z
  .object({
    system: z.string(),
    systemName: z.string(),
    committedOre: z.int(),
    spentOre: z.int(),
    committed3Ore: z.int(),
    spent3Ore: z.int(),
    /** Of what all systems had committed in the three years, in tenths of a per cent; null when that was nothing. */
    share3: z.number().nullable(),
  })
  .meta({ id: 'DistributionLine' });
export type DistributionLine = DeepReadonly<z.infer<typeof distributionLine>>;

const signs: Partial<Record<LedgerRow['kind'], readonly ['committed' | 'spent', 1 | -1]>> = {
  committed: ['committed', 1],
  released: ['committed', -1],
  spent: ['spent', 1],
  corrected: ['spent', -1],
};

/** How the pool is distributed between the systems, every system of the register included. */
export async function distribution(store: Store, year: number, now: string): Promise<DistributionLine[]> {
  const years = [year - 2, year - 1, year];
  const [systems, ...ledgers] = await Promise.all([
    store.systems(now),
    ...years.map((one) => store.ledger({ year: one })),
  ]);
  const rows = ledgers.flat().filter(({ fund }) => fund === 'frame');
  const sum = (system: string, what: 'committed' | 'spent', of: readonly number[]): number =>
    rows.reduce((total, row) => {
      const [kind, sign] = signs[row.kind] ?? [];
      return kind === what && row.system === system && of.includes(row.year)
        ? total + (sign ?? 0) * row.amountOre
        : total;
    }, 0);
  const ids = [...new Set([...systems.map(({ id }) => id), ...rows.flatMap(({ system }) => system ?? [])])];
  const whole = ids.reduce((total, id) => total + sum(id, 'committed', years), 0);
  return ids.map((id) => {
    const committed3Ore = sum(id, 'committed', years);
    return {
      system: id,
      systemName: systems.find((one) => one.id === id)?.name ?? id,
      committedOre: sum(id, 'committed', [year]),
      spentOre: sum(id, 'spent', [year]),
      committed3Ore,
      spent3Ore: sum(id, 'spent', years),
      share3: whole === 0 ? null : Math.round((committed3Ore * 1000) / whole),
    };
  });
}

/** `123` → `12,3 %`. */
export const shareWords = (tenths: number | null): string =>
  tenths === null ? '' : `${Math.trunc(tenths / 10)},${Math.abs(tenths % 10)} %`;

export const distributionTable = (lines: readonly DistributionLine[], year: number): Table => ({
  title: `Fordeling ${year}`,
  columns: [
    { key: 'systemName', name: 'System', kind: 'text' },
    { key: 'committedOre', name: `Disponeret ${year}`, kind: 'kroner' },
    { key: 'spentOre', name: `Forbrugt ${year}`, kind: 'kroner' },
    { key: 'committed3Ore', name: `Disponeret ${year - 2}–${year}`, kind: 'kroner' },
    { key: 'spent3Ore', name: `Forbrugt ${year - 2}–${year}`, kind: 'kroner' },
    { key: 'share', name: 'Andel af tre år', kind: 'text' },
  ],
  rows: lines.map(({ share3, ...one }) => ({ ...one, share: shareWords(share3) })),
});
