import { assignment } from './lifecycles/assignment.ts';
import { ballot } from './lifecycles/ballot.ts';
import { budgetCycle } from './lifecycles/budget-cycle.ts';
import { changeRequest } from './lifecycles/change-request.ts';
import { rsiDecision, sysDecision } from './lifecycles/decisions.ts';
import { hearing } from './lifecycles/hearing.ts';
import { matter } from './lifecycles/matter.ts';
import { meeting, yearPlan } from './lifecycles/meeting.ts';
import { rankedMeeting } from './lifecycles/ranked-meeting.ts';
import { modelRevision } from './lifecycles/model-revision.ts';
import { escalation, overview, projectReport, register, statusReport } from './lifecycles/reports.ts';
import { annualBudget, financialFollowUp, frame, quarterlyReport } from './lifecycles/year.ts';
import type { Spec } from './search/spec.ts';

/** Every lifecycle that is searched. A new one: a file under `lifecycles/` and its line here; a test misses those that have none. */
export const searches: readonly Spec[] = [
  annualBudget,
  assignment,
  ballot,
  budgetCycle,
  changeRequest,
  escalation,
  financialFollowUp,
  frame,
  hearing,
  matter,
  meeting,
  modelRevision,
  overview,
  projectReport,
  quarterlyReport,
  rankedMeeting,
  register,
  rsiDecision,
  statusReport,
  sysDecision,
  yearPlan,
];

/** Lifecycles that decide nothing and are not searched: their letters are searched by their own tests. */
export const unsearched: Readonly<Record<string, string>> = {
  mailbox: 'it sends letters and decides nothing; its order and its pauses are tested in test/machines/mailbox',
};
