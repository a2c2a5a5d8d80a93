import type { Words } from './words.ts';

/** What an entry of the ledger does; amounts are never negative, so what takes back has a kind of its own (docs/records.md §5). */
export const ledgerKindTerms = {
  granted: ['bevilget', 'granted'],
  committed: ['disponeret', 'committed'],
  released: ['frigivet', 'released'],
  spent: ['forbrugt', 'spent'],
  corrected: ['forbrug nedsat', 'spending reduced'],
  budgeted: ['budgetteret', 'budgeted'],
  unbudgeted: ['budget tilbageført', 'budget taken back'],
  share: ['regionens andel', "the region's share"],
  unshared: ['andel tilbageført', 'share taken back'],
  reserved: ['reserveret', 'reserved'],
  unreserved: ['reservation ophævet', 'no longer reserved'],
  carriedOut: ['overført til næste år', 'carried over to the next year'],
  carriedIn: ['overført fra sidste år', 'carried over from last year'],
  refunded: ['tilbageført til regionen', 'returned to the region'],
} as const satisfies Record<string, Words>;
export type LedgerKind = keyof typeof ledgerKindTerms;
