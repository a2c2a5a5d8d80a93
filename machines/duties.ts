import { annualBudgetDuties } from './annual-budget/duties.ts';
import { ballotDuties } from './ballot/duties.ts';
import { changeRequestDuties } from './change-request/duties.ts';
import { type DutyDeclaration, termsOf } from './duties/duty.ts';
import { escalationDuties } from './escalation/duties.ts';
import { financialFollowUpDuties } from './financial-follow-up/duties.ts';
import { frameDuties } from './frame/duties.ts';
import type { Duty } from './governance/duty.ts';
import { hearingDuties } from './hearing/duties.ts';
import { matterDuties } from './matter/duties.ts';
import { meetingDuties } from './meeting/duties.ts';
import { modelRevisionDuties } from './model-revision/duties.ts';
import { projectReportDuties } from './project-report/duties.ts';
import { quarterlyReportDuties } from './quarterly-report/duties.ts';
import { rsiDecisionDuties } from './rsi-decision/duties.ts';
import { statusReportDuties } from './status-report/duties.ts';
import { sysDecisionDuties } from './sys-decision/duties.ts';

const declared = {
  ...changeRequestDuties,
  ...ballotDuties,
  ...hearingDuties,
  ...annualBudgetDuties,
  ...sysDecisionDuties,
  ...frameDuties,
  ...rsiDecisionDuties,
  ...quarterlyReportDuties,
  ...financialFollowUpDuties,
  ...escalationDuties,
  ...statusReportDuties,
  ...modelRevisionDuties,
  ...meetingDuties,
  ...projectReportDuties,
  ...matterDuties,
} as const satisfies Record<string, DutyDeclaration>;

export type DutyName = keyof typeof declared;

/** Every duty of every lifecycle, as it is declared: a lifecycle's file is entered here once, a duty nowhere but in its lifecycle's file. */
export const dutyDeclarations: Readonly<Record<DutyName, DutyDeclaration>> = declared;

/** The terms of every duty, as machines give tasks by them. */
export const duties = Object.fromEntries(
  Object.entries(dutyDeclarations).map(([name, declaration]) => [name, termsOf(declaration)]),
) as Readonly<Record<DutyName, Duty>>;

export const isDuty = (name: string): name is DutyName => Object.hasOwn(declared, name);

/** The duty of a task; undefined for a name that no lifecycle has, e.g. of an older version. */
export const dutyNamed = (name: string): DutyDeclaration | undefined =>
  isDuty(name) ? dutyDeclarations[name] : undefined;
