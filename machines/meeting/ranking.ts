import type { AgendaItem } from './agenda.ts';
import type { MeetingContext } from './context.ts';
import { byRank, poolRequests } from './order.ts';

type Sitting = Pick<MeetingContext, 'content' | 'ranking' | 'policy' | 'results'>;

/** The requests in the order in which the pool's money is committed: as SYS has adopted it, else by rank and amount. */
export function inSysOrder({ content, ranking }: Pick<Sitting, 'content' | 'ranking'>): readonly AgendaItem[] {
  const requests = poolRequests(content?.items ?? []);
  const place = ({ id }: AgendaItem): number => ranking?.indexOf(id) ?? 0;
  return requests.toSorted((a, b) => place(a) - place(b) || byRank(a, b));
}

/** The requests that SYS takes before this one; none for what does not draw on the pool, and in a meeting whose policy asks for no order. */
function aheadOf(sitting: Sitting, id: string): readonly AgendaItem[] {
  const order = inSysOrder(sitting);
  const place = order.findIndex((one) => one.id === id);
  // A meeting that was called before there was an order to keep has none.
  return place === -1 || (sitting.policy.portfolio.ranking as string | undefined) !== 'sysOrder'
    ? []
    : order.slice(0, place);
}

/**
 * Why the money of a request cannot be committed yet: this one comes before it, and is not decided, or its decision is still on its way. `voted`: those that are
 * voted on at the same time are no hindrance to a vote, for what they decide is committed in that order.
 */
export const waitsFor = (sitting: Sitting, id: string, voted: readonly string[] = []): AgendaItem | undefined =>
  aheadOf(sitting, id).find((one) => {
    const result = sitting.results[one.id];
    return !voted.includes(one.id) && (result === undefined || result.told === 'pending');
  });

/** What the request is told of SYS' order: its place, and whose money is committed before its own. */
export function placeOf(sitting: Sitting, id: string): { readonly place?: number; readonly after?: readonly string[] } {
  const place = inSysOrder(sitting).findIndex((one) => one.id === id) + 1;
  if (place === 0 || sitting.ranking == null) return {};
  const after = aheadOf(sitting, id).flatMap(({ id: other, case: caseId }) =>
    sitting.results[other]?.outcome === 'adopted' && caseId !== null ? [caseId] : [],
  );
  return { place, after };
}
