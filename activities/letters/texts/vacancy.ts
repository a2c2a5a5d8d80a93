import { newsTopic } from '../news-topic.ts';

type Words = readonly [what: string, next: string];

const vacant: Words = [
  'rollen er ubesat',
  'Sagerne standser ikke: opgaver og påmindelser går til den, der træder i stedet, til rollen er besat.',
];
const words: Readonly<Record<string, Words>> = {
  portfolio: [
    'ikke fællesregional',
    'Igangværende budgetår føres til ende; der begyndes ikke nye budgetår eller ændringsønsker, før porteføljen er afgjort.',
  ],
  composition: [
    'gruppen er ikke sat sammen',
    'Hver region udpeger sine egne repræsentanter, og den systemansvarlige region brugergruppens formand. Svar sekretariatet, hvem der udpeges; påmindelsen kommer igen hvert kvartal, til pladsen er besat.',
  ],
  year: [
    'næste år er ikke startet',
    'Brugergrupperne høres i starten af året, og møderne skal være kendt i tide. Påmindelsen kommer igen hver mandag, til året er startet.',
  ],
  kpis: [
    'ingen KPI’er',
    'Rejs sagen «Drifts- og servicemål», så forretningsstyregruppen kan godkende, hvad systemet måles på. Den første kvartalsrapport spørger også efter dem.',
  ],
  agreement: [
    'driftsaftale',
    'SYS skal sikre, at der er en driftsaftale med den systemansvarlige region. Rejs sagen «Driftsaftale med SLA», så den nye aftale kan besluttes i tide.',
  ],
};

/** A role is vacant, a group lacks a seat, a system has fallen under three regions, an agreement is missing or ends, a system has no KPIs, or next year has not been started. */
export const vacancy = newsTopic({
  lead: 'Registeret',
  kinds: ['warning'],
  what: (facts) => wordsOf(facts.data.text('kind'))[0],
  happened: (facts) => facts.data.text('what') ?? 'Registeret mangler noget, som styringsmodellen kræver.',
  next: (facts) => wordsOf(facts.data.text('kind'))[1],
});

const wordsOf = (kind: string | undefined): Words => words[kind ?? ''] ?? vacant;
