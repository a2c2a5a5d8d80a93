import { type VoteAnswer, type VoteChoice, voteChoices } from '../governance/effects.ts';
import { type Language, termOf, type Words } from './words.ts';

/** How a member of SYS votes, outside the form of the vote. */
export const votes: Readonly<Record<VoteAnswer, Words>> = {
  for: ['for', 'for'],
  against: ['imod', 'against'],
  abstain: ['hverken for eller imod', 'abstaining'],
  meeting: ['ønsker sagen behandlet på et møde', 'wants the case treated at a meeting'],
  recuse: ['inhabil', 'disqualified'],
};

/** Whether a choice is a vote that counts. */
export const isVote = (choice: string): choice is VoteChoice => voteChoices.some((one) => one === choice);

/** A vote in words; a choice of another duty stands as it is. */
export const choiceName = (choice: string, lang: Language): string => termOf(votes, choice, lang);
