import { assign, setup } from 'xstate';
import { owesWith } from '../steps/owes.ts';
import { hourly } from '../steps/retry-hourly.ts';
import { type Answered, answerOf, numberOf } from '../assignment/answered.ts';
import { assignmentMachine } from '../assignment/machine.ts';
import { hearingMachine } from '../hearing/machine.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { rsiDecisionMachine } from '../rsi-decision/machine.ts';
import { sysDecisionMachine } from '../sys-decision/machine.ts';
import { changesHands, forAll, rerouted, withModel } from './adopting.ts';
import type { Criteria } from './criteria.ts';
import { changeRequestActors } from './actors.ts';
import type { ChangeRequestContext } from './context.ts';
import { type ChangeRequestEvent, changeRequestEvents, type InnerEvent } from './events.ts';
import type { ChangeRequestInput } from './input.ts';
import { facts, journalOf, keepCase } from './letters.ts';
import {
  beyondSys,
  levelAfter,
  onlyAmountDiffers,
  smallButOnRoadmap,
  standsOnRoadmap,
  withinOperatingBudget,
  withinTolerance,
} from './policy.ts';
import type { Proposal } from './proposal.ts';
import { changeRequestDuties } from './duties.ts';
import { answerTo } from '../duties/answer.ts';

type Context = ChangeRequestContext;

/** The vocabulary of a change request: its types, actors, actions and guards. The states stand in `machine.ts`, `sys.ts`, `rsi.ts`, `delivery.ts`. */
export const changeRequestSetup = setup({
  schemas: { events: changeRequestEvents },
  types: {
    input: {} as ChangeRequestInput,
    context: {} as Context,
    events: {} as ChangeRequestEvent | InnerEvent,
    output: {} as { readonly outcome: string },
  },
  actors: {
    ...changeRequestActors,
    assignment: assignmentMachine,
    hearing: hearingMachine,
    sysDecision: sysDecisionMachine,
    rsiDecision: rsiDecisionMachine,
  },
  actions: {
    ...effectActions,
    /** A material change: a new version, on the level its amount demands; everything asked so far is void. */
    takeRevision: assign(({ context, event }) =>
      event.type === 'revise'
        ? {
            proposal: event.proposal,
            version: context.version + 1,
            level: levelAfter(context, event.proposal),
            decision: null,
            proof: null,
            rsi: null,
          }
        : {},
    ),
    takeModel: assign(withModel),
  },
  guards: {
    rerouted,
    changesHands,
    forAll,
    complete: ({ context }) => context.complete,
    withinOperatingBudget: ({ context }) => withinOperatingBudget(context),
    beyondSys: ({ context }) => beyondSys(context),
    smallButOnRoadmap: ({ context }) => smallButOnRoadmap(context),
    standsOnRoadmap: ({ context }) => standsOnRoadmap(context),
    mayReturnByRegion: ({ context }) => !context.returnedByRegion,
    editorial: ({ event }) => event.type === 'revise' && !event.material,
    material: ({ event }) => event.type === 'revise' && event.material,
    /** Only the estimate differs, and no more than the tolerance. */
    keepsTheQuestion: ({ context, event }) =>
      event.type === 'revise' &&
      event.material &&
      onlyAmountDiffers(context, event.proposal) &&
      withinTolerance(context, event.proposal),
  },
  delays: { ...hourly, aMinute: 60_000 },
});

/** On the roadmap, with this status. Created when the limit is reached, then only its status changes; what never stood there is not put there by its end. */
export const roadmap = (status: string) =>
  changeRequestSetup.enqueueActions(({ context, enqueue }) => {
    if (context.onRoadmap) enqueue({ type: 'keepRoadmap', params: { status } });
  });

/** The FSG's list is put in another order until SYS decides. */
export const reranking = [
  changeRequestSetup.assign(({ event }) => (event.type === 'rerank' ? { rank: event.rank } : {})),
  keepCase,
  journalOf('reranked'),
] as const;

/** One party owes one thing: who, by when and with which choices stands in `duties`, or in the case's own policy. */
export const owes = owesWith(facts, { renew: false });

export function criteriaOf({ event }: Answered): Criteria | null {
  const answer = answerTo(changeRequestDuties['fsg-decision'], answerOf(event.output));
  return answer?.choice === 'approve' ? (answer.criteria ?? null) : null;
}
/** Whether the members of the FSG have their mandates. */
export function mandateOf({ event }: Answered): true | undefined {
  const answer = answerTo(changeRequestDuties['fsg-decision'], answerOf(event.output));
  return answer?.choice === 'approve' && answer.mandate === true ? true : undefined;
}

/** The request as its FSA has completed it; the one before where that was not the answer. */
export function completedOf({ context, event }: Answered & { readonly context: ChangeRequestContext }): Proposal {
  const answer = answerTo(changeRequestDuties['complete-request'], answerOf(event.output));
  return answer?.choice === 'complete' ? answer.proposal : context.proposal;
}

/** What the delivery report says was spent, and who says so; null when it names no amount. */
export function spentOf({ event: { output } }: Answered): ChangeRequestContext['spent'] {
  const amountOre = numberOf(output, 'spentOre');
  return output.outcome === 'delivered' && amountOre !== null ? { amountOre, by: output.by } : null;
}
