import type { BallotOutcome } from '../governance/effects.ts';
import type { ItemResult } from '../meeting/agenda.ts';
import { recommendsToRsi } from './questions.ts';
import { stateName } from './states.ts';
import { inLanguage, type Language, termOf, type Words } from './words.ts';

/** How SYS, a group or a region decides something. «Afslået» is RSI's word alone. */
export const decisions = {
  adopted: ['godkendt', 'approved'],
  recommended: ['indstillet til RSI-kredsen', 'recommended to the RSI circle'],
  refused: ['afvist', 'rejected'],
  returned: ['hjemvist', 'returned'],
  postponed: ['udskudt', 'postponed'],
  inPart: ['delvist godkendt', 'approved in part'],
  conditional: ['godkendt med forbehold', 'approved with a reservation'],
  noted: ['taget til efterretning', 'noted'],
  unsettled: ['ikke afgjort', 'not decided'],
} as const satisfies Record<ItemResult['outcome'] | 'recommended' | 'conditional', Words>;

/** How the RSI circle decides. */
export const rsiDecisions = {
  approved: decisions.adopted,
  inPart: decisions.inPart,
  returned: decisions.returned,
  refused: ['afslået', 'refused'],
} as const satisfies Record<string, Words>;

/** A decision of SYS in a word: «godkendt», «hjemvist»; «indstillet til RSI-kredsen» where RSI has the last word (`toRsi`). */
export const decisionName = (decision: string, lang: Language, toRsi = false): string =>
  termOf(decisions, toRsi && decision === 'adopted' ? 'recommended' : decision, lang);

/** A decision of SYS as the journal has it, by what SYS was asked. */
export const recordedDecisionName = (
  { outcome, question }: { readonly outcome?: unknown; readonly question?: unknown },
  lang: Language,
): string => decisionName(String(outcome ?? ''), lang, typeof question === 'string' && recommendsToRsi(question));

/** A decision of the RSI circle in a word. */
export const rsiDecisionName = (decision: string, lang: Language): string => termOf(rsiDecisions, decision, lang);

/** How a written procedure or a vote ends: the motion is carried or falls (glossary, «Skriftlig behandling»). */
export const ballotOutcomes: Readonly<Record<BallotOutcome, Words>> = {
  adopted: ['vedtaget', 'adopted'],
  rejected: ['forkastet', 'rejected'],
  noQuorum: ['ikke beslutningsdygtig', 'no quorum'],
  meetingDemanded: ['krævet behandlet på et møde', 'treatment at a meeting demanded'],
  withdrawn: ['trukket tilbage', 'withdrawn'],
};
/** How a ballot ended, in a word. */
export const ballotOutcomeName = (outcome: string, lang: Language): string => termOf(ballotOutcomes, outcome, lang);

/** How a case ended, where its last state does not say it. */
const ends: Readonly<Record<string, Words>> = {
  approvedBySys: ['godkendt af SYS', 'approved by SYS'],
  approvedByRsi: ['godkendt af RSI', 'approved by RSI'],
  reconsidered: ['genoptaget', 'taken up again'],
  newDecision: ['ny beslutning er nødvendig', 'needs a new decision'],
  decidedByRsi: ['afgjort af RSI', 'decided by RSI'],
  received: ['modtaget af RSI', 'received by RSI'],
  held: ['afholdt', 'held'],
};
/** What a matter ends with: whoever decided it, a person, SYS or the RSI circle. */
const matterEnds: Readonly<Record<string, Words>> = {
  adopted: decisions.adopted,
  refused: ['ikke godkendt', 'not approved'],
};

/** How a case of the lifecycle ended: «godkendt af SYS», «trukket tilbage». */
export function outcomeName(outcome: string, lang: Language, machine = ''): string {
  const found = (machine === 'matter' ? matterEnds[outcome] : undefined) ?? ends[outcome];
  return found === undefined ? stateName(outcome, lang) : inLanguage(found, lang);
}
