/** Every workflow of the product, as the worker bundles them. The export's name is the workflow's type. */
export { annualBudget } from './annual-budget.ts';
export { budgetCycle } from './budget-cycle.ts';
export { changeRequest } from './change-request.ts';
export { escalation } from './escalation.ts';
export { financialFollowUp } from './financial-follow-up.ts';
export { frame } from './frame.ts';
export { mailbox } from './mailbox.ts';
export { matter } from './matter.ts';
export { meeting } from './meeting.ts';
export { modelRevision } from './model-revision.ts';
export { overview } from './overview.ts';
export { projectReport } from './project-report.ts';
export { quarterlyReport } from './quarterly-report.ts';
export { register } from './register.ts';
export { statusReport } from './status-report.ts';
export { yearPlan } from './year-plan.ts';
