/**
 * The product's workflows with ordinary activities only. A worker without any cache (`maxCachedWorkflows: 0`) evicts a case while its local
 * activities run, and Temporal's core then waits out the workflow task; with ordinary activities every step is a replay, and quick.
 */
import { effectTypes } from '../../../machines/governance/recorded.ts';
import { changeRequestMachine } from '../../../machines/change-request/machine.ts';
import { changeRequestOptions } from '../../../workflows/change-request.ts';
import { durable } from '../../../workflows/durable/durable.ts';

export { mailbox } from '../../../workflows/mailbox.ts';

const names = ['record', 'arrange', 'arrangeBallot', 'screen', 'commitFromFrame', 'recordSpending', ...effectTypes];

export const changeRequest = durable(changeRequestMachine, {
  ...changeRequestOptions,
  activities: Object.fromEntries(
    names.map((name) => [name, { ...changeRequestOptions.activities?.[name], local: false }]),
  ),
});
