import { lastDateOf } from '../governance/date-words.ts';
import type { LocalDate } from '../governance/local-dates.ts';
import { localDate, millis, type When } from '../governance/local-time.ts';

/**
 * The day of which a ballot is that closes at `at`: the last day of its window when that has run out, however soon or late after, since 24.00 belongs to the
 * day that ends; else the day of the last vote, or of the chair's who decided a tie.
 */
export const closingDay = ({
  at,
  due,
  byChair,
}: {
  readonly at: When;
  readonly due: When;
  readonly byChair: boolean;
}): LocalDate => (!byChair && millis(at) >= millis(due) ? lastDateOf(due) : localDate(at));

/** The same of a ballot that has closed, as it is kept. */
export const closedOn = ({
  closedAt: at,
  deadline: { due },
  proof,
}: {
  readonly closedAt: When;
  readonly deadline: { readonly due: When };
  readonly proof: { readonly tieBrokenBy?: unknown };
}): LocalDate => closingDay({ at, due, byChair: proof.tieBrokenBy !== undefined });
