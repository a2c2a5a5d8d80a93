import { ledgerKindTerms } from '../../machines/terms/index.ts';
import type { LedgerRow } from '../../store/rows.ts';
import { tableCsv } from './csv.ts';
import type { Table } from './table.ts';

/** Movements of the ledger, each with the decision it rests on, in the order given. */
export function ledgerTable(rows: readonly LedgerRow[]): Omit<Table, 'title'> {
  return {
    columns: [
      { key: 'id', name: 'Nr.', kind: 'number' },
      { key: 'at', name: 'Dato', kind: 'date' },
      { key: 'year', name: 'År', kind: 'number' },
      { key: 'fund', name: 'Pulje', kind: 'text' },
      { key: 'kind', name: 'Bevægelse', kind: 'text' },
      { key: 'amount', name: 'Beløb', kind: 'kroner' },
      { key: 'system', name: 'System', kind: 'text' },
      { key: 'part', name: 'Del', kind: 'text' },
      { key: 'line', name: 'Post', kind: 'text' },
      { key: 'region', name: 'Region', kind: 'text' },
      { key: 'case', name: 'Sag', kind: 'text' },
      { key: 'decision', name: 'Afgørelse', kind: 'text' },
    ],
    rows: rows.map(({ id, at, year, fund, kind, amountOre, system, part, line, region, caseId, decision }) => ({
      id,
      at,
      year,
      fund,
      kind: ledgerKindTerms[kind][0],
      amount: amountOre,
      system,
      part,
      line,
      region,
      case: caseId,
      decision,
    })),
  };
}

/** The same as CSV. */
export const ledgerCsv = (rows: readonly LedgerRow[]): string => tableCsv(ledgerTable(rows));
