/** Orders that wait an hour for their approval. */
import { durable } from '../../../../workflows/durable/durable.ts';
import { orderMachine } from '../order.ts';

export const waitingOrder = durable(orderMachine({ review: 'review', wait: { approval: 3_600_000 } }));
