import type { BudgetLedgerLine } from '../../store/rows.ts';
import type { LedgerFilter } from '../../store/queries/ledger.ts';
import type { Store } from '../../store/store.ts';
import type { RecordBatch, RecordedEffect } from '../../workflows/messages.ts';
import { batch } from './world.ts';

export const september = '2027-09-30T12:00:00.000Z';

/** One step of a case of the budget year, on the last day of September 2027 unless said otherwise. */
export const yearStep = (
  caseId: string,
  seq: number,
  effects: readonly RecordedEffect[],
  at: string = september,
): RecordBatch => batch(seq, effects, { caseId, machine: caseId.split('/')[0] ?? '', at });

/** Rows in words: kind, part, line or region, amount. */
export const rowsOf = async (store: Store, filter: LedgerFilter): Promise<string[]> =>
  (await store.ledger(filter)).map((row) =>
    [row.kind, row.part, row.line ?? row.region, row.amountOre].filter((one) => one !== undefined).join(' '),
  );

export const lineOf = async (
  store: Store,
  year: number,
  system: string,
  line: string,
): Promise<BudgetLedgerLine | undefined> =>
  (await store.budgetLedger(year)).find((one) => one.system === system)?.lines.find((one) => one.line === line);
