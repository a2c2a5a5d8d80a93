/** Orders of the second version: what was called review is called checking, and a migration says so. */
import { durable } from '../../../../workflows/durable/durable.ts';
import { orderMachine } from '../order.ts';

export const order = durable(orderMachine({ review: 'checking', version: '2' }), {
  migrations: [{ from: '1', to: '2', states: { review: 'checking' } }],
});
