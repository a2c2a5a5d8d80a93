import { newsTopic } from '../news-topic.ts';

export const changeRequestAnnulled = newsTopic({
  tail: 'er annulleret',
  happened: () => 'Godkendelsen af ændringsønsket er annulleret.',
  next: ({ case: row }) =>
    `${row.level === 'sys' ? 'Det disponerede beløb er frigivet, og åbne' : 'Åbne'} opgaver er bortfaldet. Sagen er afsluttet.`,
  shows: { pool: true },
  calendar: 'cancel',
});
