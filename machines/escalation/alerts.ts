import { instant, millis } from '../governance/local-time.ts';
import type { Policy } from '../governance/policy.ts';

/** The secretariat is told first when so many hours have passed without an answer, by night too. */
export const firstAlertAt = (policy: Pick<Policy, 'esc'>, raisedAt: string): string =>
  instant(millis(raisedAt) + policy.esc.alertAfterHours * 3_600_000);

/** What the activity `nextAlert` is asked: when is the secretariat told again that the chair has not answered? */
export interface AlertRequest {
  readonly modelVersion: string;
  /** When the secretariat was alerted last. */
  readonly alertedAt: string;
}

/** Its answer, an instant: the next business morning. */
export interface NextAlert {
  readonly at: string;
}
