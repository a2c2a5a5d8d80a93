/** What a file of workflows needs: it may be bundled into Temporal's sandbox. Clients, workers and the in-memory host have doors of their own. */
export { durable, type Carried, type DurableWorkflow, type WorkflowOf } from './durable.ts';
export { NotDurable } from './register.ts';
export type { RegistrationFault } from './checks.ts';
export type { ActivitiesOf, MachineActivities } from './activity-types.ts';
export type { ActionName, ActorName, EventType, ReceiptOf, StatePath, ValueOf, ViewOf } from './machine-types.ts';
export type { ActivityCall, AttributeValue, ChildWorkflow, DurableOptions, OptionsFor, Schema } from './options.ts';
export type { Migration } from './migration.ts';
export type * from './messages.ts';
export { Refused, type FieldFault, type RefusalParams, type RefusalReason } from './refused.ts';
