import { subjectOf, type SubjectName } from '../../../machines/acts/subject.ts';
import type { CaseRow, TaskRow } from '../../../store/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { notFound } from '../failures.ts';
import { findNumbered } from '../find-case.ts';
import { findCycle } from '../budget-year/find-cycle.ts';
import { findMeeting } from '../meeting/find-meeting.ts';
import { findYear } from '../meeting/find-year.ts';

export interface Found {
  readonly row: CaseRow;
  readonly task?: TaskRow;
}

/** The case that `key` names, for an act on it; for acts on tasks the task and its case. Throws `NotFound`. */
export async function findSubject(
  { store, now }: Pick<CommandDeps, 'store' | 'now'>,
  on: SubjectName,
  key: string,
): Promise<Found> {
  const { machine, name } = subjectOf(on);
  const missing = () =>
    notFound(
      `Der er intet at finde ved «${key}» (${name[0]}).`,
      `There is nothing to be found at "${key}" (${name[1]}).`,
    );
  if (on === 'task') {
    const task = await store.task(key);
    const row = task === undefined ? undefined : await store.case(task.caseId);
    if (task === undefined || row === undefined)
      throw notFound(`Opgaven ${key} findes ikke.`, `There is no task ${key}.`);
    return { row, task };
  }
  if (on === 'budget-cycle') return { row: await findCycle(store, Number(key.replace(/^.*\//, ''))) };
  if (on === 'year-plan') return { row: await findYear(store, Number(key.replace(/^.*\//, ''))) };
  if (on === 'meeting') return { row: (await findMeeting(store, key, now())).row };
  if (machine === undefined) return { row: await findNumbered(store, key) };
  const row = await store.case(key.includes('/') ? key : `${machine}/${key}`);
  if (row === undefined || row.machine !== machine) throw missing();
  return { row };
}
