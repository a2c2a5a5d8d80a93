import type { LetterFacts } from '../facts.ts';
import { budgetOf, planDateWords } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

/** Why it was ended before it closed. */
const waivedOf = (facts: LetterFacts): string | undefined => budgetOf(facts)?.waived ?? undefined;

/** The hearing has closed, with or without answers, or was ended by decision (R-132, A-44). */
export const hearingClosed = newsTopic({
  what: 'høringen er lukket',
  happened: (facts) => {
    const { data, year } = facts;
    const asked = data.whole('asked');
    if (asked === undefined)
      return waivedOf(facts) === undefined
        ? `Høringen af brugergruppen om driftsbudgettet for ${year} er lukket.`
        : `Høringen af brugergruppen om driftsbudgettet for ${year} er afsluttet før tid. Der kan ikke længere svares.`;
    const comments = data.whole('comments') ?? 0;
    if (asked === 0)
      return `Høringen om driftsbudgettet for ${year} er lukket: brugergruppen har ingen medlemmer, så ingen er hørt.`;
    return `Høringen af brugergruppen om driftsbudgettet for ${year} er lukket: ${comments === 0 ? 'ingen bemærkninger modtaget' : `bemærkninger fra ${comments} af ${asked}`}.`;
  },
  more: (facts) => {
    const waived = waivedOf(facts);
    const quotes = (budgetOf(facts)?.hearing?.answers ?? []).flatMap(({ comment, name }) =>
      comment ? [{ quote: comment, of: name }] : [],
    );
    return [
      ...(waived === undefined || facts.data.whole('asked') !== undefined
        ? []
        : [{ quote: waived, of: 'Begrundelse for at afslutte høringen' }]),
      ...quotes,
    ];
  },
  next: (facts) =>
    `FSA sender udkast til driftsbudget til forretningsstyregruppen senest ${planDateWords(facts, 'draftToFsg')}.${(facts.data.whole('comments') ?? 0) > 0 ? ' Bemærkningerne følger budgettet som bilag.' : ''}`,
  // Whoever had not answered when the hearing was ended has nothing to do any more.
  calendar: 'cancel',
});
