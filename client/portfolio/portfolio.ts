import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { duties } from '../../machines/duties.ts';
import { lastDateOf } from '../../machines/governance/date-words.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import { isReadable, type ListedCase, listedState, type System, type TaskRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Table } from '../spreadsheet/table.ts';
import type { Lang } from '../web/language.ts';
import { caseKind, stateName } from '../../machines/terms/index.ts';
import type { CyclePlan } from '../../machines/budget-cycle/plan.ts';

/** One open case of the portfolio: what it is, where it stands, who has it until when, what it costs. */
export const portfolioLine = z
  .object({
    caseId: z.string(),
    number: z.string(),
    machine: z.string(),
    title: z.string(),
    system: z.string().nullable(),
    systemName: z.string(),
    state: z.string(),
    /** Who must do what next; null when nobody is asked and the case waits for a date or for other cases. */
    duty: z.string().nullable(),
    /** Names of those who have the next step, without repeats. */
    owners: z.array(z.string()),
    /** The last day of the first deadline; without one the day that the case itself waits for. */
    due: z.string().nullable(),
    overdue: z.boolean(),
    amountOre: z.int().nullable(),
  })
  .meta({ id: 'PortfolioLine' });
export type PortfolioLine = DeepReadonly<z.infer<typeof portfolioLine>>;

/** Lifecycles that carry the others' mail and look after the register: nobody's business of its own. */
const machinery: readonly string[] = ['mailbox', 'register', 'overview'];

/** The day that a case waits for when nobody is asked: its meeting, the day it counts from, the next date of its year. */
function ownDay(row: ListedCase, today: string): string | undefined {
  if (!isReadable(row)) return undefined;
  switch (row.machine) {
    case 'meeting':
      return row.view.meeting.date;
    case 'year-plan':
      return row.view.meetings
        .map(({ date }) => date)
        .toSorted()
        .find((date) => date >= today);
    case 'budget-cycle':
      return nextOfCycle(row.view.plan, today);
    case 'annual-budget':
      return localDate(row.view.plan.yearBegins);
    case 'matter':
      return row.view.effectiveAt === undefined ? undefined : localDate(row.view.effectiveAt);
    case 'model-revision':
      return localDate(row.view.proposed.effectiveFrom);
    default:
      return undefined;
  }
}

/** The next dated thing of a budget year: a report's due day, the follow-up. */
function nextOfCycle({ budget, quarters, followUp }: CyclePlan, today: string): string | undefined {
  return [budget.hearingOpens, budget.yearBegins, ...quarters.map(({ opens }) => opens), followUp.opens]
    .map(localDate)
    .toSorted()
    .find((date) => date >= today);
}

function lineOf(row: ListedCase, open: readonly TaskRow[], systems: readonly System[], now: string): PortfolioLine {
  const first = open.toSorted((a, b) => a.deadline.due.localeCompare(b.deadline.due))[0];
  const next = open.filter(({ duty }) => duty === first?.duty);
  return {
    caseId: row.id,
    number: row.number,
    machine: row.machine,
    title: row.title,
    system: row.system ?? null,
    systemName: systems.find(({ id }) => id === row.system)?.name ?? row.system ?? 'Tværgående',
    state: listedState(row),
    duty: first?.duty ?? null,
    owners: [...new Set(next.map(({ name }) => name))],
    due: first === undefined ? (ownDay(row, localDate(now)) ?? null) : lastDateOf(first.deadline.due),
    overdue: first !== undefined && first.deadline.due <= now,
    amountOre: row.amountOre ?? null,
  };
}

/** Every open case of every lifecycle, system by system in register order, those without a system last. */
export async function portfolio(store: Store, now: string): Promise<PortfolioLine[]> {
  const [cases, tasks, systems] = await Promise.all([
    store.cases({ open: true }),
    store.tasks({ open: true }),
    store.systems(now),
  ]);
  const byCase = new Map<string, TaskRow[]>();
  for (const task of tasks) byCase.set(task.caseId, [...(byCase.get(task.caseId) ?? []), task]);
  const place = (id: string | null): number => {
    const at = systems.findIndex((system) => system.id === id);
    return at < 0 ? systems.length : at;
  };
  return cases
    .filter(({ machine }) => !machinery.includes(machine))
    .map((row) => lineOf(row, byCase.get(row.id) ?? [], systems, now))
    .toSorted((a, b) => place(a.system) - place(b.system) || a.caseId.localeCompare(b.caseId));
}

/** What must be done next, in words: the duty that somebody has, else that the case waits. */
export function nextStep({ duty }: Pick<PortfolioLine, 'duty'>, lang: Lang): string {
  if (duty === null) return lang === 'da' ? 'Afventer' : 'Waiting';
  const known = (duties as Readonly<Record<string, { readonly da: string; readonly en: string }>>)[duty];
  return known?.[lang] ?? duty;
}

/** The same as a list for a spreadsheet. */
export const portfolioTable = (lines: readonly PortfolioLine[], lang: Lang = 'da'): Table => ({
  title: 'Åbne sager',
  columns: [
    { key: 'system', name: 'System', kind: 'text' },
    { key: 'kind', name: 'Slags', kind: 'text' },
    { key: 'number', name: 'Sag', kind: 'text' },
    { key: 'title', name: 'Titel', kind: 'text' },
    { key: 'state', name: 'Tilstand', kind: 'text' },
    { key: 'next', name: 'Næste skridt', kind: 'text' },
    { key: 'owners', name: 'Hos', kind: 'text' },
    { key: 'due', name: 'Frist', kind: 'date' },
    { key: 'overdue', name: 'Overskredet', kind: 'text' },
    { key: 'amountOre', name: 'Beløb', kind: 'kroner' },
  ],
  rows: lines.map((one) => ({
    system: one.systemName,
    kind: caseKind(one.machine, lang),
    number: one.number,
    title: one.title,
    state: stateName(one.state, lang),
    next: nextStep(one, lang),
    owners: one.owners.join(', '),
    due: one.due,
    overdue: one.overdue,
    amountOre: one.amountOre,
  })),
});
