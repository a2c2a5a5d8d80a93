import { byActivity } from '../steps/by-activity.ts';
import type { Ground, Origin } from '../escalation/input.ts';
import type { By } from '../governance/people.ts';
import type { LocalDate } from '../governance/local-dates.ts';

export interface PlanAdoption {
  readonly modelVersion: string;
  /** The day from which it counts, where what it changes has no date of its own. */
  readonly effectiveDay?: LocalDate;
  /** The system's last day in the portfolio. */
  readonly lastDay?: LocalDate;
  /** Id of the document that is kept. */
  readonly document?: string;
}

/** When what was adopted takes effect: instants computed from dates and calendar, outside the case (design §9). */
export interface AdoptionPlan {
  readonly today: LocalDate;
  /** 00:00 in Denmark of the day on which it counts; null when that has come. */
  readonly effectiveAt: string | null;
  /** The first business morning after the adoption. */
  readonly orientAt: string;
  /** 00:00 in Denmark of the day after the system's last day; null when no system leaves. */
  readonly leavesAt: string | null;
  readonly documentVersion: number;
}

export interface EndCases {
  readonly system: string;
  readonly lastDay: LocalDate;
  readonly how: 'overdraget' | 'annulleret';
  readonly reason: string;
  /** RSI's minutes and item. */
  readonly reference: string;
  readonly by: By;
}

/** What became of the cases of a system that has left, and its data. */
export interface EndedCases {
  readonly ended: readonly string[];
  /** Cases of budget years under way: they are completed. */
  readonly kept: readonly string[];
  readonly systemName: string;
  readonly version: number;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What a matter escalates by itself. */
export interface RaiseEscalation {
  /** On whose behalf: whoever raised the matter. */
  readonly by: By;
  readonly system?: string;
  readonly title: string;
  readonly ground: Ground;
  readonly description: string;
  /** The matter. */
  readonly origin: Origin;
}
export interface RaisedEscalation {
  readonly caseId: string;
  readonly number: string;
}

/** The questions that a matter asks of the world; activities answer them. */
export const matterActors = {
  planAdoption: byActivity<AdoptionPlan, PlanAdoption>(),
  endCases: byActivity<EndedCases, EndCases>(),
  raiseEscalation: byActivity<RaisedEscalation, RaiseEscalation>(),
};
