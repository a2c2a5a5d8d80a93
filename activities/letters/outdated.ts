import { isCase, type LetterRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { letterData } from './data.ts';
import { findText } from './find-text.ts';
import { openTasksOf } from './links.ts';
import { isNagging } from './next-mail.ts';

/**
 * Letters that ask for what is not asked any more: a task that is closed by now, the first mail of a task included (the others may have settled it
 * overnight); a deadline that was moved while the letter waited; a date of a budget that has been kept. Asked at sending time (letters-and-links §7).
 */
export async function outdated(store: Store, letters: readonly LetterRow[]): Promise<LetterRow[]> {
  const found: LetterRow[] = [];
  for (const letter of letters) if (await isOutdated(store, letter)) found.push(letter);
  return found;
}

async function isOutdated(store: Store, letter: LetterRow): Promise<boolean> {
  if (letter.about === 'budget-date-near') return dateIsKept(store, letter);
  const { taskOf } = findText(letter);
  if (taskOf !== undefined) return (await openTasksOf(store, letter, taskOf)).length === 0;
  if (letter.taskId === undefined || !(letter.kind === 'task' || isNagging(letter))) return false;
  const task = await store.task(letter.taskId);
  if (task?.closedAt !== undefined) return true;
  if (task === undefined || letter.deadline === undefined || letter.deadline.due === task.deadline.due) return false;
  // A reminder of the old date is wrong. The task itself is told once more with the new one: only then is the first mail superfluous.
  return isNagging(letter) || (await isToldAgain(store, letter));
}

async function isToldAgain(store: Store, letter: LetterRow): Promise<boolean> {
  const waiting = await store.letters({ caseId: letter.caseId, person: letter.person, status: 'waiting' });
  return waiting.some(({ kind, taskId, seq }) => kind === 'task' && taskId === letter.taskId && seq > letter.seq);
}

/** SYS has read the budget meanwhile, the date was moved, or the case has ended. */
async function dateIsKept(store: Store, letter: LetterRow): Promise<boolean> {
  const row = await store.case(letter.caseId);
  if (row === undefined) return false;
  if (row.status !== 'active') return true;
  if (!isCase(row, 'annual-budget')) return false;
  const { recommended, firstRead, plan } = row.view;
  const date = letterData(letter.data).text('date') === 'final' ? 'final' : 'first';
  const isMet = date === 'final' ? recommended !== null : firstRead !== null;
  return isMet || (letter.deadline !== undefined && plan[date].deadline.due !== letter.deadline.due);
}
