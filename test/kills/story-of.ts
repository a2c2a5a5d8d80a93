import { isDeepStrictEqual } from 'node:util';
import type { JournalEntry } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** Everything that became of a case, without when and in which order (some act at one moment), and without what differs from one case of its course to the next. */
export async function storyOf(store: Store, journal: readonly JournalEntry[], caseId: string) {
  const row = await store.case(caseId);
  const ballots = await store.ballots(caseId);
  const votes = await Promise.all(ballots.map(({ id }) => store.votes(id)));
  return {
    rests: [row?.state, row?.status, row?.outcome, row?.version, row?.lastSeq],
    journal: journal
      .filter((line) => line.caseId === caseId && line.event !== 'letter.sent')
      .map(({ event, person, role, before, after, amountOre }) =>
        [event, person, role, before, after, amountOre].join(' '),
      )
      .toSorted(),
    tasks: (await store.tasks({ caseId }))
      .map(({ duty, person, actor, visit, outcome }) => [duty, person, actor, visit, outcome].join(' '))
      .toSorted(),
    votes: votes
      .flat()
      .map(({ region, choice, current, by }) => [region, by.person, choice, current].join(' '))
      .toSorted(),
    proofs: ballots.map(({ proof }) => proof?.outcome),
    // The warning of the ceiling is of all that the day asks of a system, not of this case.
    letters: (await store.letters({ caseId }))
      .filter(({ about }) => about !== 'ceiling-warning')
      .map(({ person, kind, about, rung }) => [person, kind, about, rung].join(' '))
      .toSorted(),
    ledger: (await store.ledger({ caseId })).map(({ kind, amountOre }) => [kind, amountOre].join(' ')),
  };
}
export type Story = Awaited<ReturnType<typeof storyOf>>;

/** What is in one story and not in the other, line by line; empty of two that are the same. */
export function differences(calm: Story, killed: Story): readonly string[] {
  return (Object.keys(calm) as (keyof Story)[]).flatMap((part) => {
    if (isDeepStrictEqual(calm[part], killed[part])) return [];
    const [before, after] = [calm[part].map(String), killed[part].map(String)];
    const missing = without(before, after).map((line) => `${part}: lost "${line}"`);
    const extra = without(after, before).map((line) => `${part}: added "${line}"`);
    return missing.length + extra.length > 0 ? [...missing, ...extra] : [`${part}: in another order`];
  });
}

/** Each as often as it stands in the first more than in the second. */
function without(from: readonly string[], what: readonly string[]): readonly string[] {
  const left = [...what];
  return from.filter((line) => {
    const at = left.indexOf(line);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
