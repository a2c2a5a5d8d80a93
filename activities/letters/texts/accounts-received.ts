import { newsTopic } from '../news-topic.ts';

export const accountsReceived = newsTopic({
  what: 'regnskab modtaget',
  happened: ({ year }) => `Regnskabet for ${year} er indsendt med begrundede afvigelser.`,
  next: ({ year }) =>
    `SYS tager stilling på februarmødet. Beløb, der ønskes overført til ${year + 1}, er reserveret og kan ikke bruges, før SYS har besluttet det.`,
});
