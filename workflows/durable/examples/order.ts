import { assign, fromPromise, setup } from 'xstate';
import { durable } from '../durable.ts';

const byActivity = (): Promise<never> => Promise.reject(new Error('an activity does it'));

/** A shipment is a case of its own: it may be seen and moved by itself, and outlives a long order's history. */
const shipmentMachine = setup({
  types: {
    input: {} as { readonly caseId: string; readonly article: string },
    context: {} as { readonly article: string; readonly lost: boolean },
    events: {} as { readonly type: 'deliver' } | { readonly type: 'lose' },
    output: {} as { readonly delivered: boolean },
  },
  actions: { send: (_, _params: { readonly article: string }) => undefined, giveUp: assign({ lost: true }) },
}).createMachine({
  id: 'shipment',
  version: '1',
  context: ({ input }) => ({ article: input.article, lost: false }),
  output: ({ context }) => ({ delivered: !context.lost }),
  initial: 'onItsWay',
  entry: { type: 'send', params: ({ context }) => ({ article: context.article }) },
  states: {
    onItsWay: { on: { deliver: 'over', lose: { target: 'over', actions: 'giveUp' } } },
    over: { type: 'final' },
  },
});

/** An order: reserved, charged, shipped. What fails is made good by undoing what was done before it, in the opposite order. */
const orderMachine = setup({
  types: {
    input: {} as { readonly number: string; readonly article: string },
    context: {} as {
      readonly number: string;
      readonly article: string;
      readonly outcome: 'open' | 'delivered' | 'undone';
    },
    output: {} as { readonly outcome: string },
  },
  actors: {
    reserve: fromPromise<{ readonly shelf: string }, { readonly article: string }>(byActivity),
    charge: fromPromise<{ readonly receipt: string }, { readonly number: string }>(byActivity),
    shipment: shipmentMachine,
  },
  actions: {
    refund: (_, _params: { readonly number: string }) => undefined,
    putBack: (_, _params: { readonly article: string }) => undefined,
    delivered: assign({ outcome: 'delivered' }),
    undone: assign({ outcome: 'undone' }),
  },
}).createMachine({
  id: 'order',
  version: '1',
  context: ({ input }) => ({ ...input, outcome: 'open' }),
  output: ({ context }) => ({ outcome: context.outcome }),
  initial: 'reserving',
  states: {
    reserving: {
      invoke: { src: 'reserve', input: ({ context }) => context, onDone: 'charging', onError: 'undone' },
    },
    charging: {
      invoke: { src: 'charge', input: ({ context }) => context, onDone: 'shipping', onError: 'puttingBack' },
    },
    shipping: {
      invoke: {
        src: 'shipment',
        input: ({ context }) => ({ caseId: `${context.number}/shipment`, article: context.article }),
        onDone: [
          { guard: ({ event }) => event.output.delivered, target: 'delivered', actions: 'delivered' },
          { target: 'refunding' },
        ],
      },
    },
    refunding: {
      entry: { type: 'refund', params: ({ context }) => ({ number: context.number }) },
      always: 'puttingBack',
    },
    puttingBack: {
      entry: { type: 'putBack', params: ({ context }) => ({ article: context.article }) },
      always: 'undone',
    },
    delivered: { type: 'final' },
    undone: { type: 'final', entry: 'undone' },
  },
});

export const shipment = durable(shipmentMachine);
export const order = durable(orderMachine, {
  activities: { charge: { maximumAttempts: 2 } },
  children: { shipment: { workflow: 'shipment', id: ({ caseId }) => caseId } },
});
