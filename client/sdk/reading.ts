import { confidentialReaders, isConfidential, withoutWords } from '../../machines/case-file/confidential.ts';
import { defined } from '../../machines/governance/defined.ts';
import { createRights } from './rights.ts';
import { duties, isDuty } from '../../machines/duties.ts';
import { performable, performableOnTask } from './acts/performable.ts';
import type { BallotRow, CaseRow, JournalEntry, TaskRow } from '../../store/rows.ts';
import { Refused, type View, worded } from '../../workflows/messages.ts';
import { withFailures } from './with-failures.ts';
import type { Commands } from './commands.ts';
import type { BallotView, CaseView, MyTask } from './views.ts';
import type { CommandDeps } from './deps.ts';
import { Failure, notFound } from './failures.ts';
import { findNumbered } from './find-case.ts';
import { blankOpenVotes, blankReceipts, type OpenBallots } from './secret-votes.ts';

/** The lines with what is confidential of a case for those alone who may read it; whoever wrote it among them. */
export async function asReadBy(
  deps: Pick<CommandDeps, 'store' | 'now'>,
  reader: string | undefined,
  entries: readonly JournalEntry[],
): Promise<JournalEntry[]> {
  const rights = createRights(deps);
  const may = new Map<string, boolean>();
  for (const caseId of new Set(entries.filter(isConfidential).map(({ caseId: id = '' }) => id))) {
    const about = { caseId, ...defined({ system: (await deps.store.case(caseId))?.system }) };
    const held = confidentialReaders.map((role) => reader !== undefined && rights.holds(reader, role, about));
    may.set(caseId, (await Promise.all(held)).includes(true));
  }
  return entries.map((entry) => {
    const hidden = isConfidential(entry) && may.get(entry.caseId ?? '') !== true && entry.person !== reader;
    return hidden ? withoutWords(entry) : entry;
  });
}

/** What people may see. Reads through the store; only who is awaited is asked of the running case. */
export function createReading(deps: CommandDeps): Pick<Commands, 'showCase' | 'listCases' | 'myTasks' | 'journal'> {
  const { cases, store } = deps;

  async function ballotView(ballot: BallotRow): Promise<BallotView> {
    const votes = await store.votes(ballot.id);
    const voted = votes.filter((vote) => vote.current).map((vote) => vote.region);
    return { ...ballot, voted, votes: ballot.closedAt === undefined ? [] : votes };
  }

  /** The record is shown even while the case itself cannot be asked; the page says so instead of failing. */
  async function asked<T>(question: Promise<T>): Promise<{ readonly answer?: T; readonly unreachable?: string }> {
    try {
      return { answer: await question };
    } catch (error) {
      const away = error instanceof Failure && (error.kind === 'Unavailable' || error.kind === 'NotFound');
      if (error instanceof Refused || away) return { unreachable: (error as Error).message };
      throw error;
    }
  }

  async function awaited(
    row: CaseRow,
    open: readonly TaskRow[],
  ): Promise<Pick<CaseView, 'waiting' | 'unreachable' | 'allowed' | 'acts' | 'taskActs'>> {
    if (row.closedAt !== undefined) return { waiting: [], allowed: [], acts: [] };
    const [waiting, view] = await Promise.all([asked(cases.waiting(row.id)), asked(cases.view(row.id))]);
    return {
      waiting: (waiting.answer ?? []).map(worded),
      ...(waiting.unreachable === undefined ? {} : { unreachable: waiting.unreachable }),
      ...(view.answer === undefined ? {} : actsOf(row, open, view.answer)),
    };
  }

  const actsOf = (row: CaseRow, open: readonly TaskRow[], view: View) => ({
    allowed: view.allowed,
    acts: performable(row, view),
    taskActs: Object.fromEntries(open.map((task) => [task.id, performableOnTask(task, view)])),
  });

  async function myTask(task: TaskRow): Promise<MyTask> {
    const row = await store.case(task.caseId);
    if (row === undefined)
      throw notFound(`Sagen ${task.caseId} til opgaven findes ikke.`, `The task's case ${task.caseId} does not exist.`);
    const duty = isDuty(task.duty) ? duties[task.duty] : { da: task.duty, en: task.duty };
    return { ...task, case: row, da: duty.da, en: duty.en };
  }

  return {
    showCase: (caseId, reader) =>
      withFailures(async () => {
        const row = await findNumbered(store, caseId);
        const [journal, tasks, ballotRows, letters] = await Promise.all([
          store.journal({ caseId: row.id }),
          store.tasks({ caseId: row.id }),
          store.ballots(row.id),
          store.letters({ caseId: row.id }),
        ]);
        const ballots = await Promise.all(ballotRows.map(ballotView));
        return {
          case: row,
          timeline: await asReadBy(deps, reader, blankOpenVotes(journal, new Map([[row.id, ballotRows]]))),
          tasks,
          openTasks: tasks.filter((task) => task.closedAt === undefined),
          ballots,
          letters: blankReceipts(letters, ballotRows),
          ...(await awaited(
            row,
            tasks.filter((task) => task.closedAt === undefined),
          )),
        };
      }),

    listCases: (filter) => withFailures(() => store.cases(filter)),

    myTasks: (person) =>
      withFailures(async () => {
        if (person !== undefined && (await store.person(person)) === undefined)
          throw notFound(
            `Personen ${person} findes ikke i registeret.`,
            `There is no person ${person} in the register.`,
          );
        const open = [...(await store.tasks({ ...(person === undefined ? {} : { person }), open: true }))].sort(
          (a, b) => (a.deadline.due < b.deadline.due ? -1 : 1),
        );
        return Promise.all(open.map(myTask));
      }),

    journal: (filter, reader) =>
      withFailures(async () => {
        const entries: JournalEntry[] = await store.journal(filter);
        const ids = [...new Set(entries.flatMap((entry) => entry.caseId ?? []))];
        const open: [string, BallotRow[]][] = [];
        for (const row of await store.cases({ open: true }))
          if (ids.includes(row.id)) open.push([row.id, await store.ballots(row.id)]);
        return asReadBy(deps, reader, blankOpenVotes(entries, new Map(open) satisfies OpenBallots));
      }),
  };
}
