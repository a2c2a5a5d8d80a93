import { assign, fromPromise, sendTo, setup } from 'xstate';

const named = (_args: unknown, _params: object): void => undefined;

/** A child that is a workflow of its own, with a grandchild that is one too. */
const grandchild = setup({}).createMachine({
  id: 'young',
  version: '1',
  initial: 'a',
  states: { a: { on: { never: 'b' } }, b: { type: 'final' } },
});

export const childMachine = setup({
  types: {
    input: {} as { key: string },
    context: {} as { key: string },
    events: {} as { type: 'finish' } | { type: 'deepen' },
  },
  actors: { young: grandchild },
  actions: { childSays: named },
}).createMachine({
  id: 'childCase',
  version: '1',
  context: ({ input }) => ({ key: input.key }),
  initial: 'open',
  states: {
    open: { entry: { type: 'childSays', params: { what: 'open' } }, on: { finish: 'over', deepen: 'deep' } },
    deep: { invoke: { id: 'young', src: 'young' } },
    over: { type: 'final' },
  },
  output: ({ context }) => ({ key: context.key }),
});

export const parentMachine = setup({
  types: { context: {} as { got: unknown; n: number }, events: {} as { type: string } },
  actors: { childCase: childMachine, unused: fromPromise(async () => 1) },
}).createMachine({
  id: 'parentCase',
  version: '1',
  context: { got: null, n: 0 },
  initial: 'waiting',
  states: {
    waiting: {
      invoke: {
        id: 'child',
        src: 'childCase',
        input: { key: 'k' },
        onDone: { target: 'over', actions: assign({ got: ({ event }) => event.output }) },
      },
      on: {
        tell: { actions: sendTo('child', { type: 'finish' }) },
        deepen: { actions: sendTo('child', { type: 'deepen' }) },
        count: { actions: assign({ n: ({ context }) => context.n + 1 }) },
        leave: 'left',
      },
    },
    left: { on: { end: 'over' } },
    over: { type: 'final' },
  },
  output: ({ context }) => context,
});

export { grandchild as youngMachine };
