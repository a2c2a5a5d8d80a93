import { z } from 'zod';
import type { DeepReadonly } from '../../../machines/governance/deep-readonly.ts';
import { type BudgetLedger, type Frame, type LedgerRow, budgetLedger, frame, ledgerRow } from '../../../store/rows.ts';
import type { LedgerKind } from '../../../machines/terms/ledger.ts';

/** One sum of the ledger, counted from its rows and as the readout has it, in øre. */
const reckoned = z
  .object({
    what: z.enum(['frame', 'frameShares', 'budgets', 'shares', 'refunds']),
    da: z.string(),
    en: z.string(),
    rowsOre: z.int(),
    readoutOre: z.int(),
  })
  .meta({ id: 'Reckoned' });
type Reckoned = DeepReadonly<z.infer<typeof reckoned>>;

/** The ledger against itself: every sum twice, and the difference, which is 0 when nothing is wrong. */
const reconciliation = z
  .object({ rows: z.int(), sums: z.array(reckoned), differenceOre: z.int() })
  .meta({ id: 'Reconciliation' });
export type Reconciliation = DeepReadonly<z.infer<typeof reconciliation>>;

/** The money of a year: frame, budgets by part and line with their shares, every row, and the sums counted twice. */
export const yearLedger = z
  .object({
    year: z.int(),
    frame,
    budgets: z.array(budgetLedger),
    rows: z.array(ledgerRow),
    reconciliation,
  })
  .meta({ id: 'YearLedger' });
export type YearLedger = DeepReadonly<z.infer<typeof yearLedger>>;

type Signs = Partial<Readonly<Record<LedgerKind, 1 | -1>>>;

/** What each movement does to what is left. Of the frame, spending is of what is committed already. */
const common: Signs = { carriedIn: 1, carriedOut: -1, reserved: -1, unreserved: 1, refunded: -1 };
const ofFrame: Signs = { ...common, granted: 1, committed: -1, released: 1 };
const ofBudget: Signs = { ...common, budgeted: 1, unbudgeted: -1, committed: -1, released: 1, spent: -1, corrected: 1 };
const ofShares: Signs = { share: 1, unshared: -1 };

const sumOf = (rows: readonly LedgerRow[], signs: Signs): number =>
  rows.reduce((sum, { kind, amountOre }) => sum + (signs[kind] ?? 0) * amountOre, 0);
const total = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

/** Counts a year's rows again and holds them against frame and budgets as the store reads them out. Rows of special agreements are no part of either. */
export function reconcile(rows: readonly LedgerRow[], frame: Frame, budgets: readonly BudgetLedger[]): Reconciliation {
  const inFrame = rows.filter(({ fund }) => fund === 'frame');
  const inBudgets = rows.filter(({ fund }) => fund.startsWith('budget:'));
  const frameShares = inFrame.filter(({ kind }) => kind in ofShares);
  const sums: Reckoned[] = [
    {
      what: 'frame',
      da: 'rest af rammen',
      en: 'remaining of the frame',
      rowsOre: sumOf(inFrame, ofFrame),
      readoutOre: frame.remainingOre,
    },
    ...(frameShares.length === 0
      ? []
      : [
          {
            what: 'frameShares' as const,
            da: 'regionernes andele af rammen',
            en: "the regions' shares of the frame",
            rowsOre: sumOf(frameShares, ofShares),
            readoutOre: frame.grantedOre,
          },
        ]),
    {
      what: 'budgets',
      da: 'rest af driftsbudgetterne',
      en: 'remaining of the operating budgets',
      rowsOre: sumOf(inBudgets, ofBudget),
      readoutOre: total(budgets.flatMap(({ lines }) => lines.map(({ remainingOre }) => remainingOre))),
    },
    {
      what: 'shares',
      da: 'regionernes andele af driftsbudgetterne',
      en: "the regions' shares of the operating budgets",
      rowsOre: sumOf(inBudgets, ofShares),
      readoutOre: total(budgets.flatMap(({ shares }) => shares.map(({ amountOre }) => amountOre))),
    },
    {
      what: 'refunds',
      da: 'tilbageført til regionerne fra driftsbudgetterne',
      en: 'refunded to the regions from the operating budgets',
      rowsOre: sumOf(inBudgets, { refunded: 1 }),
      readoutOre: total(budgets.flatMap(({ refunds }) => refunds.map(({ amountOre }) => amountOre))),
    },
  ];
  return {
    rows: rows.length,
    sums,
    differenceOre: total(sums.map(({ rowsOre, readoutOre }) => Math.abs(rowsOre - readoutOre))),
  };
}
