import { assign, fromPromise, setup, spawnChild } from 'xstate';

const named = (_args: unknown, _params: object): void => undefined;

const moment = setup({}).createMachine({
  id: 'moment',
  version: '1',
  initial: 'over',
  states: { over: { type: 'final' } },
});

/** A case with slow work, much context and many children. */
export const patientMachine = setup({
  types: {
    context: {} as { n: number; text: string; got: string | null },
    events: {} as { type: 'act' | 'count' | 'look' | 'grow' | 'shrink' | 'spawn' | 'end' },
  },
  actions: { slow: named, after: named },
  actors: { answer: fromPromise<string>(async () => ''), moment },
}).createMachine({
  id: 'patient',
  version: '1',
  context: { n: 0, text: '', got: null },
  initial: 'open',
  states: {
    open: {
      on: {
        act: {
          actions: [
            { type: 'slow', params: {} },
            { type: 'after', params: {} },
          ],
        },
        count: { actions: assign({ n: ({ context }) => context.n + 1 }) },
        grow: { actions: assign({ text: ({ context }) => context.text + 'x'.repeat(1_000_000) }) },
        shrink: { actions: assign({ text: '' }) },
        spawn: {
          actions: [
            assign({ n: ({ context }) => context.n + 1 }),
            spawnChild('moment', { id: ({ context }) => `moment-${context.n}` }),
          ],
        },
        look: '.looking',
        end: 'over',
      },
      initial: 'idle',
      states: {
        idle: {},
        looking: {
          invoke: {
            src: 'answer',
            onDone: { target: 'idle', actions: assign({ got: ({ event }) => event.output }) },
            onError: 'idle',
          },
        },
      },
    },
    over: { type: 'final' },
  },
});
