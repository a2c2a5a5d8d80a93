import { newsTopic } from '../news-topic.ts';

/** A role is vacant, or a system has fallen under three regions. */
export const vacancy = newsTopic({
  lead: 'Registeret',
  kinds: ['warning'],
  what: (facts) => (facts.data.text('kind') === 'portfolio' ? 'ikke fællesregional' : 'rollen er ubesat'),
  happened: (facts) => facts.data.text('what') ?? 'Registeret mangler noget, som styringsmodellen kræver.',
  next: (facts) =>
    facts.data.text('kind') === 'portfolio'
      ? 'Igangværende budgetår føres til ende; der begyndes ikke nye budgetår eller ændringsønsker, før porteføljen er afgjort.'
      : 'Sagerne standser ikke: opgaver og påmindelser går til den, der træder i stedet, til rollen er besat.',
});
