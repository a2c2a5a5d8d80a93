import { assign, setup } from 'xstate';
import { durable } from '../durable.ts';

const day = 24 * 3600 * 1000;

/** An approval: whoever owes it is reminded each week, and after three reminders it is their superior who is asked. */
const approvalMachine = setup({
  types: {
    input: {} as { readonly subject: string; readonly approver: string; readonly superior: string },
    context: {} as {
      readonly subject: string;
      readonly asked: string;
      readonly superior: string;
      readonly reminders: number;
      readonly approved: boolean;
    },
    events: {} as
      | { readonly type: 'approve'; readonly by: string }
      | { readonly type: 'refuse'; readonly by: string; readonly reason: string },
    output: {} as { readonly approved: boolean },
  },
  actions: {
    ask: (_, _params: { readonly person: string; readonly why: 'asked' | 'reminded' | 'escalated' }) => undefined,
    remember: assign({ reminders: ({ context }) => context.reminders + 1 }),
    agree: assign({ approved: true }),
    escalate: assign({ asked: ({ context }) => context.superior }),
  },
  guards: {
    isAsked: ({ context, event }) => 'by' in event && event.by === context.asked,
    mayRemind: ({ context }) => context.reminders < 3,
  },
  delays: { week: 7 * day },
}).createMachine({
  id: 'approval',
  version: '1',
  context: ({ input }) => ({ ...input, asked: input.approver, reminders: 0, approved: false }),
  output: ({ context }) => ({ approved: context.approved }),
  initial: 'open',
  states: {
    open: {
      on: {
        approve: { guard: 'isAsked', target: 'approved', actions: 'agree' },
        refuse: { guard: 'isAsked', target: 'refused' },
      },
      initial: 'asking',
      states: {
        asking: {
          entry: { type: 'ask', params: ({ context }) => ({ person: context.asked, why: 'asked' }) },
          always: 'waiting',
        },
        waiting: {
          after: {
            week: [
              {
                guard: 'mayRemind',
                target: 'waiting',
                reenter: true,
                actions: [
                  'remember',
                  { type: 'ask', params: ({ context }) => ({ person: context.asked, why: 'reminded' }) },
                ],
              },
              {
                target: 'escalated',
                actions: [
                  'escalate',
                  { type: 'ask', params: ({ context }) => ({ person: context.superior, why: 'escalated' }) },
                ],
              },
            ],
          },
        },
        escalated: {},
      },
    },
    approved: { type: 'final' },
    refused: { type: 'final' },
  },
});

export const approval = durable(approvalMachine, {
  waiting: ({ context }) => [{ who: context?.asked ?? 'nobody', what: `approval of ${context?.subject}` }],
});
