import { type VoteAnswer, type VoteChoice, voteChoices } from '../governance/effects.ts';
import { decisions, rsiDecisions } from './outcomes.ts';
import { inLanguage, type Language, termOf, type Words } from './words.ts';

/** How a member of SYS votes, outside the form of the vote. */
const votes: Readonly<Record<VoteAnswer, Words>> = {
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

/** What somebody has answered to a duty, as a receipt says it. */
const answers: Readonly<Record<string, Words>> = {
  ...votes,
  complete: ['gjort færdigt', 'completed'],
  close: ['lukket', 'closed'],
  approve: decisions.adopted,
  noCover: ['ingen dækning i driftsbudgettet', 'no cover in the operating budget'],
  reject: decisions.refused,
  refuse: decisions.refused,
  return: decisions.returned,
  forward: ['fremsendt til SYS', 'forwarded to SYS'],
  ...Object.fromEntries(
    Object.entries(rsiDecisions).map(([outcome, [da, en]]) => [
      outcome,
      [`${da} af RSI-kredsen`, `${en} by the RSI circle`],
    ]),
  ),
  decided: ['afgjort af RSI-kredsen', 'decided by the RSI circle'],
  confirm: ['bekræftet', 'confirmed'],
  correct: ['skal rettes', 'to be corrected'],
  delivered: ['leveret og idriftsat', 'delivered and put into operation'],
  comment: ['bemærkninger', 'remarks'],
  noComment: ['ingen bemærkninger', 'no remarks'],
  submit: ['indsendt', 'submitted'],
  recommend: ['godkendt og indstillet til SYS', 'approved and recommended to SYS'],
  propose: ['foreslået', 'proposed'],
  escalate: ['eskaleret til RSI-kredsen', 'escalated to the RSI circle'],
  acknowledge: ['kvitteret for modtagelsen', 'receipt acknowledged'],
  done: ['gjort', 'done'],
  settled: ['den er klaret', 'settled'],
  received: ['modtaget', 'received'],
  wish: ['ønsket på dagsordenen', 'wished on the agenda'],
  noObjection: ['ingen indsigelser', 'no objections'],
  object: ['indsigelse', 'objection'],
  uphold: ['medhold', 'upheld'],
  dismiss: ['indsigelsen afvist', 'objection dismissed'],
  withdraw: ['trukket tilbage', 'withdrawn'],
};
/** What was answered to the duty, in a word. The FSG recommends; it is SYS or RSI that approves. */
export const answerName = (choice: string, duty: string | undefined, lang: Language): string =>
  choice === 'approve' && duty === 'fsg-decision'
    ? inLanguage(['indstillet', 'recommended'], lang)
    : termOf(answers, choice, lang);

/** What a group has decided and its chair has yet to confirm: «godkendes». */
const proposedAnswers: Readonly<Record<string, Words>> = {
  approve: ['godkendes', 'is approved'],
  return: ['hjemvises', 'is returned'],
  reject: ['afvises', 'is rejected'],
  recommend: ['godkendes og indstilles til SYS', 'is approved and recommended to SYS'],
};
export const proposedAnswer = (choice: string, lang: Language): string | undefined =>
  Object.hasOwn(proposedAnswers, choice) ? termOf(proposedAnswers, choice, lang) : undefined;
