import type { DutyName } from '../../machines/duties.ts';
import type { LetterRow, TaskRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { hashToken, mintToken } from '../../store/links/token.ts';
import type { Topic } from './topic.ts';

/** The token of the link to the task that a letter carries. */
export type TokenOf = (store: Store, task: TaskRow, now: string) => Promise<string>;

/** The letter takes the entry of the reader's task out of the calendar: what was asked has fallen away. */
export const cancels = ({ data }: Pick<LetterRow, 'data'>, topic: Topic): boolean =>
  topic.calendar === 'cancel' || (topic.calendar === undefined && data['fallenAway'] === true);

/**
 * The reader's own task that a letter is about. A letter that tells of another person's task gets no link to it.
 * A receipt or an extension that does not name its task means the one task the reader has open in the case,
 * a receipt otherwise the one that the answer closed.
 */
export async function ownTask(store: Store, letter: LetterRow, topic: Topic): Promise<TaskRow | undefined> {
  if (letter.taskId !== undefined) {
    const task = await store.task(letter.taskId);
    return task?.person === letter.person ? task : undefined;
  }
  if (topic.taskOf !== undefined) return (await openTasksOf(store, letter, topic.taskOf))[0];
  if (!cancels(letter, topic) && topic.action === undefined) return undefined;
  const tasks = await store.tasks({ caseId: letter.caseId, person: letter.person });
  const closedNow = tasks.find(
    ({ closedAt }) => closedAt !== undefined && Date.parse(closedAt) === Date.parse(letter.writtenAt),
  );
  if (cancels(letter, topic)) return closedNow;
  const open = tasks.filter((task) => task.closedAt === undefined);
  return open.length === 1 ? open[0] : letter.kind === 'receipt' ? closedNow : undefined;
}

/** The reader's open tasks of the duty in the letter's case, in the order in which they were asked. */
export const openTasksOf = (store: Store, { caseId, person }: LetterRow, duty: DutyName): Promise<TaskRow[]> =>
  store.tasks({ caseId, person, duty, open: true });

/**
 * Mints the token of the task's newest link and keeps its hash, so that the link works before the mail arrives.
 * The same letter rendered again gives the same token (see `mintToken`).
 */
export const mintedWith =
  (secret: string): TokenOf =>
  async (store, task, now) => {
    const links = (await store.linksOfTask(task.id)).filter(
      (link) => link.person === task.person && link.caseVersion === task.caseVersion,
    );
    const generation = Math.max(1, ...links.map((link) => link.generation));
    const scope = { taskId: task.id, person: task.person, caseVersion: task.caseVersion, generation };
    const token = mintToken(secret, scope);
    const hash = hashToken(token);
    // A reminder carries the link of the first mail.
    if (!links.some((link) => link.hash === hash)) await store.keepLink({ ...scope, hash, issuedAt: now });
    return token;
  };
