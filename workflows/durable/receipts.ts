import type { Receipt } from './messages.ts';

const MOST_SEEN = 500;

/** The receipts of the last updates by their id, with one more: the same update again gets the same receipt. */
export function remember(
  seen: ReadonlyMap<string, Receipt>,
  updateId: string,
  receipt: Receipt,
): ReadonlyMap<string, Receipt> {
  const next = new Map(seen).set(updateId, receipt);
  const oldest = next.keys().next().value;
  if (next.size > MOST_SEEN && oldest !== undefined) next.delete(oldest);
  return next;
}
