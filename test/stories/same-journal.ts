import { expect } from 'vitest';
import type { PlayedStory } from '../../worker/simulate/play.ts';

/** How far apart the same moment may be, in ms: on Temporal a mailbox that tries again for days adds a real moment to each try. */
const moment = 120_000;

interface JournalSummary {
  readonly at: string;
  readonly what: string;
}

/**
 * Two plays of a story, wherever they were played, are the same: each case's journal line by line, every letter, every mail, all at the same local
 * time. Mailboxes of different persons send at the same time, so the order among their mails is nobody's promise; within a case the order is.
 * Where the process was killed (`killed`), what waited for one person may go in fewer or more mails: everybody gets the same letters.
 */
export function expectSame(played: PlayedStory, other: PlayedStory, { killed = false } = {}): void {
  expect(ends(played)).toEqual(ends(other));
  expect(reached(played)).toEqual(reached(other));
  const mine = told(played, killed);
  const theirs = told(other, killed);
  expect(mine.map(({ what }) => what)).toEqual(theirs.map(({ what }) => what));
  const strayed = mine.filter(
    ({ at }, index) => Math.abs(Date.parse(at) - Date.parse(theirs[index]?.at ?? '')) > moment,
  );
  expect(strayed).toEqual([]);
}

/** Who got mail. */
const reached = ({ mails }: PlayedStory): string[] => [...new Set(mails.map(({ to }) => to))].sort();

function told(played: PlayedStory, killed: boolean): JournalSummary[] {
  const cases = [undefined, ...played.cases.map(({ id }) => id)];
  const lines = cases.flatMap((caseId) =>
    siblingsByName(played.journal.filter((entry) => entry.caseId === caseId && entry.event !== 'letter.sent')),
  );
  return [
    ...lines.map(journalLine),
    ...played.letters.map((letter) => letterLine(killed ? { ...letter, subject: '' } : letter)).sort(byWhat),
    ...(killed ? [] : played.mails.map(mailLine).sort(byWhat)),
  ];
}

/**
 * Duties that are given at once are arranged side by side, and run out in the order in which they were ready, which is nobody's promise: within one
 * step the actors that ended are named in order of their names. How the case went on with each of them stays where it is.
 */
function siblingsByName(lines: PlayedStory['journal']): PlayedStory['journal'] {
  const ended = ({ event }: { readonly event: string }): boolean => event.startsWith('xstate.done.actor.');
  const names = new Map<number | undefined, string[]>();
  for (const line of lines.filter(ended)) names.set(line.seq, [...(names.get(line.seq) ?? []), line.event]);
  for (const events of names.values()) events.sort();
  return lines.map((line) => (ended(line) ? { ...line, event: names.get(line.seq)?.shift() ?? line.event } : line));
}

const byWhat = (a: JournalSummary, b: JournalSummary): number => (a.what + a.at).localeCompare(b.what + b.at);

const journalLine = (entry: PlayedStory['journal'][number]): JournalSummary => {
  const { at, caseId, seq, event, person, role, region, onBehalfOf, channel, before, after, amountOre, reason } = entry;
  return {
    at,
    what: JSON.stringify({
      caseId,
      seq,
      event,
      person,
      role,
      region,
      onBehalfOf,
      channel,
      before,
      after,
      amountOre,
      reason,
    }),
  };
};

/** By its case, without the step: duties that are given at once are arranged side by side, and which is ready first is nobody's promise. */
const letterLine = (letter: PlayedStory['letters'][number]): JournalSummary => {
  const { caseId, person, kind, about, rung, status, subject, writtenAt, sentAt } = letter;
  return { at: sentAt ?? writtenAt, what: JSON.stringify({ caseId, person, kind, about, rung, status, subject }) };
};

const mailLine = ({ at, to, subject }: PlayedStory['mails'][number]): JournalSummary => ({
  at,
  what: JSON.stringify({ to, subject }),
});

/** The instant from which a deadline counts, which a case shows while it is open: on a host where time goes on it is some milliseconds later. */
const moments = /("anchor":"\d{4}-\d\d-\d\dT\d\d:\d\d)[^"]*/g;
const momentIn = (view: unknown): boolean => JSON.stringify(view).search(moments) >= 0;

/** Where cases and money ended, and what each case shows, by the hash of its version. */
const ends = ({ cases, frames, incidents }: PlayedStory) => ({
  cases: cases.map(({ name, number, state, status, outcome, version, versionHash, view, roadmap }) => ({
    name,
    number,
    state,
    status,
    outcome,
    version,
    shown: momentIn(view) ? JSON.stringify(view).replace(moments, '$1') : versionHash,
    roadmap,
  })),
  frames,
  incidents: incidents.length,
});
