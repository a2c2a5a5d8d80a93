import { newsTopic } from '../news-topic.ts';

export const changeRequestReceived = newsTopic({
  tail: 'er modtaget',
  happened: ({ case: row }) =>
    `Vi har modtaget ændringsønsket. Det har fået sagsnummer ${row.number}; brug nummeret, når du skriver til os.`,
  next: () => 'Du får besked, når ændringsønsket er afgjort, og hvis det bliver sendt tilbage.',
});
