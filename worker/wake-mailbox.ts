import type { Store } from '../store/store.ts';
import type { Cases, Instant } from '../workflows/messages.ts';

const mailboxOf = (person: string): string => `mailbox/${person}`;

/** Tells a person's mailbox, started if it does not run, that a letter waits until `sendAt`. More often than needed does no harm. */
export const wakeMailbox = (cases: Cases, person: string, sendAt: Instant): Promise<void> =>
  cases.startAndPost({ workflow: 'mailbox', caseId: mailboxOf(person), input: { person } }, { type: 'letter', sendAt });

/** At start: whoever has a waiting letter is woken, so that nothing written just before a crash is forgotten. */
export async function wakeWaitingMailboxes(store: Store, cases: Cases): Promise<number> {
  const persons = await store.personsWithWaitingLetters();
  for (const person of persons) {
    const sendAt = await store.nextSendAt(person);
    if (sendAt !== undefined) await wakeMailbox(cases, person, sendAt);
  }
  return persons.length;
}
