import { assign } from 'xstate';
import { rerouting } from './adopting.ts';
import { inform, keepCase, keepOutcome, parties } from './letters.ts';
import { answerOf, chose, commentOf, changeRequestSetup, owes, textOf, roadmap } from './setup.ts';

/** RSI decides what SYS recommends: recorded by the secretariat from the minutes, confirmed by RSI's contact. */
export const rsi = changeRequestSetup.createStateConfig({
  initial: 'recording',
  states: {
    recording: {
      /** RSI has not decided: the version may give the case back to SYS, or to the region. */
      on: {
        adoptModel: [
          { guard: 'changesHands', target: '#change-request.open.routing', actions: [...rerouting] },
          {
            guard: 'rerouted',
            target: '#change-request.open.sys.awaitingTreatment',
            actions: [...rerouting, assign({ asked: false, proof: null })],
          },
        ],
      },
      invoke: {
        id: 'rsiRecording',
        src: 'assignment',
        input: owes('rsi-recording'),
        onDone: {
          target: 'confirming',
          actions: [
            assign({
              rsi: ({ event }) => ({
                outcome: chose('approved')({ event }) ? ('approved' as const) : ('refused' as const),
                reference: textOf({ event }, 'reference') ?? '',
                comment: commentOf({ event }),
              }),
            }),
            {
              type: 'journal',
              params: ({ event }) => ({
                event: 'rsi-decision-recorded',
                data: answerOf({ event }),
                ...(event.output.outcome === 'delivered' ? { by: event.output.by } : {}),
              }),
            },
            keepCase,
          ],
        },
      },
    },
    confirming: {
      // RSI has decided, by the version the case came under.
      on: { adoptModel: {} },
      invoke: {
        id: 'rsiConfirmation',
        src: 'assignment',
        input: owes('rsi-confirmation'),
        onDone: [
          {
            guard: ({ context, event }) => chose('confirm')({ event }) && context.rsi?.outcome === 'approved',
            target: '#change-request.delivery',
            // In RSI's project portfolio, not charged to the frame: what an earlier decision had committed goes back.
            actions: [
              { type: 'release', params: { reason: 'RSI' } },
              assign({ approvedOre: ({ context }) => context.proposal.amountOre }),
              keepOutcome('approvedByRsi'),
              roadmap('in RSI portfolio'),
              inform('change-request-approved-by-rsi', [...parties, 'sysMembers', 'secretariat']),
            ],
          },
          {
            guard: chose('confirm'),
            target: '#change-request.refusedByRsi',
            actions: assign({ reason: ({ context }) => context.rsi?.comment ?? null }),
          },
          { target: 'recording', actions: assign({ reason: ({ event }) => commentOf({ event }) }) },
        ],
      },
    },
  },
});
