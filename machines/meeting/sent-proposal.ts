import type { Instant } from '../governance/instant.ts';
import type { LocalDate } from '../governance/local-dates.ts';

/** A case's decision proposal goes out to SYS: with the agenda of a meeting, or, without one, with a written procedure. */
export interface SentProposal {
  readonly caseId: string;
  readonly at: Instant;
  readonly meeting?: LocalDate;
}
