import type { Assignee } from '../governance/people.ts';
import { arranged, ballotSetup, type BallotContext, letter, silent } from './setup.ts';

/** A person as they were asked: for their region. Whoever sits for a new region is asked anew, also when they sat for one that has ended (A-30b). */
const seatOf = ({ person, region = '' }: Assignee): string => `${person} ${region}`;

const persons = (assignees: readonly Assignee[]): { readonly person: string }[] =>
  [...new Set(assignees.map(({ person }) => person))].map((person) => ({ person }));

const before = ({ before: stood }: BallotContext) => stood?.assignees ?? [];

const isMoved = (context: BallotContext): boolean =>
  context.before !== null && context.before.deadline.due !== arranged(context).deadline.due;

/** Votes of regions that are out of the electorate: they stand in the record, and count no more (A-30b, A-71). */
const lapsed = ({ before: stood, votes }: BallotContext) =>
  Object.entries(stood?.votes ?? {}).filter(([region]) => votes[region] === undefined);

/** Remembers how it stands, before that changes. */
export const asItStood = ballotSetup.assign({
  before: ({ context }) => {
    const { assignees, deadline } = arranged(context);
    return { assignees, deadline, votes: context.votes };
  },
});

export const lapsedVotes = ballotSetup.enqueueActions(({ context, enqueue }) => {
  const votes = lapsed(context).map(([region, vote]) => ({ region, ...vote }));
  if (votes.length > 0) enqueue({ type: 'journal', params: { event: 'votes-lapsed', data: { votes } } });
});

/** Whose region has voted hears of a deadline that moves: the vote stands, and can be changed until the new one. */
export const informVoters = (about: 'ballot-extended' | 'ballot-deadline-moved') =>
  ballotSetup.enqueueActions(({ context, enqueue }) => {
    if (!isMoved(context)) return;
    const open = silent(context).map(seatOf);
    const asked = before(context).map(seatOf);
    const voters = arranged(context).assignees.filter(
      (one) =>
        !open.includes(seatOf(one)) && asked.includes(seatOf(one)) && !context.recused.includes(one.region ?? ''),
    );
    if (voters.length > 0)
      enqueue({
        type: 'tell',
        params: {
          letter: 'orientation',
          about,
          to: persons(voters),
          deadline: arranged(context).deadline,
          ...(context.data === undefined ? {} : { data: context.data }),
        },
      });
  });

/** Who is new is asked; whoever's vote has lapsed with their region is told so, and asked anew when they sit for another. */
const asksNewcomers = ballotSetup.enqueueActions(({ context, enqueue }) => {
  const asked = before(context).map(seatOf);
  const voted = new Set(lapsed(context).map(([, { person }]) => person));
  const fresh = silent(context).filter((one) => !asked.includes(seatOf(one)));
  const ask = letter('task', 'sys-vote')({ context });
  const again = fresh.filter(({ person }) => voted.has(person));
  const first = fresh.filter(({ person }) => !voted.has(person));
  if (first.length > 0) enqueue({ type: 'tell', params: { ...ask, to: persons(first) } });
  if (again.length > 0)
    enqueue({ type: 'tell', params: { ...ask, to: persons(again), data: { ...ask.data, lapsed: true } } });
});

/** Who was asked and is asked no more. */
const informLapsed = ballotSetup.enqueueActions(({ context, enqueue }) => {
  const now = new Set(arranged(context).assignees.map(({ person }) => person));
  const out = before(context).filter(({ person }) => !now.has(person));
  const voted = new Set(lapsed(context).map(([region]) => region));
  for (const hasVoted of [true, false]) {
    const some = out.filter(({ region = '' }) => voted.has(region) === hasVoted);
    if (some.length > 0)
      enqueue({
        type: 'tell',
        params: {
          letter: 'orientation',
          about: 'ballot-seat-ended',
          to: persons(some),
          data: { ...context.data, voted: hasVoted },
        },
      });
  }
});

/** Who has not voted hears of the new deadline with their task. */
const informSilent = ballotSetup.enqueueActions(({ context, enqueue }) => {
  if (!isMoved(context)) return;
  const asked = before(context).map(seatOf);
  const waiting = silent(context).filter((one) => asked.includes(seatOf(one)));
  if (waiting.length > 0)
    enqueue({
      type: 'tell',
      params: { ...letter('task', 'ballot-deadline-moved')({ context }), to: persons(waiting) },
    });
});

/** The electorate has changed in the middle of it: everybody whom that concerns is told. */
export const electorateChanged = [
  asksNewcomers,
  informLapsed,
  informSilent,
  informVoters('ballot-deadline-moved'),
] as const;
