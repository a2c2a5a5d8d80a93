/** The same orders after a release that no longer thanks anybody. */
import { durable } from '../../../../workflows/durable/durable.ts';
import { orderMachine } from '../order.ts';

const record = { activity: 'record', effects: ['thank', 'ship'] } as const;
export const order = durable(orderMachine({ review: 'review' }), { record });
