import { newsTopic } from '../news-topic.ts';

export const changeRequestAnnulled = newsTopic({
  tail: 'er annulleret',
  happened: () => 'Godkendelsen af ændringsønsket er annulleret.',
  next: () => 'Det disponerede beløb er frigivet, og åbne opgaver er bortfaldet.',
  shows: { pool: true },
  calendar: 'cancel',
});
