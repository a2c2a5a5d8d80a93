import type { LetterFacts } from '../facts.ts';
import { newsTopic } from '../news-topic.ts';

const names = ({ data }: LetterFacts): string => data.texts('systems').join(', ');

/** Systems are no longer in the portfolio while a budget year runs: the year is completed for them. */
export const systemDropped = newsTopic({
  what: 'system udgået',
  happened: (facts) =>
    facts.data.yes('left')
      ? `Udgået af årshjulet for ${facts.year}: ${names(facts)}.`
      : `Registeret har ikke længere i porteføljen: ${names(facts)}. Årshjulet for ${facts.year} er ikke ændret af det.`,
  next: (facts) =>
    [
      `Et budgetår, der er begyndt, føres til ende: Der indberettes for de kvartaler, systemet har været med i, og aflægges regnskab for ${facts.year}.`,
      ...(facts.data.yes('left')
        ? []
        : [
            'Er det en fejl, rettes registeret. Har RSI-kredsen besluttet det, registrerer sekretariatet, at systemet udgår af årshjulet.',
          ]),
    ].join(' '),
});
