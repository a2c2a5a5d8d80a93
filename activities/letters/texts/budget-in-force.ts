import { newsTopic } from '../news-topic.ts';

export const budgetInForce = newsTopic({
  what: 'i kraft',
  happened: ({ year }) =>
    `Driftsbudgettet for ${year} er trådt i kraft. Regionernes andele er fordelt efter driftsaftalens nøgle.`,
  next: ({ year }) =>
    `Sagen er afsluttet. Årets udgifter rapporteres hvert kvartal, og regnskabet for ${year} gøres op i februar ${year + 1}.`,
});
