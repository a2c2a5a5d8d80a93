import type { LetterRow, Person } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

export interface Refusal {
  readonly letters: readonly LetterRow[];
  readonly person: Person;
  readonly messageId: string;
  readonly subject: string;
  readonly error: string;
  readonly now: string;
  /** False when the secretariat has been warned of this reader in the same delivery. */
  readonly warn: boolean;
}

/**
 * Records that a reader's mail server refused a mail for good and warns each of the secretariat, once (letters-and-links §8).
 * A warning that bounces itself warns nobody: it would never end; the journal has it.
 * Returns the persons whose mailboxes now hold a warning.
 */
export async function reportRefusal(store: Store, refusal: Refusal): Promise<readonly string[]> {
  const { letters, person, messageId, subject, error, now } = refusal;
  const [first] = letters;
  if (!first) return [];
  const about = 'letter-bounced';
  const office =
    refusal.warn && first.about !== about ? await store.addressees('secretariat', { caseId: first.caseId }, now) : [];
  const readers = [...new Set(office.map((assignee) => assignee.person))].filter((reader) => reader !== person.id);
  const warnings = readers.map((reader): LetterRow => ({
    id: `${first.id}/bounced/${reader}`,
    caseId: first.caseId,
    seq: first.seq,
    person: reader,
    kind: 'warning',
    about,
    data: { name: person.name, email: person.email, subject, error },
    writtenAt: now,
    sendAt: now,
    status: 'waiting',
  }));
  const changed = await store.reportBounce({
    ids: letters.map(({ id }) => id),
    at: now,
    messageId,
    subject,
    error,
    warnings,
  });
  return changed ? readers : [];
}
