import { formatDate } from '../governance/date-words.ts';
import { decisionName } from '../terms/outcomes.ts';
import { capital } from '../terms/words.ts';
import type { AgendaContent, AgendaItem, Attendance, ItemResult, MinutesContent } from './agenda.ts';

/** «Godkendt», «Ikke afgjort; punktet kommer på næste dagsorden». The minutes, their PDF and every page say the same. */
export const decided = (outcome: ItemResult['outcome'], { toRsi }: Pick<AgendaItem, 'toRsi'>): string =>
  `${capital(decisionName(outcome, 'da', toRsi))}${outcome === 'unsettled' ? '; punktet kommer på næste dagsorden' : ''}`;
const notReached = `${decided('unsettled', {})}.`;

/** Comes on the next agenda when the meeting cannot decide: a case, and a member's item, which is owed. */
const isOwed = ({ by, case: caseId, outcomes }: AgendaItem): boolean =>
  by !== null || (caseId !== null && outcomes.length > 0);

/** What the minutes say of an item: the decision, its reason, the votes, who took no part, who disagreed, who does what. */
export function wordsOf(item: AgendaItem, result: ItemResult | null, quorate: boolean): string {
  if (result === null)
    return !isOwed(item) || (quorate && item.case === null)
      ? ''
      : quorate
        ? notReached
        : 'Mødet var ikke beslutningsdygtigt; punktet kommer på næste dagsorden.';
  const lines = [
    `${decided(result.outcome, item)}.`,
    ...(result.reason === null ? [] : [`Begrundelse: ${result.reason}`]),
    ...(result.note ? [result.note] : []),
    ...(result.proof === null ? [] : [result.proof.da]),
    ...result.recused.map(({ name }) => `${name} deltog ikke i sagens behandling.`),
    ...result.dissent.map(({ name, text }) => `Afvigende mening, ${name}: ${text}`),
    ...result.actions.map(({ what, name, due }) => `Opfølgning: ${what} (${name}, senest ${formatDate(due)}).`),
    ...(result.told === 'refused' ? [`Afgørelsen kunne ikke overføres til sagen: ${result.refusal ?? ''}`] : []),
  ];
  return lines.join('\n');
}

export interface Held {
  readonly content: AgendaContent;
  readonly attendance: Attendance | null;
  readonly quorate: boolean;
  readonly results: Readonly<Record<string, ItemResult>>;
  /** The secretariat's own words on items, in place of what was recorded as a note. */
  readonly notes: Readonly<Record<string, string>>;
  readonly remarks: string | null;
  readonly objections: MinutesContent['objections'];
  readonly settlement: MinutesContent['settlement'];
}

/** The minutes, generated from what was recorded at the meeting; edited words come in where they were given. Pure. */
export function minutesOf(held: Held): MinutesContent {
  const { content, attendance, quorate, results, notes, remarks, objections, settlement } = held;
  return {
    meeting: content.meeting,
    attendance,
    quorate,
    items: content.items.map((item) => {
      const found = results[item.id] ?? null;
      const result =
        found === null || notes[item.id] === undefined ? found : { ...found, note: notes[item.id] ?? null };
      const words = result === null && notes[item.id] !== undefined ? (notes[item.id] ?? '') : '';
      return { ...item, result, words: [wordsOf(item, result, quorate), words].filter((one) => one !== '').join('\n') };
    }),
    written: content.written,
    projects: content.projects,
    remarks,
    objections,
    settlement,
    nextMeeting: content.nextMeeting,
  };
}
