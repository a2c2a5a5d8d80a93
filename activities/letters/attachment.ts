import type { LetterRow, TaskRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { cancelledFile, deadlineFile, type CalendarFile } from './calendar-file.ts';
import type { LetterSetting } from './composed.ts';
import type { LetterFacts } from './facts.ts';
import { invitation } from './invitation.ts';
import { cancels } from './links.ts';
import { matterName, matterOf } from './matter.ts';
import type { Topic } from './topic.ts';

/** News of a written procedure whose deadline has moved. */
const movesDeadline: readonly string[] = ['ballot-extended', 'ballot-deadline-moved'];

/** Whether a letter told the reader of this task's deadline; an extension is news of the case and names no task. */
function tellsOf(task: TaskRow, { taskId, about, writtenAt }: LetterRow): boolean {
  if (taskId !== undefined) return taskId === task.id;
  return movesDeadline.includes(about) && Date.parse(writtenAt) >= Date.parse(task.openedAt);
}

/** How often the task's deadline had moved when the letter was written: the SEQUENCE of its calendar entry. */
function movedBefore(letter: LetterRow, ofTask: readonly LetterRow[]): number {
  const dues = ofTask
    .filter((other) => other.seq <= letter.seq)
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ deadline }) => (deadline ? [deadline.due] : []));
  return dues.filter((due, index) => index > 0 && due !== dues[index - 1]).length;
}

/**
 * The calendar file of a letter, if it has one: published with the task and with a moved deadline, cancelled when the task
 * falls away after its entry was sent. Reminders bring none: the entry is in the calendar already (letters-and-links §9).
 */
export async function calendarFileOf(
  store: Store,
  { domain, secretariat }: Pick<LetterSetting, 'domain' | 'secretariat'>,
  topic: Topic,
  facts: LetterFacts,
  task: TaskRow | undefined,
): Promise<CalendarFile | undefined> {
  const { letter } = facts;
  if (topic.calendar === 'invite' || topic.calendar === 'uninvite')
    return meetingFileOf(topic.calendar, facts, domain, secretariat.email);
  if (
    (topic.calendar === undefined && !cancels(letter, topic)) ||
    task === undefined ||
    letter.kind === 'reminder' ||
    letter.kind === 'overdue'
  )
    return undefined;
  const deadline = letter.deadline ?? task.deadline;
  const others = await store.letters({ caseId: letter.caseId, person: letter.person });
  const ofTask = others.filter((other) => other.id === letter.id || tellsOf(task, other));
  const moved = facts.data.whole('sequence') ?? movedBefore(letter, ofTask);
  const matter = matterOf(facts);
  const { what } = topic.subject(facts);
  const entry = {
    taskId: task.id,
    due: deadline.due,
    summary: `Frist: ${matter ? `${matterName(matter)}${what === undefined ? '' : `, ${what}`}` : `ændringsønske ${facts.case.number} (${facts.case.system ?? 'SYS'})`}`,
    description: `${facts.case.title}\nÅbn opgaven fra linket i din mail. Kalenderen deles; derfor står linket ikke her.`,
    stamp: letter.writtenAt,
    domain,
  };
  if (topic.calendar === 'publish') return deadlineFile({ ...entry, sequence: moved });
  const published = ofTask.some((other) => other.kind === 'task' && other.status === 'sent');
  return published ? cancelledFile({ ...entry, sequence: moved + 1 }) : undefined;
}

/** The invitation to the meeting that the letter is about: the same UID for good, a higher SEQUENCE each time (letters-and-links §9). */
function meetingFileOf(
  kind: 'invite' | 'uninvite',
  { letter, data, case: row, person }: LetterFacts,
  domain: string,
  organizer: string,
): CalendarFile | undefined {
  const [starts, ends] = [data.text('starts'), data.text('ends')];
  if (starts === undefined || ends === undefined) return undefined;
  return invitation({
    method: kind === 'invite' ? 'REQUEST' : 'CANCEL',
    caseId: row.id,
    sequence: data.whole('sequence') ?? 0,
    stamp: letter.writtenAt,
    starts,
    ends,
    place: data.text('place') ?? '',
    summary: 'Møde i SYS',
    description: 'Dagsorden og bilag står på sagens side. Kalenderen deles; derfor står intet personligt link her.',
    organizer,
    attendee: person,
    domain,
  });
}
