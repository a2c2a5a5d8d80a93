import { lastDateOf, localDate } from '../../machines/governance/calendar.ts';
import { eventName } from '../../machines/terms/journal.ts';
import { duties } from '../../machines/duties.ts';
import type { GatheredOverview, GatherOverview, OverviewLine, OverviewPart } from '../../machines/overview/overview.ts';
import type { ListedCase, JournalEntry, TaskRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { caseName } from '../status-report/record.ts';
import { dataOf } from '../../store/journal-data.ts';

/** A mail must be read at a glance: so many lines a part. */
const most = 25;
const weekLong = 7 * 24 * 3_600_000;

const named: Readonly<Record<string, { readonly da: string; readonly owner: string }>> = duties;
/** Duties of the secretariat that write down what SYS or RSI decides, and those of the chair and the members themselves. */
const recording: ReadonlySet<string> = new Set(['sys-decision', 'rsi-decision-recording', 'escalation-decision']);
const deciders: ReadonlySet<string> = new Set(['sysChair', 'sysMembers', 'rsi']);
/** What the journal tells of a date of the budget year that was missed. */
const missed: ReadonlySet<string> = new Set(['first-reading-missed', 'final-missed', 'provisional-budget']);

type OverviewStore = Pick<Store, 'tasks' | 'cases' | 'letters' | 'journal' | 'people'>;

/**
 * Reads what the secretariat must know this morning: what is late, what broke a date or bounced since the last overview, which decisions are awaited, and what is open by
 * deadline. Changes nothing.
 */
export async function gatherOverview(
  store: OverviewStore,
  { since: last, readTo }: GatherOverview,
  at: string,
): Promise<GatheredOverview> {
  const since = last ?? new Date(Date.parse(at) - weekLong).toISOString();
  const [open, rows, bounced, entries, people] = await Promise.all([
    store.tasks({ open: true }),
    store.cases(),
    store.letters({ status: 'bounced' }),
    store.journal({ from: readTo + 1 }),
    store.people(),
  ]);
  const cases = new Map(rows.map((row) => [row.id, row]));
  const fresh = (when: string): boolean => when > since && when <= at;
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;

  const owed = worksOf(open).toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
  const lines = (works: readonly Work[]): OverviewPart => part(works.map((work) => lineOf(work, cases)));
  const late = owed.filter((work) => dueOf(work) <= at);
  const ahead = owed.filter((work) => dueOf(work) > at);
  const overview = {
    late: lines(late),
    breached: part(
      entries.filter((entry) => fresh(new Date(entry.at).toISOString())).flatMap((entry) => breachOf(entry, cases)),
    ),
    bounced: part(
      bounced
        .filter(({ sentAt }) => sentAt !== undefined && fresh(new Date(sentAt).toISOString()))
        .map(({ caseId, person, sentAt = at, subject }) => ({
          case: caseName(cases, caseId),
          what: `Afvist af mailserveren: ${subject ?? 'en mail'}`,
          who: nameOf(person),
          day: localDate(sentAt),
        })),
    ),
    waiting: lines(ahead.filter(decides)),
    open: lines(ahead.filter((work) => !decides(work))),
  };
  return {
    overview,
    empty: Object.values(overview).every((one) => one.lines.length === 0),
    readTo: entries.at(-1)?.no ?? readTo,
  };
}

/** One piece of human work, however many have the task. */
type Work = readonly [TaskRow, ...TaskRow[]];

function worksOf(tasks: readonly TaskRow[]): Work[] {
  const works = new Map<string, Work>();
  for (const task of tasks) {
    const key = `${task.caseId}#${task.actor}.${task.visit}`;
    const known = works.get(key);
    works.set(key, known === undefined ? [task] : [...known, task]);
  }
  return [...works.values()];
}

const dueOf = ([{ deadline }]: Work): string => new Date(deadline.due).toISOString();
const decides = ([{ duty }]: Work): boolean => recording.has(duty) || deciders.has(named[duty]?.owner ?? '');

function lineOf(work: Work, cases: ReadonlyMap<string, ListedCase>): OverviewLine {
  const [{ caseId, duty, deadline }] = work;
  return {
    case: caseName(cases, caseId),
    what: named[duty]?.da ?? duty,
    who: [...new Set(work.map(({ name }) => name))].join(', '),
    day: lastDateOf(deadline.due),
  };
}

function breachOf(entry: JournalEntry, cases: ReadonlyMap<string, ListedCase>): OverviewLine[] {
  const { duty } = dataOf(entry);
  const what =
    entry.event === 'deadline-breached'
      ? duty !== undefined
        ? (named[duty]?.da ?? duty)
        : eventName(entry.event, 'da')
      : missed.has(entry.event)
        ? eventName(entry.event, 'da')
        : undefined;
  return what === undefined ? [] : [{ case: caseName(cases, entry.caseId), what, day: localDate(entry.at) }];
}

const part = (lines: readonly OverviewLine[]): OverviewPart => ({
  lines: lines.slice(0, most),
  more: Math.max(0, lines.length - most),
});
