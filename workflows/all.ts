/** Every workflow of the product, as the worker bundles them. The export's name is the workflow's type. */
export { changeRequest } from './change-request.ts';
export { mailbox } from './mailbox.ts';
