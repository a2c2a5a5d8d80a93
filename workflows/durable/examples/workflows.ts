export { approval } from './approval.ts';
export { order, shipment } from './order.ts';
export { subscription } from './subscription.ts';
