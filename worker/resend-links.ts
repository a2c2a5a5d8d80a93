import { hashToken, mintToken } from '../store/links/token.ts';
import type { LetterRow, TaskRow } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import type { Instant } from '../workflows/messages.ts';

export interface ResendDeps {
  readonly store: Store;
  readonly linkSecret: string;
  readonly now: () => Instant;
  readonly wake: (person: string, sendAt: Instant) => Promise<void>;
}

/**
 * "Send mig et nyt link": new links for every open task of the person with that registered address, by mail to that address only.
 * Links sent before are replaced. An unknown address does nothing, and the page says the same (letters-and-links §2).
 */
export function createResendLinks({ store, linkSecret, now, wake }: ResendDeps): (email: string) => Promise<void> {
  return async (email) => {
    const wanted = email.trim().toLowerCase();
    const person = (await store.people()).find((one) => one.email.toLowerCase() === wanted);
    if (person === undefined) return;
    const at = now();
    for (const task of await store.tasks({ person: person.id, open: true })) {
      const generation = 1 + Math.max(1, ...(await store.linksOfTask(task.id)).map((link) => link.generation));
      const scope = { taskId: task.id, person: person.id, caseVersion: task.caseVersion, generation };
      await store.keepLink({ ...scope, hash: hashToken(mintToken(linkSecret, scope)), issuedAt: at });
      await store.writeLetters([letterFor(task, generation, at)], 'link.asked-for-again');
    }
    await wake(person.id, at);
  };
}

const letterFor = (task: TaskRow, generation: number, at: Instant): LetterRow => ({
  id: `${task.id}/link-${generation}`,
  caseId: task.caseId,
  seq: 0,
  person: task.person,
  kind: 'task',
  about: task.duty,
  taskId: task.id,
  deadline: task.deadline,
  data: {},
  writtenAt: at,
  // The person is waiting at the page: it goes at once.
  sendAt: at,
  status: 'waiting',
});
