import { fromPromise, setup } from 'xstate';
import { assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import { duties } from '../governance/duties.ts';
import type { BallotOutcome, Proof, Tell } from '../governance/effects.ts';
import type { Assignee, By } from '../governance/people.ts';
import type { Policy } from '../governance/policy-schema.ts';
import { recorded } from '../governance/recorded.ts';
import { until } from '../governance/until.ts';
import type { ArrangeBallotRequest, BallotArrangement } from './arrangement.ts';
import type { BallotEvent } from './events.ts';
import { allVoted, electors, quorumOf, tally, type Count, type StandingVote, type Tally } from './policy.ts';

export interface BallotInput {
  readonly body: string;
  readonly question: string;
  readonly system?: string;
  readonly caseVersion: number;
  readonly businessDays: number;
  readonly modelVersion: string;
  readonly written: Pick<Policy['written'], 'extendBd' | 'demandMeeting'>;
  /** For the letters: what a voter needs to know. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** How a ballot ends: a closed union with its proof. */
export interface BallotOutput {
  readonly outcome: BallotOutcome;
  readonly proof: Proof;
  readonly by?: By;
}

export interface BallotContext extends BallotInput {
  readonly arrangement: BallotArrangement | null;
  readonly votes: Readonly<Record<string, StandingVote>>;
  readonly recused: readonly string[];
  readonly casting: { readonly choice: 'for' | 'against'; readonly name: string } | null;
  readonly rung: number;
  readonly extended: boolean;
  readonly meetingDemandedBy: By | null;
  readonly outcome: BallotOutcome | null;
}

export const arranged = (context: BallotContext): BallotArrangement => {
  if (context.arrangement === null) throw new Error('The ballot is not arranged yet.');
  return context.arrangement;
};

export const countOf = (context: BallotContext): Count => ({
  electorate: arranged(context).electorate,
  votes: context.votes,
  recused: context.recused,
  ...(context.casting === null ? {} : { casting: context.casting }),
});

const ends =
  (outcome: Tally) =>
  ({ context }: { context: BallotContext }): boolean =>
    tally(countOf(context)) === outcome;

/** Those who can still vote: not recused, no vote of their region yet. */
export const silent = (context: BallotContext): readonly Assignee[] =>
  arranged(context).assignees.filter(
    ({ region = '' }) => context.votes[region] === undefined && !context.recused.includes(region),
  );

export const letter =
  (kind: 'task' | 'reminder', about: string) =>
  ({ context }: { context: BallotContext }): Tell => {
    const rung = kind === 'reminder' ? arranged(context).reminders[context.rung]?.rung : undefined;
    return {
      letter: kind,
      about,
      to: silent(context).map(({ person }) => ({ person })),
      deadline: arranged(context).deadline,
      data: { ...context.data, quorum: quorumOf(electors(countOf(context)).length) },
      ...(rung === undefined ? {} : { rung }),
    };
  };

const mayVoteFor = (context: BallotContext, region: string, person: string): boolean =>
  electors(countOf(context)).some(
    (elector) =>
      elector.region === region &&
      (elector.person === person || elector.substitutes.some((substitute) => substitute.person === person)),
  );

/** The vocabulary of a ballot: its types, actors, actions and guards. The states stand in `machine.ts`. */
export const model = setup({
  types: {
    input: {} as BallotInput,
    context: {} as BallotContext,
    events: {} as BallotEvent,
    output: {} as BallotOutput,
  },
  actors: {
    arrangeBallot: fromPromise<BallotArrangement, ArrangeBallotRequest>(() =>
      Promise.reject(new Error('An activity does this.')),
    ),
    assignment: assignmentMachine,
  },
  actions: recorded,
  guards: {
    mayVote: ({ context, event }) => event.type === 'vote' && mayVoteFor(context, event.region, event.by.person),
    mayDemandMeeting: ({ context, event }) =>
      event.type === 'demandMeeting' &&
      context.written.demandMeeting &&
      mayVoteFor(context, event.region, event.by.person),
    mayRecuse: ({ context, event }) => event.type === 'recuse' && mayVoteFor(context, event.region, event.by.person),
    allHaveVoted: ({ context }) => allVoted(countOf(context)),
    nobodyLeft: ({ context }) => electors(countOf(context)).length === 0,
    moreRungs: ({ context }) => context.rung < arranged(context).reminders.length,
    changesFirst: ({ context }) => {
      const { changesAt, deadline } = arranged(context);
      return changesAt !== undefined && Date.parse(changesAt) < Date.parse(deadline.due);
    },
    adopted: ends('adopted'),
    rejected: ends('rejected'),
    tied: ends('tie'),
    notExtendedYet: ({ context }) => !context.extended,
  },
  delays: {
    nextRung: ({ context, self }) => until(arranged(context).reminders[context.rung]?.at ?? '', self),
    deadline: ({ context, self }) => until(arranged(context).deadline.due, self),
    regionsChange: ({ context, self }) => until(arranged(context).changesAt ?? arranged(context).deadline.due, self),
    anHour: 3_600_000,
  },
});

export function request(context: BallotContext, businessDays: number): ArrangeBallotRequest {
  return {
    body: context.body,
    businessDays,
    modelVersion: context.modelVersion,
    ...(context.system === undefined ? {} : { system: context.system }),
  };
}

export function tasks({ context }: { context: BallotContext }) {
  return {
    duty: 'sys-vote',
    assignees: arranged(context).assignees.filter(({ region = '' }) => !context.recused.includes(region)),
    deadline: arranged(context).deadline,
    choices: duties['sys-vote'].choices,
  };
}

export function without<T>(votes: Readonly<Record<string, T>>, region: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(votes).filter(([other]) => other !== region));
}

/** Votes of regions that are still in the electorate. */
export function standing(votes: BallotContext['votes'], arrangement: BallotArrangement): BallotContext['votes'] {
  return Object.fromEntries(
    Object.entries(votes).filter(([region]) => arrangement.electorate.some((elector) => elector.region === region)),
  );
}

/** The person leaves the electorate of this case; a substitute takes the region's seat, otherwise the region is out. */
export function withoutPerson(arrangement: BallotArrangement, region: string, person: string): BallotArrangement {
  return {
    ...arrangement,
    assignees: arrangement.assignees.filter((assignee) => assignee.person !== person || assignee.region !== region),
    electorate: arrangement.electorate.flatMap((elector) => {
      if (elector.region !== region) return [elector];
      const others = elector.substitutes.filter((substitute) => substitute.person !== person);
      if (elector.person !== person) return [{ ...elector, substitutes: others }];
      const [seat, ...rest] = others;
      return seat === undefined
        ? []
        : [{ ...elector, person: seat.person, name: seat.name, chair: false, substitutes: rest }];
    }),
  };
}

export function castingOf(output: AssignmentOutput): BallotContext['casting'] {
  if (output.outcome === 'expired') return null;
  return { choice: output.answer.choice === 'for' ? 'for' : 'against', name: output.by.person };
}
