import type { BallotRow, JournalEntry, LetterRow } from '../../store/rows.ts';
import { dataOf } from '../../store/journal-data.ts';

/** The ballots of each case. */
export type OpenBallots = ReadonlyMap<string, readonly BallotRow[]>;

/** Whether the line tells of something done to a ballot that has not closed. */
function tellsOpenVote(entry: JournalEntry, ballots: OpenBallots): boolean {
  const open = (ballots.get(entry.caseId ?? '') ?? []).filter(
    (ballot) => ballot.closedAt === undefined && ballot.openedAt <= entry.at,
  );
  if (open.length === 0) return false;
  if (/vote|meeting|recus/i.test(entry.event)) return true;
  return entry.event !== 'ballot.opened' && open.some(({ id }) => dataOf(entry).ballot === id);
}

/**
 * Blanks how anyone voted while the ballot is open: who and when stay, and so do the hashes, so the chain can still be followed;
 * `data` is `{ blanked: true }`, and the line's own hash is checked again once the ballot has closed.
 */
export function blankOpenVotes(entries: readonly JournalEntry[], ballots: OpenBallots): JournalEntry[] {
  return entries.map((entry) => {
    if (!tellsOpenVote(entry, ballots)) return entry;
    const { reason: _reason, before: _before, after: _after, ...rest } = entry;
    return { ...rest, data: { blanked: true } };
  });
}

/** Receipts repeat what was voted: their content waits for the close of the ballot as well. */
export function blankReceipts(letters: readonly LetterRow[], ballots: readonly BallotRow[]): LetterRow[] {
  const open = ballots.filter((ballot) => ballot.closedAt === undefined);
  return letters.map((letter) => {
    if (letter.kind !== 'receipt' || !open.some((ballot) => ballot.openedAt <= letter.writtenAt)) return letter;
    const { subject: _subject, ...rest } = letter;
    return { ...rest, data: { blanked: true } };
  });
}
