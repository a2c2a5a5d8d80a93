import type { BallotOutcome, Elector, Proof, VoteChoice } from '../governance/effects.ts';
import { ballotOutcomeName } from '../terms/outcomes.ts';
import { capital } from '../terms/words.ts';
import type { Policy } from '../governance/policy-schema.ts';

/** The part of the policy that counting follows. */
export type Rules = Pick<Policy['vote'], 'rule' | 'quorum' | 'tie'>;

/** A vote as it stands: the last valid one of its region. */
export interface StandingVote {
  readonly choice: VoteChoice;
  readonly person: string;
}

/** What counting needs to know. Pure data: the electorate of the day it opened, without those who declared a conflict of interest. */
export interface Count {
  readonly electorate: readonly Elector[];
  readonly votes: Readonly<Record<string, StandingVote>>;
  readonly recused: readonly string[];
  readonly rules: Rules;
  /** The chair's choice in a tie, when it was asked for. */
  readonly casting?: { readonly choice: 'for' | 'against'; readonly name: string };
}

/** More than half of the electorate: 3 of 5, 3 of 4, 2 of 3. Or at least half, or all, as policy says. */
export const quorumOf = (electors: number, quorum: Rules['quorum']): number =>
  quorum === 'all' ? electors : quorum === 'atLeastHalf' ? Math.ceil(electors / 2) : Math.floor(electors / 2) + 1;

/** Those who can vote: recused regions are out, for this case only. */
export const electors = ({ electorate, recused }: Pick<Count, 'electorate' | 'recused'>): readonly Elector[] =>
  electorate.filter(({ region }) => !recused.includes(region));

export const allVoted = (count: Count): boolean => {
  const able = electors(count);
  return able.length > 0 && able.every(({ region }) => count.votes[region] !== undefined);
};

/** Whether the outcome is the same however those who have not voted vote, or if they do not (A-16, `earlyClose` = `majority`). */
export function isCertain(count: Count): boolean {
  const now = tally(count);
  if (now === 'noQuorum' || now === 'tie') return false;
  const missing = electors(count).filter(({ region }) => count.votes[region] === undefined);
  return (['for', 'against', 'abstain'] as const).every((choice) => {
    const rest = missing.map(({ region, person }) => [region, { choice, person }] as const);
    return tally({ ...count, votes: { ...count.votes, ...Object.fromEntries(rest) } }) === now;
  });
}

/** `tie` is not an outcome: someone must decide. */
export type Tally = BallotOutcome | 'tie';

/**
 * Counts a ballot: quorum of votes cast, abstentions included; silence is not consent. Then by the rule:
 * `simpleMajority` of for and against; `consensus`, where one vote against sends the case to a meeting; `unanimity`, where every vote cast
 * must be for. In a tie the chair's own vote as a member decides, a chair who has not voted for or against is asked; or the proposal is rejected.
 */
export function tally(count: Count): Tally {
  const able = electors(count);
  const cast = able.flatMap((elector) => count.votes[elector.region] ?? []);
  const { rule, quorum, tie } = count.rules;
  if (cast.length < quorumOf(able.length, quorum) || able.length === 0) return 'noQuorum';
  const inFavour = cast.filter(({ choice }) => choice === 'for').length;
  const against = cast.filter(({ choice }) => choice === 'against').length;
  if (rule === 'consensus' && against > 0) return 'meetingDemanded';
  if (rule === 'unanimity') return inFavour === cast.length ? 'adopted' : 'rejected';
  if (inFavour !== against) return inFavour > against ? 'adopted' : 'rejected';
  if (tie === 'rejected') return 'rejected';
  const deciding = count.casting?.choice ?? chairVote(count)?.choice;
  return deciding === 'for' ? 'adopted' : deciding === 'against' ? 'rejected' : 'tie';
}

function chairVote(count: Count): { choice: VoteChoice; name: string } | undefined {
  const chair = electors(count).find((elector) => elector.chair);
  const vote = chair === undefined ? undefined : count.votes[chair.region];
  return chair === undefined || vote === undefined ? undefined : { choice: vote.choice, name: chair.name };
}

/** Why it ended as it did, in figures and in one sentence: "adopted because 4 of 5 voted, 3 for, 1 against, quorum 3". */
export function proofOf(count: Count, outcome: BallotOutcome): Proof {
  const able = electors(count);
  const of = (choice: VoteChoice): number => able.filter(({ region }) => count.votes[region]?.choice === choice).length;
  const figures = { for: of('for'), against: of('against'), abstained: of('abstain') };
  const voted = figures.for + figures.against + figures.abstained;
  const quorum = quorumOf(able.length, count.rules.quorum);
  const chairDecides = count.rules.tie === 'chair' && count.rules.rule !== 'unanimity';
  const tied =
    chairDecides &&
    voted >= quorum &&
    figures.for === figures.against &&
    (outcome === 'adopted' || outcome === 'rejected');
  const tieBrokenBy = tied ? (count.casting?.name ?? chairVote(count)?.name) : undefined;
  const figure = {
    da: `${voted} af ${able.length} stemte, ${figures.for} for, ${figures.against} imod, ${figures.abstained} hverken for eller imod; beslutningsdygtig ved ${quorum}`,
    en: `${voted} of ${able.length} voted, ${figures.for} for, ${figures.against} against, ${figures.abstained} abstaining; quorum ${quorum}`,
  };
  const tie =
    tieBrokenBy === undefined
      ? { da: '', en: '' }
      : { da: `; stemmelighed afgjort af ${tieBrokenBy}`, en: `; tie decided by ${tieBrokenBy}` };
  return {
    outcome,
    electorate: able.length,
    quorum,
    ...figures,
    notCast: able.filter(({ region }) => count.votes[region] === undefined).map(({ region }) => region),
    recused: count.recused,
    ...(tieBrokenBy === undefined ? {} : { tieBrokenBy }),
    da: `${capital(ballotOutcomeName(outcome, 'da'))}: ${figure.da}${tie.da}.`,
    en: `${capital(ballotOutcomeName(outcome, 'en'))}: ${figure.en}${tie.en}.`,
  };
}
