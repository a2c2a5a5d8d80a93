import { annualBudgetMachine } from '../../machines/annual-budget/machine.ts';
import { assignmentMachine } from '../../machines/assignment/machine.ts';
import { ballotMachine } from '../../machines/ballot/machine.ts';
import { budgetCycleMachine } from '../../machines/budget-cycle/machine.ts';
import { changeRequestMachine } from '../../machines/change-request/machine.ts';
import { escalationMachine } from '../../machines/escalation/machine.ts';
import { financialFollowUpMachine } from '../../machines/financial-follow-up/machine.ts';
import { frameMachine } from '../../machines/frame/machine.ts';
import { hearingMachine } from '../../machines/hearing/machine.ts';
import { mailboxMachine } from '../../machines/mailbox/machine.ts';
import { matterMachine } from '../../machines/matter/machine.ts';
import { meetingMachine } from '../../machines/meeting/machine.ts';
import { projectReportMachine } from '../../machines/project-report/machine.ts';
import { yearPlanMachine } from '../../machines/year-plan/machine.ts';
import { modelRevisionMachine } from '../../machines/model-revision/machine.ts';
import { quarterlyReportMachine } from '../../machines/quarterly-report/machine.ts';
import { overviewMachine } from '../../machines/overview/machine.ts';
import { registerMachine } from '../../machines/register/machine.ts';
import { rsiDecisionMachine } from '../../machines/rsi-decision/machine.ts';
import { statusReportMachine } from '../../machines/status-report/machine.ts';
import { sysDecisionMachine } from '../../machines/sys-decision/machine.ts';

/** What the tests read of a machine: its tree, as XState keeps it. */
export interface Node {
  readonly key: string;
  readonly path: readonly string[];
  readonly type: string;
  readonly states: Readonly<Record<string, Node>>;
  readonly initial?: { readonly target: readonly Node[] };
  readonly invoke: readonly { readonly id: string; readonly src: unknown }[];
  readonly after: readonly Arrow[];
  readonly always?: readonly Arrow[];
  readonly on: Readonly<Record<string, readonly Arrow[]>>;
  readonly entry: readonly Action[];
  readonly exit: readonly Action[];
  readonly parent?: Node;
}
export interface Arrow {
  readonly target?: readonly Node[];
  readonly guard?: unknown;
  readonly reenter?: boolean;
  readonly actions: readonly Action[];
}
type Action = { readonly type: string } | ((...args: never[]) => void) | string;

export const lifecycles = {
  'annual-budget': annualBudgetMachine,
  assignment: assignmentMachine,
  ballot: ballotMachine,
  'budget-cycle': budgetCycleMachine,
  'change-request': changeRequestMachine,
  escalation: escalationMachine,
  'financial-follow-up': financialFollowUpMachine,
  frame: frameMachine,
  hearing: hearingMachine,
  mailbox: mailboxMachine,
  matter: matterMachine,
  meeting: meetingMachine,
  'model-revision': modelRevisionMachine,
  'project-report': projectReportMachine,
  'quarterly-report': quarterlyReportMachine,
  overview: overviewMachine,
  register: registerMachine,
  'rsi-decision': rsiDecisionMachine,
  'status-report': statusReportMachine,
  'sys-decision': sysDecisionMachine,
  'year-plan': yearPlanMachine,
} as const;
export const names = Object.keys(lifecycles) as readonly (keyof typeof lifecycles)[];
export const rootOf = (name: keyof typeof lifecycles): Node => lifecycles[name].root as unknown as Node;
export const below = (node: Node): readonly Node[] => [
  node,
  ...Object.values(node.states).flatMap((child) => below(child)),
];
export const pathOf = (node: Node): string => node.path.join('.');
/** The state itself and those around it, innermost first. */
export const around = (node: Node): readonly Node[] =>
  node.parent === undefined ? [node] : [node, ...around(node.parent)];
/** All transitions of a state by what causes them: events, `after …`, `done`, `error`, `always`. */
export const arrowsOf = (node: Node): readonly (readonly [cause: string, arrow: Arrow])[] => [
  ...Object.entries(node.on).flatMap(([event, arrows]) => arrows.map((arrow) => [causeOf(event), arrow] as const)),
  ...(node.always ?? []).map((arrow) => ['always', arrow] as const),
];

function causeOf(event: string): string {
  if (event.startsWith('xstate.done')) return 'done';
  if (event.startsWith('xstate.error')) return 'error';
  return /^xstate\.after\.([^.]+)/.exec(event)?.[1]?.replace(/^/, 'after ') ?? event;
}
