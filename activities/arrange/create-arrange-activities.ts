import type { Arrangement, ArrangeRequest } from '../../machines/assignment/arrangement.ts';
import type { ArrangeBallotRequest, BallotArrangement } from '../../machines/ballot/arrangement.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import { arrangeBallot } from './arrange-ballot.ts';
import { arrangeDuty } from './arrange-duty.ts';
import type { ArrangeDeps } from './deps.ts';

/** Who owes what by when: read from the register and the calendar of the day, carried by the case as data from then on. */
export function createArrangeActivities(deps: ArrangeDeps) {
  return {
    arrange: (request: ArrangeRequest, ctx: EffectContext): Promise<Arrangement> => arrangeDuty(deps, request, ctx),
    arrangeBallot: (request: ArrangeBallotRequest, ctx: EffectContext): Promise<BallotArrangement> =>
      arrangeBallot(deps, request, ctx),
  };
}
