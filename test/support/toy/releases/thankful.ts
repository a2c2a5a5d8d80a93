/** Orders whose buyer is thanked; their steps are recorded. */
import { durable } from '../../../../workflows/durable/durable.ts';
import { orderMachine } from '../order.ts';

const record = { activity: 'record', effects: ['thank', 'ship'] } as const;
export const order = durable(orderMachine({ review: 'review', thanks: true }), { record });
