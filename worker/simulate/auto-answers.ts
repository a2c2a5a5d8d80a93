import { formatDate } from '../../machines/governance/calendar.ts';
import { availability } from '../../machines/quarterly-report/report.ts';
import type { Lifecycle, ViewOf } from '../../machines/views.ts';
import { type CaseRow, isCase, type TaskRow, viewOf } from '../../store/rows.ts';
import { matterAnswer } from './auto-matter-answers.ts';
import type { World } from './world.ts';

/** The frame that is proposed in an ordinary year, in øre. */
const ordinaryFrame = 12_500_000_00;

/** What somebody answers in an ordinary year: nothing has changed, everything is as budgeted, and they do what they are asked. */
export async function autoAnswer(world: World, task: TaskRow, today: string): Promise<Record<string, unknown>> {
  const row = await world.store.case(task.caseId);
  if (isCase(row, 'matter')) return matterAnswer(task, row.view, today);
  switch (task.duty) {
    case 'hearing-comments':
    case 'fsg-comments':
      return { choice: 'noComment' };
    case 'budget-draft': {
      const { budget } = await world.commands.budgetSheet(task.caseId);
      return { choice: 'submit', budget };
    }
    case 'budget-recommendation':
      return { choice: 'recommend' };
    case 'budget-adjustment':
      return { choice: 'submit', budget: viewOf(row, 'annual-budget')?.budget, adjustments: [] };
    case 'frame-proposal':
      return { choice: 'propose', amountOre: ordinaryFrame, motivation: 'Som sidste år.' };
    case 'rsi-decision-recording':
      return { choice: 'approved', reference: `RSI ${formatDate(today, 'long')} – ${row?.number ?? ''}` };
    case 'rsi-decision-confirmation':
      return { choice: 'confirm' };
    case 'quarterly-report':
      return { choice: 'submit', report: reportOf(viewIn(row, 'quarterly-report')) };
    case 'project-status':
      return { choice: 'submit', projects: statusOf(viewIn(row, 'project-report')) };
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
      return { choice: 'submit', accounts: accountsOf(viewIn(row, 'financial-follow-up')) };
    default:
      return { choice: 'submit', accounts: await frameAccounts(world, viewIn(row, 'financial-follow-up')) };
  }
}

/** What the case shows of which the duty is. */
function viewIn<M extends Lifecycle>(row: CaseRow | undefined, machine: M): ViewOf<M> {
  const view = viewOf(row, machine);
  if (view === undefined) throw new Error(`The duty is of ${machine}, its case is ${row?.id ?? 'not known'}.`);
  return view;
}

/** Every project goes as planned. */
const statusOf = ({ projects }: ViewOf<'project-report'>): Record<string, unknown>[] =>
  projects.map(({ project, approvedOre }) => ({
    project,
    time: 'green',
    economy: 'green',
    scope: 'green',
    note: 'Som planlagt.',
    forecastOre: approvedOre,
    milestones: [],
  }));

/** A quarter of each line is spent; the last quarter takes what does not divide by four. */
function reportOf({ quarter, kpis, budget }: ViewOf<'quarterly-report'>): Record<string, unknown> {
  return {
    operation: { outages: [], topics: { backup: 'Testet og gendannet.' } },
    kpis: kpis.filter(({ id }) => id !== availability).map(({ id, limit }) => ({ id, value: limit })),
    expenses: (budget?.lines ?? []).map(({ id, part, amountOre }) => {
      const even = Math.floor(amountOre / 4);
      return { line: id, part, spentOre: quarter === 'Q4' ? amountOre - 3 * even : even, forecastOre: amountOre };
    }),
  };
}

const accountsOf = ({ budget }: ViewOf<'financial-follow-up'>): Record<string, unknown> => ({
  lines: budget.lines.map(({ id, part, amountOre }) => ({ line: id, part, spentOre: amountOre })),
  carryOver: [],
});

/** What was not committed is asked to be carried over. */
async function frameAccounts(
  world: World,
  { year, budget }: ViewOf<'financial-follow-up'>,
): Promise<Record<string, unknown>> {
  const frame = await world.store.frame(year);
  const left = frame.remainingOre + frame.reservedOre;
  return {
    lines: budget.lines.map(({ id, part, amountOre }) => ({
      line: id,
      part,
      spentOre: amountOre - left,
      ...(left === 0 ? {} : { reason: 'Ikke alle midler er disponeret i året.' }),
    })),
    carryOver: left > 0 ? [{ line: 'ramme', amountOre: left, reason: 'Disponeres i det nye år.' }] : [],
  };
}
