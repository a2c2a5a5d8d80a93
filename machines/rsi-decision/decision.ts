import type { Answer } from '../duties/answer.ts';
import type { Deadline } from '../governance/deadlines.ts';
import type { DutyName } from '../duties.ts';
import type { By } from '../governance/people.ts';

const rsiOutcomes = ['approved', 'inPart', 'returned', 'refused', 'decided'] as const;
export type RsiOutcome = (typeof rsiOutcomes)[number];
export const rsiOutcomeOf = (choice: string): RsiOutcome | undefined => rsiOutcomes.find((one) => one === choice);

export interface RsiDecisionInput {
  readonly modelVersion: string;
  readonly system?: string;
  /** RSI's hard date; without one the secretariat has the business days of its duty. */
  readonly due?: Deadline;
  /** The business days of the policy, in place of those of the duty. */
  readonly businessDays?: number;
  /** What may be recorded: approved, approved in part, returned, refused; of an escalation only that it is decided. */
  readonly choices: readonly RsiOutcome[];
  /** The case goes by whether RSI has decided: it is told when the decision is recorded, and when that is to be corrected. */
  readonly tells?: true;
  /** Duties with fields of their own, in place of `rsi-decision-recording` and `rsi-decision-confirmation`. */
  readonly duties?: { readonly recording: DutyName; readonly confirmation: DutyName };
  readonly data: Readonly<Record<string, unknown>>;
}

/** RSI's decision as recorded from its minutes and confirmed by its contact. */
export interface RsiDecision {
  readonly outcome: RsiOutcome;
  readonly reference: string;
  readonly comment: string | null;
  /** The recorded answer, with what its duty adds: lines left out, another amount of the frame. */
  readonly answer: Answer;
  readonly by: By;
}

/** What it tells its case on the way: RSI has decided, and only the confirmation is left; or what was recorded is to be corrected. */
export type RsiDecisionNotice = { readonly type: 'rsiRecorded' } | { readonly type: 'rsiCorrected' };
