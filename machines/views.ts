import type { z } from 'zod';
import { annualBudgetView } from './annual-budget/view.ts';
import { budgetCycleView } from './budget-cycle/view.ts';
import { changeRequestView } from './change-request/view.ts';
import { escalationView } from './escalation/view.ts';
import { financialFollowUpView } from './financial-follow-up/view.ts';
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

/** What a case of each lifecycle shows: the only shape that store, pages, documents, command line and API know of it. */
export const views = {
  'annual-budget': annualBudgetView,
  'budget-cycle': budgetCycleView,
  'change-request': changeRequestView,
  escalation: escalationView,
  'financial-follow-up': financialFollowUpView,
  frame: frameView,
  matter: matterView,
  meeting: meetingView,
  'model-revision': modelRevisionView,
  overview: overviewView,
  'project-report': projectReportView,
  'quarterly-report': quarterlyReportView,
  register: registerView,
  'status-report': statusReportView,
  'year-plan': yearPlanView,
} as const;

export type Lifecycle = keyof typeof views;
export const lifecycles = Object.keys(views) as readonly Lifecycle[];
export const isLifecycle = (machine: string): machine is Lifecycle => Object.hasOwn(views, machine);

/** What a case of the lifecycle shows. */
export type ViewOf<M extends Lifecycle> = z.output<(typeof views)[M]>;
