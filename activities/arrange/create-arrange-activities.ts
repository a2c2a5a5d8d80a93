import type { ArrangeRequest, Arrangement } from '../../machines/assignment/arrangement.ts';
import type { ArrangeBallotRequest, BallotArrangement } from '../../machines/ballot/arrangement.ts';
import type { Policy } from '../../machines/governance/policy.ts';
import type { Store } from '../../store/store.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import { arrangeBallot } from './arrange-ballot.ts';
import { arrangeDuty } from './arrange-duty.ts';

export interface ArrangeDeps {
  readonly store: Store;
  /** The policy of a model version; a case keeps the version it was filed under. */
  readonly policyOf: (modelVersion: string) => Promise<Policy>;
}

/** Who owes what by when: read from the register and the calendar of the day, carried by the case as data from then on. */
export function createArrangeActivities(deps: ArrangeDeps) {
  return {
    arrange: (request: ArrangeRequest, ctx: EffectContext): Promise<Arrangement> => arrangeDuty(deps, request, ctx),
    arrangeBallot: (request: ArrangeBallotRequest, ctx: EffectContext): Promise<BallotArrangement> =>
      arrangeBallot(deps, request, ctx),
  };
}
