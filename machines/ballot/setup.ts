import { byActivity } from '../steps/by-activity.ts';
import { hourly } from '../steps/retry-hourly.ts';
import { sendParent, setup } from 'xstate';
import { assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import { duties } from '../duties.ts';
import type { Deadline } from '../governance/deadlines.ts';
import type { BallotOutcome, Proof, Tell } from '../governance/effects.ts';
import type { Assignee, By } from '../governance/people.ts';
import type { Policy } from '../governance/policy-schema.ts';
import { effectActions } from '../governance/effect-actions.ts';
import type { LocalDate } from '../governance/local-dates.ts';
import { millisUntil, nowOf } from '../governance/millis-until.ts';
import type { ArrangeBallotRequest, BallotArrangement } from './arrangement.ts';
import { closingDay } from './closing-day.ts';
import { type BallotEvent, ballotEvents } from './events.ts';
import {
  allVoted,
  electors,
  isCertain,
  quorumOf,
  tally,
  type Count,
  type Rules,
  type StandingVote,
  type Tally,
} from './policy.ts';

export interface BallotInput {
  readonly body: string;
  readonly question: string;
  readonly system?: string;
  readonly caseVersion: number;
  readonly businessDays: number;
  /** Taken at a meeting: ends with its day or when the chair concludes, is not extended, nobody is reminded, and the meeting, which it tells of its `item`, asks for all its votes in one mail. */
  readonly atMeeting?: { readonly due: Deadline; readonly item?: string };
  readonly modelVersion: string;
  readonly written: Pick<Policy['written'], 'extendBd' | 'demandMeeting' | 'earlyClose'>;
  readonly vote: Rules;
  readonly inhabil: Policy['inhabil'];
  /** For the letters: what a voter needs to know. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** How a ballot ends: a closed union with its proof. */
export interface BallotOutput {
  readonly outcome: BallotOutcome;
  readonly proof: Proof;
  /** The day on which it closed. */
  readonly on: LocalDate;
  readonly by?: By;
}

export interface BallotContext extends BallotInput {
  readonly arrangement: BallotArrangement | null;
  readonly votes: Readonly<Record<string, StandingVote>>;
  /** Regions that are out: nobody could take the seat of the one who declared a conflict of interest. */
  readonly recused: readonly string[];
  /** Everyone who declared a conflict of interest; out for good, also when the electorate is arranged anew. */
  readonly partial: readonly { readonly region: string; readonly person: string }[];
  readonly casting: { readonly choice: 'for' | 'against'; readonly name: string } | null;
  readonly rung: number;
  /** How it stood before the electorate was arranged anew, or the window extended. */
  readonly before: (Pick<BallotArrangement, 'assignees' | 'deadline'> & Pick<BallotContext, 'votes'>) | null;
  readonly extended: boolean;
  /** The register could not be asked when the electorate changed: it is tried again in an hour. */
  readonly rearrangeLater: boolean;
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
  rules: context.vote,
  ...(context.casting === null ? {} : { casting: context.casting }),
});

const ends =
  (outcome: Tally) =>
  ({ context }: { context: BallotContext }): boolean =>
    tally(countOf(context)) === outcome;

/** The day on which it closes, now. */
export const closesOn = (context: BallotContext, self: unknown): LocalDate =>
  closingDay({ at: nowOf(self), due: arranged(context).deadline.due, byChair: context.casting !== null });

/** Those who can still vote: not recused, no vote of their region yet. */
export const silent = (context: BallotContext): readonly Assignee[] =>
  arranged(context).assignees.filter(
    ({ region = '' }) => context.votes[region] === undefined && !context.recused.includes(region),
  );

const quorumNow = (context: BallotContext): number => quorumOf(electors(countOf(context)).length, context.vote.quorum);

export const letter =
  (kind: 'task' | 'reminder', about: string) =>
  ({ context }: { context: BallotContext }): Tell => {
    const rung = kind === 'reminder' ? arranged(context).reminders[context.rung]?.rung : undefined;
    return {
      letter: kind,
      about,
      to: silent(context).map(({ person }) => ({ person })),
      deadline: arranged(context).deadline,
      data: { ...context.data, quorum: quorumNow(context) },
      ...(rung === undefined ? {} : { rung }),
    };
  };

/** What a ballot at a meeting tells it: these persons may vote on the item now. */
interface VoteOpened {
  readonly type: 'voteOpened';
  readonly item: string;
  readonly persons: readonly string[];
}

const mayVoteFor = (context: BallotContext, region: string, person: string): boolean =>
  electors(countOf(context)).some(
    (elector) =>
      elector.region === region &&
      (elector.person === person || elector.substitutes.some((substitute) => substitute.person === person)),
  );

/** The vocabulary of a ballot: its types, actors, actions and guards. The states stand in `machine.ts`. */
export const ballotSetup = setup({
  schemas: { events: ballotEvents },
  types: {
    input: {} as BallotInput,
    context: {} as BallotContext,
    events: {} as BallotEvent,
    output: {} as BallotOutput,
  },
  actors: {
    arrangeBallot: byActivity<BallotArrangement, ArrangeBallotRequest>(),
    assignment: assignmentMachine,
  },
  actions: effectActions,
  guards: {
    mayVote: ({ context, event }) => event.type === 'vote' && mayVoteFor(context, event.region, event.by.person),
    mayDemandMeeting: ({ context, event }) =>
      event.type === 'demandMeeting' &&
      context.written.demandMeeting &&
      mayVoteFor(context, event.region, event.by.person),
    mayRecuse: ({ context, event }) =>
      event.type === 'recuse' && context.inhabil.declare && mayVoteFor(context, event.region, event.by.person),
    decidedEarly: ({ context }) => {
      const { earlyClose } = context.written;
      if (earlyClose === 'never') return false;
      return allVoted(countOf(context)) || (earlyClose === 'majority' && isCertain(countOf(context)));
    },
    nobodyLeft: ({ context }) => electors(countOf(context)).length === 0,
    someAreSilent: ({ context }) => silent(context).length > 0,
    moreRungs: ({ context }) => context.rung < arranged(context).reminders.length,
    changesFirst: ({ context }) => {
      const { changesAt, deadline } = arranged(context);
      return changesAt !== undefined && Date.parse(changesAt) < Date.parse(deadline.due);
    },
    adopted: ends('adopted'),
    rejected: ends('rejected'),
    tied: ends('tie'),
    consensusFailed: ends('meetingDemanded'),
    notExtendedYet: ({ context }) => !context.extended && context.atMeeting === undefined,
    isAtMeeting: ({ context }) => context.atMeeting !== undefined,
  },
  delays: {
    nextRung: ({ context, self }) => millisUntil(arranged(context).reminders[context.rung]?.at ?? '', self),
    deadline: ({ context, self }) => millisUntil(arranged(context).deadline.due, self),
    electorateChange: ({ context, self }) =>
      context.rearrangeLater
        ? 3_600_000
        : millisUntil(arranged(context).changesAt ?? arranged(context).deadline.due, self),
    ...hourly,
  },
});

/** The voters are asked: by a letter each, or by the meeting that the vote is of. */
export const askVoters = ballotSetup.enqueueActions(({ context, enqueue }) => {
  const item = context.atMeeting?.item;
  if (item === undefined) return enqueue({ type: 'tell', params: letter('task', 'sys-vote')({ context }) });
  const persons = [...new Set(silent(context).map(({ person }) => person))];
  enqueue(sendParent({ type: 'voteOpened', item, persons } satisfies VoteOpened));
});

export function request(context: BallotContext, businessDays: number): ArrangeBallotRequest {
  return {
    body: context.body,
    businessDays,
    modelVersion: context.modelVersion,
    ...(context.atMeeting === undefined ? {} : { due: context.atMeeting.due }),
    ...(context.system === undefined ? {} : { system: context.system }),
  };
}

/** The ballot as the store keeps it, each time it is arranged. */
export function question({ context }: { context: BallotContext }) {
  return {
    body: context.body,
    question: context.question,
    electorate: arranged(context).electorate,
    quorum: quorumNow(context),
    deadline: arranged(context).deadline,
  };
}

export function tasks({ context }: { context: BallotContext }) {
  return {
    duty: 'sys-vote',
    assignees: arranged(context).assignees.filter(({ region = '' }) => !context.recused.includes(region)),
    deadline: arranged(context).deadline,
    choices: duties['sys-vote'].choices.filter(
      (choice) =>
        (choice !== 'meeting' || context.written.demandMeeting) && (choice !== 'recuse' || context.inhabil.declare),
    ),
  };
}

export function without<T>(votes: Readonly<Record<string, T>>, region: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(votes).filter(([other]) => other !== region));
}

