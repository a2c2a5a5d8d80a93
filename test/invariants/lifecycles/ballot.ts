import { ballotMachine } from '../../../machines/ballot/machine.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import {
  answersTo,
  arranged,
  by,
  deadlineAt,
  electorate,
  failed,
  secretariat,
  stranger,
  votesOf,
} from '../search/people.ts';
import type { Data, PossibleMessage, Spec, Spoken } from '../search/spec.ts';

const at = '2027-03-01T11:00:00.000Z';
const input = (more: Data = {}): Data => ({
  body: 'sys',
  question: 'approve',
  caseVersion: 1,
  businessDays: 5,
  modelVersion: 'v1',
  written: policyV1.written,
  vote: policyV1.vote,
  inhabil: policyV1.inhabil,
  ...more,
});

interface Seat {
  readonly region: string;
  readonly person: string;
  readonly substitutes: readonly { readonly person: string }[];
}
const seatsOf = (actor: Spoken): readonly Seat[] =>
  (actor.context['arrangement'] as { electorate: readonly Seat[] } | null)?.electorate ?? [];

/** The chair and the last region declare themselves partial; a substitute votes; a stranger tries. */
const others = (actor: Spoken): PossibleMessage[] => {
  const seats = seatsOf(actor);
  const [first] = seats;
  const last = seats.at(-1);
  if (first === undefined || last === undefined) return [];
  return [
    ...[first, last].map(({ region, person }) => ({
      words: `${person} is partial`,
      event: { type: 'recuse', by: by(person), region },
    })),
    ...seats.flatMap(({ region, substitutes }) =>
      substitutes.map(({ person }) => ({
        words: `${person} votes for`,
        event: { type: 'vote', by: by(person), region, choice: 'for' },
      })),
    ),
    { words: 'a stranger votes', event: { type: 'vote', by: stranger, region: first.region, choice: 'for' } },
    { words: 'the chair concludes', event: { type: 'close', by: secretariat } },
    { words: 'the register has changed', event: { type: 'renew', by: secretariat } },
  ];
};

/** A ballot by itself: four regions (and three), a substitute, partiality, regions that merge, a tie. */
export const ballot: Spec = {
  name: 'ballot',
  machine: ballotMachine,
  starts: [
    { words: 'a written procedure of four regions', input: input(), at },
    {
      words: 'a vote at a meeting',
      input: input({ atMeeting: { due: deadlineAt('2027-03-01T23:00:00.000Z') } }),
      at,
    },
    {
      words: 'a written procedure closed when its outcome is certain',
      input: input({ written: { ...policyV1.written, earlyClose: 'majority' } }),
      at,
    },
  ],
  messages: {
    ballot: (actor) => [...votesOf(actor, ['for', 'against', 'abstain']), ...others(actor)],
    assignment: (actor) => answersTo(actor),
  },
  answers: {
    arrange: (given, { now }) => [
      { words: 'the chair is asked', output: arranged(given, now, { reminders: 0, overdue: 1 }) },
    ],
    arrangeBallot: ({ reissue }, { now }) => [
      reissue === undefined
        ? {
            words: 'the electorate is named',
            output: electorate(['a', 'b', 'c', 'd'], now, { reminders: 1, substitutes: ['d'] }),
          }
        : { words: 'two regions have merged', output: electorate(['a', 'b', 'cd'], now, { substitutes: ['cd'] }) },
      failed,
    ],
  },
  keeps: { ...keepsOfChildren },
  facts: {
    // Counted here from what was said, not read from the machine.
    first: { votes: {}, out: [], demanded: false, extended: 0 },
    next: (facts, { move, after, step }) => {
      let { votes, out, demanded, extended } = facts as {
        votes: Record<string, string>;
        out: string[];
        demanded: boolean;
        extended: number;
      };
      if (move.kind === 'said' && step.steps.length > 0) {
        const { event } = move;
        if (event.type === 'vote' && event['by'].person !== stranger.person)
          votes = { ...votes, [event['region']]: event['choice'] };
        if (event.type === 'recuse') {
          const { [event['region'] as string]: _gone, ...rest } = votes;
          votes = rest;
          out = [...out, `${event['region']}/${event['by'].person}`].sort();
        }
        if (event.type === 'demandMeeting') demanded = true;
      }
      if (move.kind === 'answer' && move.failed !== true && move.actor === 'extendBallot') extended += 1;
      const electors = (
        after.state.actors.get('')?.snapshot?.context as
          | { arrangement: { electorate: readonly Seat[] } | null }
          | undefined
      )?.arrangement?.electorate;
      if (electors !== undefined && move.kind === 'answer')
        votes = Object.fromEntries(
          Object.entries(votes)
            .filter(([region]) => electors.some((one) => one.region === region))
            .sort(),
        );
      return { votes: Object.fromEntries(Object.entries(votes).sort()), out, demanded, extended };
    },
    // The regions in the middle are alike.
    compared: ({ votes, out, demanded, extended }) => {
      const { a, d, cd, ...alike } = votes as Record<string, string>;
      return [a, d, cd, Object.values(alike).sort(), out, demanded, extended];
    },
  },
  bounds: ['4 regions, 3 after a merger; 1 substitute', '1 reminder, 1 letter to the chair'],
};
