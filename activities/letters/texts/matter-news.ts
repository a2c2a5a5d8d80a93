import type { LetterFacts } from '../facts.ts';
import { effectiveWords } from '../matter-facts.ts';
import { newsTopic } from '../news-topic.ts';
import type { Topic } from '../topic.ts';

const kindIn = ({ data }: LetterFacts): string => data.text('kindName') ?? 'Sagen';
const bodyIn = ({ data }: LetterFacts): string => {
  const name = data.text('bodyName') ?? 'den, der skulle tage stilling';
  return `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
};

/** What is told of a matter on its way. */
export const matterNews = {
  'matter-received': newsTopic({
    what: 'modtaget',
    happened: (facts) => `Sagen er modtaget: ${kindIn(facts)}.`,
    next: () =>
      'Du får besked, når der er taget stilling. Du kan trække sagen tilbage hos sekretariatet, indtil den er godkendt.',
  }),
  'matter-returned': newsTopic({
    what: 'hjemvist',
    happened: (facts) => `${bodyIn(facts)} har hjemvist sagen til det forrige trin.`,
    next: ({ data }) => `Næste trin er at ${data.text('ask') ?? 'gøre sagen færdig'}.`,
  }),
  'matter-adopted': newsTopic({
    what: ({ data }) => (data.text('announcement') === undefined ? 'godkendt' : 'varsling'),
    happened: (facts) =>
      facts.data.text('announcement') ?? ['Sagen er godkendt.', effectiveWords(facts)].filter(Boolean).join(' '),
  }),
  'matter-refused': newsTopic({
    what: 'ikke godkendt',
    happened: (facts) => `${bodyIn(facts)} har ikke tiltrådt sagen. Sagen er afsluttet.`,
    calendar: 'cancel',
  }),
  'matter-withdrawn': newsTopic({
    what: 'trukket tilbage',
    happened: () => 'Sagen er trukket tilbage. Åbne opgaver er bortfaldet.',
    calendar: 'cancel',
  }),
  'matter-orientation': newsTopic({
    what: 'orientering',
    happened: () => 'SYS har godkendt ændringen. RSI-kredsen orienteres hermed; der skal ikke træffes en afgørelse.',
  }),
  'matter-escalated': newsTopic({
    what: 'er eskaleret',
    happened: ({ data }) =>
      `${data.text('words') ?? 'Der er svaret nej.'} Eskalering ${data.text('escalation') ?? ''} er oprettet af sig selv.`,
    next: () =>
      'Formanden for SYS er bedt om at vurdere, om forholdet er kritisk og skal videre til RSI-kredsen. Erklæringen er modtaget; regionen følger op.',
  }),
  'matter-system-left': newsTopic({
    what: 'udtrådt',
    happened: ({ data }) =>
      `Systemet har forladt SYS’ portefølje. ${data.whole('ended') ?? 0} åbne sager er lukket, ${data.whole('kept') ?? 0} gøres færdige. Systemets data er lagt ud som dokument.`,
  }),
} as const satisfies Readonly<Record<string, Topic>>;

/** A change request of a system that has left. */
export const changeRequestHandedOver = newsTopic({
  tail: 'er overdraget',
  happened: () => 'Systemet har forladt SYS’ portefølje, og ændringsønsket er overdraget sammen med det.',
  next: () => 'Åbne opgaver er bortfaldet, og et disponeret beløb er frigivet. Sagen er afsluttet i SYS.',
  calendar: 'cancel',
});
