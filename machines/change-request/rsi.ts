import { assign } from 'xstate';
import { chargeIn } from '../rsi-decision/in-part.ts';
import type { ChangeRequestContext } from './context.ts';
import { keepOutcome } from '../steps/keep-outcome.ts';
import type { RsiDecision } from '../rsi-decision/decision.ts';
import { rsiOutcomesOf } from '../rsi-decision/rsi-outcomes.ts';
import { rerouting } from './adopting.ts';
import { facts, inform, keepCase, parties } from './letters.ts';
import { changeRequestSetup, roadmap } from './setup.ts';

const refusedBy = ({ reference, comment }: RsiDecision) => ({ outcome: 'refused' as const, reference, comment });
/** With who pays: what RSI said, else what the policy says. */
const approvedBy = ({ reference, comment, answer }: RsiDecision, { policy }: Pick<ChangeRequestContext, 'policy'>) => ({
  outcome: 'approved' as const,
  reference,
  comment,
  charge: chargeIn(answer) ?? policy.rsiProject.charge,
});

/** In RSI's project portfolio from here on: SYS does not ask its FSG for its status. */
const taken = [
  changeRequestSetup.assign(({ context }) => ({ approvedOre: context.proposal.amountOre })),
  keepCase,
  keepOutcome('approvedByRsi'),
  {
    type: 'moveProject',
    params: ({ context }: { context: ChangeRequestContext }) => ({
      project: context.caseId,
      to: 'rsi' as const,
      decision: context.rsi?.reference ?? '',
    }),
  },
  roadmap('in RSI portfolio'),
  inform('change-request-approved-by-rsi', [...parties, 'sysMembers', 'secretariat']),
] as const;

/** RSI has named the frame: the amount is committed from it, or RSI is asked anew, for what it does not cover is not charged. */
export const rsiCommitting = changeRequestSetup.createStateConfig({
  invoke: {
    id: 'rsiCommitting',
    src: 'commitFromFrame',
    input: ({ context }) => ({
      system: context.proposal.system,
      amountOre: context.proposal.amountOre,
      reason: context.rsi?.reference ?? 'RSI',
    }),
    onDone: [
      { guard: ({ event }) => event.output.committed, target: '#change-request.delivery', actions: [...taken] },
      {
        target: 'rsi',
        actions: [
          { type: 'journal', params: { event: 'rsi-frame-no-cover' } },
          {
            type: 'tell',
            params: ({ context, event }) => ({
              letter: 'warning',
              about: 'rsi-frame-no-cover',
              to: ['secretariat', 'sysChair', 'rsi'],
              data: { ...facts(context), remainingOre: event.output.remainingOre },
            }),
          },
          assign({ rsi: () => null }),
        ],
      },
    ],
    onError: 'rsiUncommitted',
  },
  // RSI has decided, and the money is being committed this very moment.
  on: { withdraw: {}, revise: {}, adoptModel: {} },
});

export const rsiUncommitted = changeRequestSetup.createStateConfig({
  entry: { type: 'journal', params: { event: 'commitment-unanswered' } },
  after: { anHour: 'rsiCommitting' },
  on: { withdraw: {}, revise: {}, adoptModel: {} },
});

/** RSI decides what SYS recommends: recorded by the secretariat from the minutes, confirmed by RSI's contact. */
export const rsi = changeRequestSetup.createStateConfig({
  initial: 'recording',
  invoke: {
    id: 'rsi',
    src: 'rsiDecision',
    input: ({ context }) => ({
      modelVersion: context.modelVersion,
      system: context.proposal.system,
      businessDays: context.policy.rsi.recordCrBd,
      choices: rsiOutcomesOf['change-request'],
      tells: true as const,
      data: facts(context),
    }),
    onDone: [
      {
        guard: ({ context, event }) =>
          event.output.outcome === 'approved' && approvedBy(event.output, context).charge === 'frame',
        target: 'rsiCommitting',
        actions: assign(({ context, event }) => ({ rsi: approvedBy(event.output, context) })),
      },
      {
        guard: ({ event }) => event.output.outcome === 'approved',
        target: '#change-request.delivery',
        // Not charged to the frame: what an earlier decision had committed goes back.
        actions: [
          { type: 'release', params: { reason: 'RSI' } },
          assign(({ context, event }) => ({ rsi: approvedBy(event.output, context) })),
          ...taken,
        ],
      },
      {
        target: '#change-request.refusedByRsi',
        actions: assign(({ event }) => ({
          rsi: refusedBy(event.output),
          reason: event.output.comment,
        })),
      },
    ],
  },
  states: {
    recording: {
      on: {
        rsiRecorded: 'confirming',
        /** RSI has not decided: the version may give the case back to SYS, or to the region. */
        adoptModel: [
          { guard: 'changesHands', target: '#change-request.open.routing', actions: [...rerouting] },
          {
            guard: 'rerouted',
            target: '#change-request.open.sys',
            actions: [...rerouting, assign({ proof: null })],
          },
        ],
      },
    },
    // RSI has decided, by the version the case came under.
    confirming: { on: { rsiCorrected: 'recording', adoptModel: {} } },
  },
});
