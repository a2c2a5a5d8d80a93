import type { LetterKind } from '../../machines/governance/effects.ts';
import type { LetterRow } from '../../store/model.ts';

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

/** Reminders and overdue notices are merged into one mail of the day (letters-and-links §7, A-46); all else is a mail of its own. */
export const isNagging = (letter: LetterRow): boolean => letter.kind === 'reminder' || letter.kind === 'overdue';

const byUrgency = (a: LetterRow, b: LetterRow): number =>
  urgency.indexOf(a.kind) - urgency.indexOf(b.kind) ||
  Date.parse(a.writtenAt) - Date.parse(b.writtenAt) ||
  a.seq - b.seq ||
  (a.id < b.id ? -1 : 1);

/** The letters of the next mail to send, out of what is due. */
export function nextMail(due: readonly LetterRow[]): readonly LetterRow[] {
  const [first] = due.toSorted(byUrgency);
  if (!first) return [];
  return isNagging(first) ? due.filter(isNagging).toSorted(byUrgency) : [first];
}

/** What a reminder is of: a task, or, where it asks for no task of its own, what it says about its case. */
const askedFor = ({ taskId, caseId, about }: LetterRow): string => taskId ?? `${caseId} ${about}`;

/** Of several rungs of one task only the last counts; the others are told with it ("two rungs on one day become one mail"). */
export function lastOfEachTask(letters: readonly LetterRow[]): readonly LetterRow[] {
  const last = new Map<string, LetterRow>();
  for (const letter of letters.toSorted((a, b) => Date.parse(a.writtenAt) - Date.parse(b.writtenAt) || a.seq - b.seq))
    last.set(askedFor(letter), letter);
  return letters.filter((letter) => last.get(askedFor(letter)) === letter);
}
