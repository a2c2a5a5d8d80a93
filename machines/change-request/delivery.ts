import { assign } from 'xstate';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { numberOf } from '../assignment/answered.ts';
import { adopting } from './adopting.ts';
import { facts, inform, journalOf, keepCase, parties } from './letters.ts';
import type { SpendRequest } from './actors.ts';
import { changeRequestSetup, owes, spentOf } from './setup.ts';

/** Approved: on the roadmap until it is delivered. */
export const delivery = changeRequestSetup.createStateConfig({
  invoke: {
    id: 'delivery',
    src: 'assignment',
    input: owes('delivery-report'),
    onDone: {
      target: 'settling',
      actions: [
        assign({ spent: ({ event }) => spentOf({ event }) }),
        {
          type: 'tell',
          params: ({ context, event }) => {
            const spentOre = numberOf(event.output, 'spentOre');
            return {
              letter: 'orientation',
              about: 'change-request-delivered',
              to: [...parties, 'secretariat'],
              data: { ...facts(context), ...(spentOre === null ? {} : { spentOre }) },
            };
          },
        },
      ],
    },
  },
  on: {
    /** A new estimate after the decision: within the tolerance it is noted to the deciders; beyond, a new decision on the whole amount. */
    revise: [
      {
        guard: 'keepsTheQuestion',
        actions: [
          assign({ proposal: ({ event }) => event.proposal, version: ({ context }) => context.version + 1 }),
          keepCase,
          journalOf('estimate-noted'),
          inform('change-request-revised', ['sysMembers', 'secretariat', 'fsgChair'], { material: false }),
        ],
      },
      {
        guard: 'material',
        target: 'open.screening',
        actions: [
          'takeRevision',
          keepCase,
          keepOutcome('newDecision'),
          journalOf('revised'),
          inform('change-request-revised', [...parties, 'sysMembers', 'secretariat'], { material: true }),
        ],
      },
    ],
    /** A version that reaches all cases counts for what is still to come: a new estimate is held against it. */
    adoptModel: { guard: 'forAll', actions: [...adopting] },
    /** After approval it takes a decision of the approving body; what was committed is released. */
    annul: { target: 'annulled', actions: [assign({ reason: ({ event }) => event.reason }), journalOf('annulled')] },
  },
});

/** What was spent is entered in the ledger, in the year it was committed; a project in RSI's portfolio has nothing there. */
export const settling = changeRequestSetup.createStateConfig({
  always: { guard: ({ context }) => context.spent === null, target: 'closed' },
  invoke: {
    id: 'settling',
    src: 'recordSpending',
    input: ({ context }): SpendRequest => ({
      system: context.proposal.system,
      amountOre: context.spent?.amountOre ?? 0,
      by: context.spent?.by ?? context.submittedBy,
    }),
    onDone: 'closed',
    onError: 'unsettled',
  },
});

export const unsettled = changeRequestSetup.createStateConfig({ after: { anHour: 'settling' } });
