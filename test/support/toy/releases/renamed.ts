/** The same orders after a release that calls their first state something else. */
import { durable } from '../../../../workflows/durable/durable.ts';
import { orderMachine } from '../order.ts';

const machine = orderMachine({ review: 'checking' });
export const order = durable(machine);
export const carriedOrder = durable(machine, { continueAsNewAfter: 5 });
export const timedOrder = durable(orderMachine({ review: 'checking', wait: { approval: 3_600_000 } }), {
  continueAsNewAfter: 5,
});
