import type { LedgerRow } from '../../store/rows.ts';
import { tableCsv } from './csv.ts';
import type { Table } from './table.ts';

/** Movements as the secretariat calls them; one that has no Danish word here is shown by its own name. */
const kindNames: Readonly<Record<string, string>> = {
  granted: 'bevilget',
  committed: 'disponeret',
  released: 'frigivet',
  spent: 'forbrugt',
  corrected: 'rettet',
  budgeted: 'budgetteret',
  unbudgeted: 'budget tilbageført',
  share: 'andel',
  unshared: 'andel tilbageført',
  reserved: 'reserveret',
  unreserved: 'reservation ophævet',
  carriedOut: 'overført til næste år',
  carriedIn: 'overført fra sidste år',
  refunded: 'tilbageført til regionen',
};

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
      kind: kindNames[kind] ?? kind,
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
