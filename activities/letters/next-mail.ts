import { duties, type DutyName } from '../../machines/duties.ts';
import type { LetterKind } from '../../machines/governance/effects.ts';
import type { LetterRow } from '../../store/rows.ts';
import { findText } from './find-text.ts';
import { cancels } from './links.ts';

/** Most urgent first; what presses is not held up by what informs. */
const urgency: readonly LetterKind[] = [
  'escalation',
  'receipt',
  'warning',
  'task',
  'overdue',
  'reminder',
  'orientation',
];

/** Reminders and overdue notices are merged into one mail of the day (letters-and-links §7, A-46). */
export const isNagging = (letter: LetterRow): boolean => letter.kind === 'reminder' || letter.kind === 'overdue';

/** News that asks nothing of the reader and touches no calendar: what is due at one time is one mail. */
export function isNews(letter: LetterRow): boolean {
  if (letter.kind !== 'orientation') return false;
  const topic = findText(letter);
  return (
    topic.action === undefined &&
    topic.calendar === undefined &&
    !cancels(letter, topic) &&
    topic.document === undefined
  );
}

/** What the secretariat is given to do: its working list is one mail, however many cases come to it at one time, or follow a meeting that was moved. */
const isSecretariatTask = ({ kind, about, data }: LetterRow): boolean =>
  kind === 'task' &&
  (data['moved'] === undefined || about === 'sys-decision') &&
  Object.hasOwn(duties, about) &&
  duties[about as DutyName].owner === 'secretariat';

const byUrgency = (a: LetterRow, b: LetterRow): number =>
  urgency.indexOf(a.kind) - urgency.indexOf(b.kind) ||
  Date.parse(a.writtenAt) - Date.parse(b.writtenAt) ||
  a.seq - b.seq ||
  (a.id < b.id ? -1 : 1);

/** What is due at one time and of one of these kinds is one mail. */
const merged = [isNagging, isNews, isSecretariatTask];

/** Whether others that are due could leave in one mail with it. */
export const isMerged = (letter: LetterRow): boolean => merged.some((together) => together(letter));

/**
 * The letters of the next mail to send, out of what is due. Those that an earlier attempt was about to send in one mail come first, and nothing is added to them: that
 * mail may have been taken, and would hide what came since from whoever knows it by its Message-ID.
 */
export function nextMail(due: readonly LetterRow[]): readonly LetterRow[] {
  const begun = due.find(({ messageId }) => messageId !== undefined)?.messageId;
  if (begun !== undefined) return due.filter(({ messageId }) => messageId === begun).toSorted(byUrgency);
  const [first] = due.toSorted(byUrgency);
  if (!first) return [];
  const together = merged.find((one) => one(first));
  return together === undefined ? [first] : due.filter(together).toSorted(byUrgency);
}

/** What a reminder is of: a task, or, where it asks for no task of its own, what it says about its case. */
const askedFor = ({ taskId, caseId, about }: LetterRow): string => taskId ?? `${caseId} ${about}`;

/** Of several rungs of one task only the last counts; the others are told with it ("two rungs on one day become one mail"). */
export function lastOfEachTask(letters: readonly LetterRow[]): readonly LetterRow[] {
  if (!letters.every(isNagging)) return letters;
  const last = new Map<string, LetterRow>();
  for (const letter of letters.toSorted((a, b) => Date.parse(a.writtenAt) - Date.parse(b.writtenAt) || a.seq - b.seq))
    last.set(askedFor(letter), letter);
  return letters.filter((letter) => last.get(askedFor(letter)) === letter);
}
