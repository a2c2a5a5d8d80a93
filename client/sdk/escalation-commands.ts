import type { Raised } from '../../machines/escalation/input.ts';
import type { By } from '../../machines/governance/people.ts';
import type { Receipt } from '../../workflows/messages.ts';
import type { Options } from './options.ts';

/**
 * The commands of escalations; part of `Commands`. Errors as there. What the chair, RSI's contact and the secretariat answer are tasks like all others
 * (`answerTask`): `escalation-assessment`, `escalation-acknowledgement`, `escalation-decision`, `escalation-confirmation`, `escalation-follow-up`.
 */
export interface EscalationCommands {
  /**
   * Raises a critical matter: anyone with a role in the chain may, at any hour. Outage times are ISO-8601 with offset. Same
   * `requestId` = same case. `BadInput` names the field; `Forbidden` says who may.
   */
  raiseEscalation(
    by: By,
    input: unknown,
    requestId?: string,
  ): Promise<{ readonly caseId: string; readonly number: string; readonly started: boolean }>;
  /** Takes it back, until the chair has answered. Whoever raised it. */
  withdrawEscalation(by: By, caseId: string, reason: string, opts?: Options): Promise<Receipt>;
  /** RSI's contact has acknowledged in another way than by link. Secretariat. */
  acknowledgeEscalation(by: By, caseId: string, reference: string, opts?: Options): Promise<Receipt>;
  /** A follow-up task (`followUp-1`) is no longer needed. Secretariat. */
  releaseFollowUp(by: By, caseId: string, followUp: string, reason: string, opts?: Options): Promise<Receipt>;
}

export type RaisedInput = Raised;
