import { assign } from 'xstate';
import { chose, commentOf, numberOf, textOf } from '../assignment/answered.ts';
import { asksMembers, toldOfFsg } from '../fsg/before-fsg.ts';
import { withComment } from '../fsg/comments.ts';
import { hearingClosed } from '../hearing/answer.ts';
import { rerouting } from './adopting.ts';
import { inviting } from './commenting.ts';
import { facts, inform, keepCase } from './letters.ts';
import { changeRequestSetup, criteriaOf, mandateOf, owes } from './setup.ts';

/**
 * The FSG has the request: its members comment by link, and its chair answers for the group, or confirms what the FSA has recorded: it assesses on four
 * criteria, ranks and recommends, returns, or rejects for good.
 */
export const fsgReview = changeRequestSetup.createStateConfig({
  on: {
    adoptModel: { guard: 'changesHands', target: 'routing', actions: [...rerouting] },
    inviteUserGroup: inviting('fsgReview'),
    commented: {
      actions: [
        assign({
          fsgComments: ({ context, event }) => withComment(context.fsgComments, event.answer, context.version),
        }),
        keepCase,
      ],
    },
  },
  invoke: [
    {
      id: 'fsgReview',
      src: 'assignment',
      input: owes('fsg-decision'),
      onDone: [
        {
          guard: chose('approve'),
          target: 'regionForward',
          actions: [
            assign({
              recommendedOre: ({ context }) => context.proposal.amountOre,
              rank: ({ event }) => numberOf(event.output, 'rank'),
              assessment: ({ event }) => textOf(event.output, 'assessment'),
              criteria: ({ event }) => criteriaOf({ event }),
              mandate: ({ event }) => mandateOf({ event }),
              tookPart: ({ event }) => textOf(event.output, 'tookPart'),
              reason: null,
            }),
            keepCase,
            inform('change-request-recommended', ['proposer', 'fsa', ...toldOfFsg, 'secretariat']),
          ],
        },
        {
          guard: chose('return'),
          target: 'completing',
          actions: [
            assign({
              reason: ({ event }) => commentOf(event.output),
              tookPart: ({ event }) => textOf(event.output, 'tookPart'),
            }),
            inform('change-request-returned', ['proposer', 'fsa', ...toldOfFsg], { body: 'fsg' }),
          ],
        },
        {
          target: '#change-request.rejectedByFsg',
          actions: assign({
            reason: ({ event }) => commentOf(event.output),
            tookPart: ({ event }) => textOf(event.output, 'tookPart'),
          }),
        },
      ],
    },
    {
      id: 'fsgComments',
      src: 'hearing',
      input: ({ context }) => asksMembers({ ...context, system: context.proposal.system }, facts(context)),
      onDone: { actions: { type: 'journal', params: ({ event }) => hearingClosed('fsg-heard', event.output) } },
    },
  ],
});
