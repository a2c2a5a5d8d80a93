import type { LedgerRow } from '../rows.ts';

/** What moves in the ledger, before it has a decision and a place. */
export type Movement = Pick<LedgerRow, 'year' | 'fund' | 'kind' | 'amountOre' | 'part' | 'line' | 'region' | 'system'>;

/** Rows of one kind added up, per part, line and region. */
export type LedgerSum = Omit<Movement, 'system'>;

export type NewLedgerRow = Movement & Pick<LedgerRow, 'caseId' | 'decision' | 'at'> & { readonly key: string };
