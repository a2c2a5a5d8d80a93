import { totalOf } from '../../../machines/annual-budget/budget.ts';
import type { Stage } from '../../../machines/annual-budget/context.ts';
import { followUpId, quarterlyReportId } from '../../../machines/budget-cycle/input.ts';
import type { CyclePlan, MovableDate } from '../../../machines/budget-cycle/plan.ts';
import { type Deadline, quarters } from '../../../machines/governance/deadlines.ts';
import type { Role } from '../../../machines/governance/people.ts';
import { type ListedCase, isCase, viewOf, type CaseOf } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { withFailures } from '../with-failures.ts';
import type { BudgetCommands, Wheel, WheelRow } from '../budget-commands.ts';
import type { CommandDeps } from '../deps.ts';
import { dispensationRule } from './dispensing.ts';
import { findCycle } from './find-cycle.ts';
import type { Lifecycle } from '../../../machines/views.ts';

type Status = WheelRow['deadlines'][number]['status'];

const order: readonly Stage[] = [
  'planned',
  'hearing',
  'drafting',
  'fsgReview',
  'firstReading',
  'adjusting',
  'secondReading',
  'rsi',
  'approved',
];

/** The step that each date is for, and who owes it. */
const steps: readonly (readonly [name: Exclude<MovableDate, 'accounts'>, stage: Stage, owner: Role])[] = [
  ['hearingClose', 'hearing', 'userGroup'],
  ['draftToFsg', 'drafting', 'fsa'],
  ['fsgApproval', 'fsgReview', 'fsgChair'],
  ['first', 'firstReading', 'secretariat'],
  ['secondDraft', 'adjusting', 'fsa'],
  ['final', 'secondReading', 'secretariat'],
  ['rsiTarget', 'rsi', 'rsi'],
];

const statusOf = (deadline: Deadline, done: boolean, underWay: boolean, now: string): Status => {
  if (done) return 'delivered';
  if (deadline.due <= now) return 'missed';
  if (deadline.rule === dispensationRule) return 'dispensed';
  return underWay ? 'underWay' : 'notStarted';
};

/** The year as it stands: every system's budget by step, the matrix of reports, the follow-ups. */
export function createWheel({ store, now }: CommandDeps): Pick<BudgetCommands, 'wheel' | 'cycles'> {
  return {
    wheel: (year) =>
      withFailures(async () => {
        const cycle = await findCycle(store, year);
        const { plan } = cycle.view;
        const byId = new Map((await store.cases({ year })).map((row) => [row.id, row]));
        const ofYear = <M extends Lifecycle>(machine: M) => [...byId.values()].filter((row) => isCase(row, machine));
        const budgets = ofYear('annual-budget');
        const at = now();
        const names = createNames(store, at);
        const rows: WheelRow[] = [];
        for (const row of budgets) rows.push(await wheelRow(row, byId, year, plan, at, names));
        const known = [...budgets, ...ofYear('quarterly-report')].flatMap((row) => row.system ?? []);
        const systems = [...new Set([...cycle.view.systems.map(({ id }) => id), ...known])];
        return {
          year,
          cycle: { caseId: cycle.id, state: cycle.state, status: cycle.status },
          plan,
          rows,
          reports: systems.map((system) => ({ system, quarters: quartersOf(byId, year, system, at) })),
          followUps: ofYear('financial-follow-up').map((row) => ({
            subject: row.view.subject,
            caseId: row.id,
            state: row.state,
          })),
        } satisfies Wheel;
      }),

    cycles: () =>
      withFailures(async () => (await store.casesOf('budget-cycle')).map((row) => row.view.year).sort((a, b) => b - a)),
  };
}

type Names = (role: Role, system: string | undefined) => Promise<string>;

/** Names of who holds a role now, asked once for each role and system. */
function createNames(store: Store, at: string): Names {
  const known = new Map<string, Promise<string>>();
  return (role, system) => {
    const key = `${role} ${system ?? ''}`;
    const asked =
      known.get(key) ??
      store.addressees(role, system === undefined ? {} : { system }, at).then((holders) =>
        holders
          .filter(({ onBehalfOf }) => onBehalfOf === undefined)
          .map(({ name }) => name)
          .join(', '),
      );
    known.set(key, asked);
    return asked;
  };
}

async function wheelRow(
  row: CaseOf<'annual-budget'>,
  byId: ReadonlyMap<string, ListedCase>,
  year: number,
  plan: CyclePlan,
  at: string,
  names: Names,
): Promise<WheelRow> {
  const view = row.view;
  const { budget, previous } = view;
  const left = row.outcome === 'left';
  const reached = order.indexOf(view.stage);
  const deadlines = left
    ? []
    : await Promise.all(
        steps.map(async ([name, stage, owner]) => {
          const deadline = name === 'first' || name === 'final' ? view.plan[name].deadline : view.plan[name];
          // A budget that RSI returned has been read twice already: what counts is what SYS decided.
          const read = name === 'first' && view.firstRead !== null;
          const done = read || reached > order.indexOf(stage) || row.closedAt !== undefined;
          return {
            name,
            due: deadline.due,
            status: statusOf(deadline, done, view.stage === stage, at),
            owner: await names(owner, row.system),
          };
        }),
      );
  const followUp =
    row.system === undefined ? undefined : viewOf(byId.get(followUpId(year, row.system)), 'financial-follow-up');
  const accounts = followUp?.plan.accounts ?? plan.followUp.accounts;
  const delivered = followUp !== undefined && followUp.accounts !== null;
  return {
    system: row.system ?? '',
    name: row.title.replace(/^Driftsbudget \d+ for /, ''),
    caseId: row.id,
    state: row.state,
    flags: view.flags,
    partAOre: budget === null ? null : totalOf(budget, 'A'),
    partBOre: budget === null ? null : totalOf(budget, 'B'),
    previousOre: previous === null ? null : totalOf(previous),
    deadlines: left
      ? []
      : [
          ...deadlines,
          {
            name: 'accounts',
            due: accounts.due,
            status: statusOf(accounts, delivered, followUp !== undefined, at),
            owner: await names('fsa', row.system),
          },
        ],
  };
}

function quartersOf(
  byId: ReadonlyMap<string, ListedCase>,
  year: number,
  system: string,
  at: string,
): Wheel['reports'][number]['quarters'] {
  const cell = (quarter: string) => {
    const row = byId.get(quarterlyReportId(year, quarter, system));
    if (!isCase(row, 'quarterly-report')) return null;
    const { plan, report, late: cameLate } = row.view;
    const late = cameLate || (report === null && plan.due.due <= at);
    return { caseId: row.id, state: row.state, late };
  };
  return Object.fromEntries(
    quarters.map((quarter) => [quarter, cell(quarter)]),
  ) as Wheel['reports'][number]['quarters'];
}