/** Arranged anew while open: whoever declared a conflict of interest stays out, and the votes of regions that are still in stand (A-30b, A-35). */
export function rearranged(
  context: BallotContext,
  fresh: BallotArrangement,
): Pick<BallotContext, 'arrangement' | 'votes' | 'recused' | 'rung' | 'rearrangeLater'> {
  const arrangement = context.partial.reduce((left, { region, person }) => withoutPerson(left, region, person), fresh);
  const votes = Object.entries(context.votes).filter(([region]) =>
    arrangement.electorate.some((elector) => elector.region === region),
  );
  const has = (electorate: BallotArrangement['electorate'], region: string): boolean =>
    electorate.some((elector) => elector.region === region);
  // A substitute who has come since takes the seat: the region is in again.
  const out = context.partial.map(({ region }) => region);
  const recused = [...new Set(out)].filter(
    (region) => has(fresh.electorate, region) && !has(arrangement.electorate, region),
  );
  return { arrangement, votes: Object.fromEntries(votes), recused, rung: 0, rearrangeLater: false };
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
  return { choice: output.answer.choice === 'for' ? 'for' : 'against', name: output.name };
}

/** The item of a meeting that the votes are of: its receipts name it. Nothing for a written procedure. */
export const itemVotedOn = ({ data }: BallotContext): Readonly<Record<string, unknown>> =>
  data?.['question'] === 'meeting-item' ? { no: data['no'], title: data['title'] } : {};
