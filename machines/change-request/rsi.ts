import { assign } from 'xstate';
import { keepOutcome } from '../steps/keep-outcome.ts';
import type { RsiDecision } from '../rsi-decision/decision.ts';
import { rsiOutcomesOf } from '../rsi-decision/rsi-outcomes.ts';
import { rerouting } from './adopting.ts';
import { facts, inform, parties } from './letters.ts';
import { changeRequestSetup, roadmap } from './setup.ts';

const decidedByRsi = (outcome: 'approved' | 'refused', { reference, comment }: RsiDecision) => ({
  outcome,
  reference,
  comment,
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
        guard: ({ event }) => event.output.outcome === 'approved',
        target: '#change-request.delivery',
        // In RSI's project portfolio, not charged to the frame: what an earlier decision had committed goes back.
        actions: [
          { type: 'release', params: { reason: 'RSI' } },
          assign(({ context, event }) => ({
            rsi: decidedByRsi('approved', event.output),
            approvedOre: context.proposal.amountOre,
          })),
          keepOutcome('approvedByRsi'),
          // RSI follows it from here on, in its own portfolio: SYS does not ask its FSA for its status.
          {
            type: 'moveProject',
            params: ({ context, event }) => ({
              project: context.caseId,
              to: 'rsi' as const,
              decision: event.output.reference,
            }),
          },
          roadmap('in RSI portfolio'),
          inform('change-request-approved-by-rsi', [...parties, 'sysMembers', 'secretariat']),
        ],
      },
      {
        target: '#change-request.refusedByRsi',
        actions: assign(({ event }) => ({
          rsi: decidedByRsi('refused', event.output),
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
