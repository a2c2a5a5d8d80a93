import { newsTopic } from '../news-topic.ts';

export const changeRequestApprovedByRegion = newsTopic({
  tail: 'er godkendt af regionen',
  happened: ({ ownerRegion }) =>
    `${ownerRegion ?? 'Den systemansvarlige region'} har godkendt det mindre ændringsønske inden for driftsbudgettet.`,
  next: () =>
    'Forretningsstyregruppen får sagen med på sin næste dagsorden og kan kommentere den, men ikke stoppe den.',
});
