import { assign, setup } from 'xstate';
import { durable } from '../durable.ts';

const day = 24 * 3600 * 1000;

/** A subscription, for years: an invoice each month, until it is cancelled. Its history never grows long, for it goes on as a new run now and then. */
const subscriptionMachine = setup({
  types: {
    input: {} as { readonly customer: string },
    context: {} as { readonly customer: string; readonly months: number },
    events: {} as { readonly type: 'cancel' },
    output: {} as { readonly months: number },
  },
  actions: {
    invoice: (_, _params: { readonly customer: string; readonly month: number }) => undefined,
    nextMonth: assign({ months: ({ context }) => context.months + 1 }),
  },
  delays: { month: 30 * day },
}).createMachine({
  id: 'subscription',
  version: '1',
  context: ({ input }) => ({ customer: input.customer, months: 0 }),
  output: ({ context }) => ({ months: context.months }),
  initial: 'running',
  states: {
    running: {
      entry: [
        'nextMonth',
        { type: 'invoice', params: ({ context }) => ({ customer: context.customer, month: context.months }) },
      ],
      after: { month: { target: 'running', reenter: true } },
      on: { cancel: 'cancelled' },
    },
    cancelled: { type: 'final' },
  },
});

/** Without `continueAsNewAfter` the server says when; here it is soon, so that it can be seen. */
export const subscription = durable(subscriptionMachine, { continueAsNewAfter: 50 });
