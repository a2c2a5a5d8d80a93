import type { JournalEntry, LetterRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Course } from './courses.ts';
import type { Kill } from './killed-product.ts';
import type { TakenMail } from './mail-server.ts';
import { differences, type Story, storyOf } from './story-of.ts';

/** A case of the day, and the undisturbed one of the same course that it is held against. */
export interface PlayedCase {
  readonly course: Course;
  readonly caseId: string;
  readonly calm: string;
}

/** What stands on record after the day. */
export interface Reckoning {
  readonly totals: Readonly<Record<string, number | string>>;
  /** What was lost or came twice; empty when the day holds. */
  readonly faults: readonly string[];
}

/** Holds everything that is on record after a day against what was said to the product and what the mail server took. */
export async function reckon(
  store: Store,
  { played, kills, mails }: { played: readonly PlayedCase[]; kills: readonly Kill[]; mails: readonly TakenMail[] },
): Promise<Reckoning> {
  const journal = await store.journal();
  const letters = (
    await Promise.all((['waiting', 'sent', 'dropped', 'bounced'] as const).map((status) => store.letters({ status })))
  ).flat();
  const verification = await store.verifyJournal();
  const year = new Date().getFullYear();
  const frame = await store.frame(year);
  const committed = sum(played.map(({ course }) => course.takes.frame)) + calmTakes(played);

  const stories = new Map<string, Story>();
  for (const id of new Set(played.flatMap(({ caseId, calm }) => [caseId, calm])))
    stories.set(id, await storyOf(store, journal, id));
  const read = (id: string): Story => stories.get(id) as Story;

  return {
    totals: {
      cases: played.length,
      courses: new Set(played.map(({ course }) => course.name)).size,
      decisions: sum(played.map(({ caseId }) => read(caseId).journal.length)),
      votes: sum(played.map(({ caseId }) => read(caseId).votes.length)),
      'tasks done': sum(played.map(({ caseId }) => read(caseId).tasks.length)),
      letters: letters.length,
      'mails by Message-ID': new Set(mails.map(({ messageId }) => messageId)).size,
      'mails taken': mails.length,
      'committed, kr.': frame.committedOre / 100,
      'journal lines': verification.entries,
    },
    faults: [
      ...played.flatMap(({ course, caseId, calm }) =>
        differences(read(calm), read(caseId)).map((line) => `${caseId} (${course.name}): ${line}`),
      ),
      ...(frame.committedOre === committed ? [] : [`frame: ${frame.committedOre} øre committed, not ${committed}`]),
      ...(verification.fault === undefined ? [] : [`journal: ${JSON.stringify(verification.fault)}`]),
      ...lettersOnce(letters, journal),
      ...mailsOnce(journal, mails, kills),
    ],
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** What the undisturbed cases take of the frame, each once. */
const calmTakes = (played: readonly PlayedCase[]): number =>
  sum([...new Map(played.map(({ calm, course }) => [calm, course.takes.frame])).values()]);

/** No letter waits, none bounced, and each that was sent has one line in the journal. */
function lettersOnce(letters: readonly LetterRow[], journal: readonly JournalEntry[]): readonly string[] {
  const sent = new Map<string, number>();
  for (const { event, data } of journal)
    if (event === 'letter.sent') for (const id of idsIn(data)) sent.set(id, 1 + (sent.get(id) ?? 0));
  return letters.flatMap(({ id, status }) => {
    const lines = sent.get(id) ?? 0;
    if (status === 'waiting' || status === 'bounced') return [`letter ${id} is ${status}`];
    return lines === (status === 'sent' ? 1 : 0) ? [] : [`letter ${id} is ${status}, and was sent ${lines} times`];
  });
}

const idsIn = (data: JournalEntry['data']): readonly string[] => {
  const { letters } = data;
  return Array.isArray(letters) ? letters.map(String) : [];
};

/**
 * Every mail that is on record was taken by the server, and every mail that it took is on record. One came twice only when the product was killed between
 * the server's word and its own mark (docs/decisions/0004-sending-mail.md).
 */
function mailsOnce(
  journal: readonly JournalEntry[],
  mails: readonly TakenMail[],
  kills: readonly Kill[],
): readonly string[] {
  const onRecord = new Set(
    journal.flatMap(({ event, messageId }) => (event === 'letter.sent' ? (messageId ?? []) : [])),
  );
  const taken = new Map<string, TakenMail[]>();
  for (const mail of mails) taken.set(mail.messageId, [...(taken.get(mail.messageId) ?? []), mail]);
  const deaths = kills.filter(({ target }) => target !== 'server').map(({ at }) => at);
  const isExcused = (one: TakenMail, next: TakenMail): boolean => deaths.some((at) => one.at <= at && at <= next.at);
  return [
    ...[...onRecord].filter((id) => !taken.has(id)).map((id) => `mail ${id} is on record and was never taken`),
    ...[...taken].flatMap(([id, copies]) => {
      const [first] = copies;
      if (!onRecord.has(id)) return [`mail ${id} to ${first?.to} was taken and is not on record: ${first?.subject}`];
      return copies.flatMap((one, i) => {
        const next = copies[i + 1];
        return next === undefined || isExcused(one, next) ? [] : [`mail ${id} was sent twice without need`];
      });
    }),
  ];
}
