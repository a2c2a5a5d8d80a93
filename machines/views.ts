import type { z } from 'zod';
import type { DeepReadonly } from './governance/deep-readonly.ts';
import { annualBudgetView } from './annual-budget/view.ts';
import { budgetCycleView } from './budget-cycle/view.ts';
import { changeRequestView } from './change-request/view.ts';
import { escalationView } from './escalation/view.ts';
import { financialFollowUpView } from './financial-follow-up/view.ts';
import { shapeOnly } from './forms/shape.ts';
import { frameView } from './frame/view.ts';
import { matterView } from './matter/view.ts';
import { meetingView } from './meeting/view.ts';
import { modelRevisionView } from './model-revision/view.ts';
import { overviewView } from './overview/view.ts';
import { projectReportView } from './project-report/view.ts';
import { quarterlyReportView } from './quarterly-report/view.ts';
import { registerView } from './register/view.ts';
import { statusReportView } from './status-report/view.ts';
import { yearPlanView } from './year-plan/view.ts';

/**
 * What a case of each lifecycle shows: the only shape that store, pages, documents, command line and API know of it. The shape alone: limits are the forms', and
 * what was accepted under a wider one stays readable.
 */
export const views = {
  'annual-budget': shapeOnly(annualBudgetView),
  'budget-cycle': shapeOnly(budgetCycleView),
  'change-request': shapeOnly(changeRequestView),
  escalation: shapeOnly(escalationView),
  'financial-follow-up': shapeOnly(financialFollowUpView),
  frame: shapeOnly(frameView),
  matter: shapeOnly(matterView),
  meeting: shapeOnly(meetingView),
  'model-revision': shapeOnly(modelRevisionView),
  overview: shapeOnly(overviewView),
  'project-report': shapeOnly(projectReportView),
  'quarterly-report': shapeOnly(quarterlyReportView),
  register: shapeOnly(registerView),
  'status-report': shapeOnly(statusReportView),
  'year-plan': shapeOnly(yearPlanView),
} as const;

export type Lifecycle = keyof typeof views;
export const lifecycles = Object.keys(views) as readonly Lifecycle[];
export const isLifecycle = (machine: string): machine is Lifecycle => Object.hasOwn(views, machine);

/** What a case of the lifecycle shows. */
export type ViewOf<M extends Lifecycle> = DeepReadonly<z.output<(typeof views)[M]>>;
