import { assign, enqueueActions, fromPromise, raise, setup, spawnChild } from 'xstate';
import { z } from 'zod';

const named = (_args: unknown, _params: object): void => undefined;

/** A machine with something wrong behind every event: what the engine must survive. */
export const troubledMachine = setup({
  types: {
    context: {} as { n: number; odd: unknown; got: string },
    events: {} as { type: string; [key: string]: unknown },
  },
  actions: { before: named, fails: named, after: named },
  actors: { lookUp: fromPromise<string, { key: string }>(async () => '') },
  guards: {
    throwing: () => {
      throw new Error('the guard broke');
    },
  },
}).createMachine({
  id: 'troubled',
  version: '1',
  context: { n: 0, odd: null, got: '' },
  initial: 'ready',
  states: {
    ready: {
      on: {
        act: {
          actions: [
            { type: 'before', params: {} },
            { type: 'fails', params: {} },
            { type: 'after', params: {} },
          ],
        },
        count: { actions: assign({ n: ({ context }) => context.n + 1 }) },
        throwLater: { actions: raise({ type: 'boom' }, { delay: 1000, id: 'boom' }) },
        boom: { guard: 'throwing', target: 'ready' },
        date: { actions: assign({ odd: () => new Date(0) }) },
        nan: { actions: raise({ type: 'count' }, { delay: () => Number.NaN, id: 'never' }) },
        spin: 'spinning',
        inline: { actions: enqueueActions(({ enqueue }) => enqueue(function sneaky() {})) },
        look: 'looking',
        spawn: { actions: spawnChild('lookUp', { id: 'spawned', input: { key: 'spawned' } }) },
        later: { actions: raise({ type: 'count' }, { delay: 60_000, id: 'later' }) },
        end: 'over',
      },
    },
    spinning: { always: 'whirling' },
    whirling: { always: 'spinning' },
    looking: {
      invoke: {
        src: 'lookUp',
        input: ({ context }) => ({ key: String(context.n) }),
        onDone: { target: 'ready', actions: assign({ got: ({ event }) => event.output }) },
        onError: { target: 'ready', actions: assign({ got: 'failed' }) },
      },
      on: { end: 'over', back: 'ready' },
    },
    over: { type: 'final' },
  },
});

export const troubledEvents = {
  ...Object.fromEntries(
    ['act', 'throwLater', 'boom', 'date', 'nan', 'spin', 'inline', 'look', 'spawn', 'later', 'end', 'back'].map(
      (type) => [type, z.object({ type: z.literal(type) })],
    ),
  ),
  count: z.object({ type: z.literal('count'), by: z.string().optional() }),
};

/** A machine whose first state can never be entered. */
export const stillbornMachine = setup({}).createMachine({
  id: 'stillborn',
  version: '1',
  context: () => {
    throw new Error('the budget is missing');
  },
  initial: 'never',
  states: { never: {} },
});
