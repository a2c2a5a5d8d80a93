import { assign } from 'xstate';
import { inform, keepCase } from './letters.ts';
import { changeRequestSetup } from './setup.ts';

/**
 * What the region approves is charged to part B of the operating budget; approval and charge stand or fall together. When part B does not cover it any
 * more, the request takes the SYS path whatever the amount.
 */
export const charging = changeRequestSetup.createStateConfig({
  invoke: {
    id: 'charging',
    src: 'chargeBudget',
    input: ({ context }) => ({ system: context.proposal.system, amountOre: context.proposal.amountOre }),
    onDone: [
      { guard: ({ event }) => event.output.charged, target: '#change-request.approvedByRegion' },
      {
        target: 'fsgReview',
        actions: [
          assign({ noCover: true }),
          keepCase,
          { type: 'journal', params: { event: 'no-cover' } },
          inform('change-request-no-cover', ['ownerRegion', 'fsa', 'proposer']),
        ],
      },
    ],
    onError: 'uncharged',
  },
  // The money is being charged this very moment; what would undo it waits until it is known whether it was.
  on: { withdraw: {}, revise: {}, adoptModel: {} },
});

export const uncharged = changeRequestSetup.createStateConfig({
  entry: { type: 'journal', params: { event: 'charge-unanswered' } },
  after: { anHour: 'charging' },
  on: { adoptModel: {} },
});
