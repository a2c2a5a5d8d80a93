/** The product's workflows, each carried over as soon as its history is longer than a few steps: every state it waits in is frozen and thawed. */
import { durable, type DurableWorkflow } from '../../workflows/durable/durable.ts';
import * as product from '../../workflows/all.ts';

const carried = ({ registration: { original, options } }: DurableWorkflow): DurableWorkflow =>
  durable(original, { ...options, continueAsNewAfter: 25 });

export const annualBudget = carried(product.annualBudget);
export const budgetCycle = carried(product.budgetCycle);
export const changeRequest = carried(product.changeRequest);
export const escalation = carried(product.escalation);
export const financialFollowUp = carried(product.financialFollowUp);
export const frame = carried(product.frame);
export const mailbox = carried(product.mailbox);
export const matter = carried(product.matter);
export const meeting = carried(product.meeting);
export const modelRevision = carried(product.modelRevision);
export const overview = carried(product.overview);
export const projectReport = carried(product.projectReport);
export const quarterlyReport = carried(product.quarterlyReport);
export const register = carried(product.register);
export const statusReport = carried(product.statusReport);
export const yearPlan = carried(product.yearPlan);
