import type { AgendaItem } from './agenda.ts';

/** The fixed item under which SYS decides the order in which the pool's money is spent. */
export const orderItem = 'requests';

const drawsOnPool = ({ section, case: caseId, payer }: AgendaItem): boolean =>
  section === orderItem && caseId !== null && payer?.by === 'pool';

/** The requests that draw on the pool, in the agenda's order: what the secretariat proposes. */
export const poolRequests = (items: readonly AgendaItem[]): readonly AgendaItem[] => items.filter(drawsOnPool);

const last = Number.MAX_SAFE_INTEGER;
/** Where SYS has adopted no order: by the rank of the FSG, then by amount. */
export const byRank = (a: AgendaItem, b: AgendaItem): number =>
  (a.rank ?? last) - (b.rank ?? last) || (a.amountOre ?? 0) - (b.amountOre ?? 0) || a.id.localeCompare(b.id);

/** The fixed item asks for the order where there is one to decide: two requests or more that draw on the pool. */
export function asksForOrder(items: readonly AgendaItem[]): readonly AgendaItem[] {
  const requests = poolRequests(items);
  return items.map((item) =>
    item.id !== orderItem
      ? item
      : requests.length < 2
        ? { ...item, kind: 'orientation', outcomes: ['noted'], recommendation: null }
        : {
            ...item,
            kind: 'decision',
            outcomes: ['adopted', 'noted'],
            recommendation: `Sekretariatet indstiller, at SYS prioriterer puljens midler i denne rækkefølge: ${requests.map(({ no }) => no).join(', ')}.`,
          },
  );
}
