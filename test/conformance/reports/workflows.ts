import { assign } from 'xstate';
import { durable } from '../../../workflows/durable/durable.ts';
import { says, withTell } from './report.ts';

/** Counts what it hears, and is carried over all the time. */
export const counter = durable(
  withTell(() => undefined).createMachine({
    id: 'counter',
    version: '1',
    context: { n: 0 },
    initial: 'counting',
    states: {
      counting: {
        on: { one: { actions: assign({ n: ({ context }) => context.n + 1 }) }, stop: 'over' },
      },
      over: {},
    },
  }),
  { continueAsNewAfter: 10 },
);

/** An order that lapses unless it is paid. */
export const order = durable(
  withTell(() => undefined).createMachine({
    id: 'order',
    version: '1',
    context: { n: 0 },
    initial: 'open',
    states: {
      open: { on: { pay: 'paid' }, after: { hour: 'lapsed' } },
      paid: { entry: says('paid'), on: { close: 'closed' } },
      lapsed: { entry: says('lapsed') },
      closed: {},
    },
  }),
);
