import { byActivity } from '../steps/by-activity.ts';
import type { By } from '../governance/people.ts';

/** Are there linked requests that together cross a threshold? */
export interface ScreenRequest {
  readonly number: string;
  readonly amountOre: number;
  readonly linked: readonly string[];
}
export interface Screening {
  /** Sum of this and the linked requests. */
  readonly sumOre: number;
  readonly linked: readonly string[];
}

/** Commits an amount from the frame of the year of the decision, with the decision, in one transaction. */
export interface CommitRequest {
  readonly system: string;
  /** The whole amount decided; what the case has committed before is counted in. */
  readonly amountOre: number;
  /** Most that the system may have committed in the year, where the policy enforces it. */
  readonly ceilingOre?: number;
  readonly reason: string;
  /** Cases that SYS has put before it: while the money of one of them is being committed, this one waits. */
  readonly after?: readonly string[];
}
export interface Commitment {
  readonly committed: boolean;
  readonly remainingOre: number;
  readonly systemYearOre: number;
  /** One that comes before it in SYS' order is being committed: nothing is decided yet (A-62). */
  readonly awaits?: true;
  /** The year whose budget of the system is still the provisional one: nothing new is committed. */
  readonly provisionalYear?: number;
}

/** Charges what the region has approved to part B of the operating budget of the year of the decision. */
export interface ChargeRequest {
  readonly system: string;
  readonly amountOre: number;
}
export interface Charge {
  /** False when part B does not cover it: nothing is charged. */
  readonly charged: boolean;
  readonly remainingOre: number;
}

/** Enters what a delivered request has cost. */
export interface SpendRequest {
  readonly system: string;
  readonly amountOre: number;
  readonly by: By;
}

/** The activities that a change request asks for an answer. */
export const changeRequestActors = {
  screen: byActivity<Screening, ScreenRequest>(),
  recordSpending: byActivity<null, SpendRequest>(),
  commitFromFrame: byActivity<Commitment, CommitRequest>(),
  chargeBudget: byActivity<Charge, ChargeRequest>(),
};
