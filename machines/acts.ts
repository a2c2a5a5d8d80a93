import { type Act, actId } from './acts/act.ts';
import * as annualBudget from './annual-budget/acts.ts';
import * as assignment from './assignment/acts.ts';
import * as caseFile from './case-file/acts.ts';
import * as budgetCycle from './budget-cycle/acts.ts';
import * as changeRequest from './change-request/acts.ts';
import * as escalation from './escalation/acts.ts';
import * as document from './document/acts.ts';
import * as frame from './frame/acts.ts';
import * as model from './model-revision/acts.ts';
import * as meeting from './meeting/acts.ts';
import * as matter from './matter/acts.ts';
import * as operation from './operation/acts.ts';
import * as register from './register/acts.ts';
import * as sysDecision from './sys-decision/acts.ts';
import * as yearPlan from './year-plan/acts.ts';
import * as statusReport from './status-report/acts.ts';

/**
 * Every act of every lifecycle, by id: a lifecycle's file is entered here once, an act nowhere but in its lifecycle's file. Sorted, since the order of a
 * module's exports is not the same in every loader.
 */
export const acts: readonly Act[] = [
  changeRequest,
  budgetCycle,
  annualBudget,
  caseFile,
  matter,
  meeting,
  sysDecision,
  assignment,
  document,
  frame,
  model,
  operation,
  register,
  escalation,
  statusReport,
  yearPlan,
]
  .flatMap((lifecycle): readonly Act[] => Object.values(lifecycle))
  .toSorted((a, b) => (actId(a) < actId(b) ? -1 : 1));

const byId: ReadonlyMap<string, Act> = new Map(acts.map((one) => [actId(one), one]));

/** The act of an id such as `change-request.return`; undefined when there is none. */
export const actNamed = (id: string): Act | undefined => byId.get(id);
