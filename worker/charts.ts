import { readFileSync } from 'node:fs';
import type { AnyStateMachine } from 'xstate';
import { chartLayout, type MachineChart } from '../client/web/chart/layout.ts';
import { annualBudgetMachine } from '../machines/annual-budget/machine.ts';
import { budgetCycleMachine } from '../machines/budget-cycle/machine.ts';
import { changeRequestMachine } from '../machines/change-request/machine.ts';
import { escalationMachine } from '../machines/escalation/machine.ts';
import { financialFollowUpMachine } from '../machines/financial-follow-up/machine.ts';
import { frameMachine } from '../machines/frame/machine.ts';
import { matterMachine } from '../machines/matter/machine.ts';
import { meetingMachine } from '../machines/meeting/machine.ts';
import { modelRevisionMachine } from '../machines/model-revision/machine.ts';
import { projectReportMachine } from '../machines/project-report/machine.ts';
import { quarterlyReportMachine } from '../machines/quarterly-report/machine.ts';
import { overviewMachine } from '../machines/overview/machine.ts';
import { registerMachine } from '../machines/register/machine.ts';
import { statusReportMachine } from '../machines/status-report/machine.ts';
import { yearPlanMachine } from '../machines/year-plan/machine.ts';
import { statelyConfig } from './stately-config.ts';

function chartOf(machine: AnyStateMachine): MachineChart {
  const file = new URL(`../machines/${machine.id}/chart.json`, import.meta.url);
  return { layout: chartLayout.parse(JSON.parse(readFileSync(file, 'utf8'))), config: statelyConfig(machine) };
}

/** The lifecycles that people open a case of, by name, as the case page draws them and hands them out. Read once, when the process starts. */
export const charts: Readonly<Record<string, MachineChart>> = Object.fromEntries(
  [
    annualBudgetMachine,
    budgetCycleMachine,
    changeRequestMachine,
    escalationMachine,
    financialFollowUpMachine,
    frameMachine,
    matterMachine,
    meetingMachine,
    modelRevisionMachine,
    projectReportMachine,
    quarterlyReportMachine,
    overviewMachine,
    registerMachine,
    statusReportMachine,
    yearPlanMachine,
  ].map((machine) => [machine.id, chartOf(machine)]),
);
