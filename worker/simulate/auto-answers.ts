import type { Budget, BudgetLine } from '../../machines/annual-budget/budget.ts';
import { formatDate } from '../../machines/governance/calendar.ts';
import type { ProjectLine } from '../../machines/meeting/agenda.ts';
import { availability, type KpiDefinition } from '../../machines/quarterly-report/report.ts';
import type { TaskRow } from '../../store/rows.ts';
import { matterAnswer } from './auto-matter-answers.ts';
import type { World } from './world.ts';

/** The frame that is proposed in an ordinary year, in øre. */
const ordinaryFrame = 12_500_000_00;

/** What somebody answers in an ordinary year: nothing has changed, everything is as budgeted, and they do what they are asked. */
export async function autoAnswer(world: World, task: TaskRow, today: string): Promise<Record<string, unknown>> {
  const row = await world.store.case(task.caseId);
  const view = row?.view ?? {};
  if (task.duty.startsWith('matter-')) return matterAnswer(task, view, today);
  switch (task.duty) {
    case 'hearing-comments':
      return { choice: 'noComment' };
    case 'budget-draft': {
      const { budget } = await world.commands.budgetSheet(task.caseId);
      return { choice: 'submit', budget };
    }
    case 'budget-recommendation':
      return { choice: 'recommend' };
    case 'budget-adjustment':
      return { choice: 'submit', budget: view['budget'], adjustments: [] };
    case 'frame-proposal':
      return { choice: 'propose', amountOre: ordinaryFrame, motivation: 'Som sidste år.' };
    case 'rsi-decision-recording':
      return { choice: 'approved', reference: `RSI ${formatDate(today, 'long')} – ${row?.number ?? ''}` };
    case 'rsi-decision-confirmation':
      return { choice: 'confirm' };
    case 'quarterly-report':
      return { choice: 'submit', report: reportOf(view) };
    case 'project-status':
      return { choice: 'submit', projects: statusOf(view) };
    case 'agenda-preparation':
    case 'minutes-draft':
      return { choice: 'submit' };
    case 'agenda-approval':
      return { choice: 'approve' };
    case 'minutes-objection':
      return { choice: 'noObjection' };
    case 'minutes-settlement':
      return { choice: 'dismiss', comment: 'Referatet gengiver det, der blev sagt.' };
    case 'decision-refused':
      return { choice: 'settled', comment: 'Registreret på sagen selv.' };
    case 'follow-up':
      return { choice: 'done' };
    case 'accounts':
      return { choice: 'submit', accounts: accountsOf(view) };
    default:
      return { choice: 'submit', accounts: await frameAccounts(world, view) };
  }
}

const linesOf = (view: Readonly<Record<string, unknown>>): readonly BudgetLine[] =>
  (view['budget'] as Budget | null)?.lines ?? [];

/** Every project goes as planned. */
const statusOf = (view: Readonly<Record<string, unknown>>): Record<string, unknown>[] =>
  (view['projects'] as readonly ProjectLine[]).map(({ project, approvedOre }) => ({
    project,
    time: 'green',
    economy: 'green',
    scope: 'green',
    note: 'Som planlagt.',
    forecastOre: approvedOre,
    milestones: [],
  }));

/** A quarter of each line is spent; the last quarter takes what does not divide by four. */
function reportOf(view: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const quarter = String(view['quarter']);
  const kpis = (view['kpis'] as readonly KpiDefinition[]).filter(({ id }) => id !== availability);
  return {
    operation: { outages: [], topics: { backup: 'Testet og gendannet.' } },
    kpis: kpis.map(({ id, limit }) => ({ id, value: limit })),
    expenses: linesOf(view).map(({ id, part, amountOre }) => {
      const even = Math.floor(amountOre / 4);
      return { line: id, part, spentOre: quarter === 'Q4' ? amountOre - 3 * even : even, forecastOre: amountOre };
    }),
  };
}

const accountsOf = (view: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  lines: linesOf(view).map(({ id, part, amountOre }) => ({ line: id, part, spentOre: amountOre })),
  carryOver: [],
});

/** What was not committed is asked to be carried over. */
async function frameAccounts(world: World, view: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const frame = await world.store.frame(Number(view['year']));
  const left = frame.remainingOre + frame.reservedOre;
  return {
    lines: linesOf(view).map(({ id, part, amountOre }) => ({
      line: id,
      part,
      spentOre: amountOre - left,
      ...(left === 0 ? {} : { reason: 'Ikke alle midler er disponeret i året.' }),
    })),
    carryOver: left > 0 ? [{ line: 'ramme', amountOre: left, reason: 'Disponeres i det nye år.' }] : [],
  };
}
