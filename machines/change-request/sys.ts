import { and, assign } from 'xstate';
import type { SysDecision, SysDecisionInput } from '../sys-decision/decision.ts';
import { sysOutcomesOf } from '../sys-decision/sys-outcomes.ts';
import { adopting, rerouting } from './adopting.ts';
import type { ChangeRequestContext } from './context.ts';
import { facts, inform, journalOf, keepCase, parties } from './letters.ts';
import { changeRequestSetup, reranking } from './setup.ts';
import { rulesOfVoting } from './policy.ts';

/** How the request stands before SYS: up to the limit of the policy (2.000.000 kr.) it is asked to approve, above to recommend to RSI. */
const stated = (context: ChangeRequestContext) => ({
  question: context.level === 'rsi' ? 'recommend-to-rsi' : 'approve',
  caseVersion: context.version,
  modelVersion: context.modelVersion,
  policy: rulesOfVoting(context),
  data: facts(context),
});

const beforeSys = (context: ChangeRequestContext): SysDecisionInput => ({
  ...stated(context),
  system: context.proposal.system,
  outcomes: sysOutcomesOf['change-request'],
  tells: true,
});

/** SYS has it otherwise from here on; `anew`: as another question, all are asked again. */
const restated = (anew: boolean) =>
  changeRequestSetup.sendTo('sys', ({ context }) => ({ type: 'restate' as const, anew, stated: stated(context) }));

/** The decision as SYS took it, in writing or at a meeting. */
const decidedBySys = ({ reference, reason, proof, place, after }: SysDecision) => ({
  decision: reference,
  reason,
  proof,
  place: place ?? null,
  after: after ?? [],
});

/** SYS has the request before it, or on the list of what it has put off; and what becomes of it once SYS has decided. */
export const askedOfSys = (how: Pick<SysDecisionInput, 'setAside'>) =>
  changeRequestSetup.createStateConfig({
    invoke: {
      id: 'sys',
      src: 'sysDecision',
      input: ({ context }) => ({ ...beforeSys(context), ...how }),
      onDone: [
        {
          guard: and([({ event }) => event.output.outcome === 'adopted', 'beyondSys']),
          target: 'rsi',
          actions: [
            assign(({ event }) => decidedBySys(event.output)),
            keepCase,
            inform('change-request-to-rsi', [...parties, 'sysMembers', 'rsi']),
          ],
        },
        {
          guard: ({ event }) => event.output.outcome === 'adopted',
          target: 'committing',
          actions: [assign(({ event }) => decidedBySys(event.output)), keepCase],
        },
        {
          guard: ({ event }) => event.output.outcome === 'returned',
          target: 'completing',
          actions: [
            assign(({ event }) => decidedBySys(event.output)),
            inform('change-request-returned', ['proposer', 'fsa', 'fsgChair'], { body: 'sys' }),
          ],
        },
        {
          guard: ({ event }) => event.output.outcome === 'postponed',
          target: 'deferred',
          // Postponed again, it waits anew.
          reenter: true,
          actions: assign(({ event }) => decidedBySys(event.output)),
        },
        {
          target: '#change-request.rejectedBySys',
          actions: assign(({ event }) => decidedBySys(event.output)),
        },
      ],
    },
  });

const revised = [
  'takeRevision',
  keepCase,
  journalOf('revised'),
  inform('change-request-revised', ['fsa', 'fsgChair', 'sysMembers'], { material: true }),
] as const;

/**
 * SYS treats what the FSG has recommended: in writing or at a meeting. Up to the limit of the policy (2.000.000 kr.) it decides and the
 * money is committed from the pool; above, it recommends to RSI.
 */
export const sys = changeRequestSetup.createStateConfig({
  initial: 'awaitingTreatment',
  invoke: askedOfSys({}).invoke,
  on: {
    rerank: { actions: [...reranking, restated(false)] },
    /** Another version of the model gives the case to the region, or makes SYS' decision a recommendation or the other way round (A-41). */
    adoptModel: [
      { guard: 'changesHands', target: 'routing', actions: [...rerouting] },
      { guard: 'rerouted', actions: [...rerouting, restated(true)] },
      { actions: [...adopting, restated(false)] },
    ],
    /** Votes are void, all are asked again, the window restarts; what is not the same question goes back to the FSG. */
    revise: [
      { guard: 'keepsTheQuestion', actions: [...revised, restated(true)] },
      { guard: 'material', target: 'screening', actions: [...revised] },
    ],
  },
  states: {
    /** On the next meeting's agenda, or by a written procedure that the secretariat opens. */
    awaitingTreatment: {
      on: {
        ballotOpened: 'voting',
        /** The FSA writes the case; the secretariat sees that it is complete before SYS has it. */
        returnForCompletion: {
          target: '#change-request.open.completing',
          actions: [
            assign({ reason: ({ event }) => event.reason }),
            journalOf('returned-for-completion'),
            inform('change-request-returned', ['proposer', 'fsa', 'fsgChair'], { body: 'secretariat' }),
          ],
        },
      },
    },
    voting: { on: { ballotClosed: 'awaitingTreatment' } },
  },
});
