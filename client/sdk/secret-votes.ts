import type { BallotRow, JournalEntry } from '../../store/model.ts';

/** The ballots of each case. */
export type OpenBallots = ReadonlyMap<string, readonly BallotRow[]>;

/** Whether the line tells of something done to a ballot that has not closed. */
function tellsOpenVote(entry: JournalEntry, ballots: OpenBallots): boolean {
  const open = (ballots.get(entry.caseId ?? '') ?? []).filter(
    (ballot) => ballot.closedAt === undefined && ballot.openedAt <= entry.at,
  );
  if (open.length === 0) return false;
  if (/vote|meeting|recuse/i.test(entry.event)) return true;
  return open.some((ballot) => entry.data['actor'] === ballot.actor);
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
