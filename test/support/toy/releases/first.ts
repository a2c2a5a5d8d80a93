/** Orders as they were first released. */
import { durable } from '../../../../workflows/durable/durable.ts';
import { orderMachine } from '../order.ts';

const machine = orderMachine({ review: 'review' });
export const order = durable(machine);
export const carriedOrder = durable(machine, { continueAsNewAfter: 5 });
export const timedOrder = durable(orderMachine({ review: 'review', wait: { approval: 3_600_000 } }), {
  continueAsNewAfter: 5,
});
