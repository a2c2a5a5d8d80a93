import { isReadable, type ListedCase, viewOf } from '../rows.ts';
import type { Store } from '../store.ts';

/** Endings of a request that was approved; what ended otherwise is no part of any delivery. */
const carriedOut: ReadonlySet<string> = new Set(['closed', 'approvedByRegion']);

/** The other requests that this one names, or that name it, as part of the same delivery. */
export async function linkedRequests(
  store: Pick<Store, 'cases'>,
  { number, linked }: { readonly number: string; readonly linked: readonly string[] },
): Promise<readonly ListedCase[]> {
  return (await store.cases({ machine: 'change-request' })).filter(
    (one) =>
      one.number !== number &&
      (one.status === 'active' || carriedOut.has(one.outcome ?? '')) &&
      (linked.includes(one.number) || linkedBy(one).includes(number)),
  );
}

/** What a request names as part of the same delivery. One that cannot be read may name anything, so the sum is not known until it can: an incident. */
function linkedBy(row: ListedCase): readonly string[] {
  if (!isReadable(row)) throw new Error(`${row.unreadable.da} / ${row.unreadable.en}`);
  return viewOf(row, 'change-request')?.linked ?? [];
}
