import { assign, setup } from 'xstate';

const named = (_args: unknown, _params: object): void => undefined;

type Vote = 'for' | 'against';

/** A ballot of four members that closes by itself. A member may change a vote until it does; three votes decide it. */
export const voteMachine = setup({
  types: {
    input: {} as { readonly open: number },
    context: {} as { readonly open: number; readonly votes: Readonly<Record<string, Vote>> },
    events: {} as { type: 'vote'; member: string; vote: Vote } | { type: 'archive' },
  },
  actions: { announce: named },
  delays: { close: ({ context }) => context.open },
  guards: {
    adopted: ({ context }) => {
      const votes = Object.values(context.votes);
      return votes.filter((vote) => vote === 'for').length * 2 > votes.length;
    },
  },
}).createMachine({
  id: 'vote',
  version: '1',
  context: ({ input }) => ({ open: input.open, votes: {} }),
  initial: 'open',
  states: {
    open: {
      on: {
        vote: {
          actions: assign({ votes: ({ context, event }) => ({ ...context.votes, [event.member]: event.vote }) }),
        },
      },
      after: { close: [{ guard: 'adopted', target: 'adopted' }, { target: 'rejected' }] },
    },
    adopted: { entry: { type: 'announce', params: { outcome: 'adopted' } }, on: { archive: 'archived' } },
    rejected: { entry: { type: 'announce', params: { outcome: 'rejected' } }, on: { archive: 'archived' } },
    archived: { type: 'final' },
  },
});
